import { dataAnswer } from '../answers/answer.ts';
import { plexError } from '../answers/plex-error.ts';
import type { Data } from '../answers/xml.ts';
import { home, people, type Person } from '../plex/person.ts';
import { type Call, withClient, withClientAndToken, withToken } from './call.ts';
import { avatarAddress, userBody } from './user.ts';

const homePerson = ({ origin }: Call, person: Person): Data => ({
  id: person.id,
  uuid: person.uuid,
  title: person.title,
  username: person.username,
  email: person.email,
  friendlyName: person.title,
  thumb: avatarAddress(origin, person),
  hasPassword: !person.isManaged,
  restricted: person.isManaged,
  admin: home.admin === person.name,
  guest: false,
  protected: person.homePin !== null,
});

/** `GET /api/v2/home/users` lists the people of the caller's Home (clients in use); somebody without one lives alone. */
export const homePeople = withClientAndToken((call, { person }) => {
  const isInHome = home.members.includes(person);
  return dataAnswer(200, 'home', {
    name: isInHome ? home.name : people[person].title,
    users: (isInHome ? home.members : [person]).map((member) => homePerson(call, people[member])),
  });
});

/**
 * `POST /api/v2/home/users/{uuid}/switch?pin=<4 digits>` answers with that person and a token for them (clients in use).
 * How plex.tv answers to wrong digits is not known; here it is a failed validation.
 */
export const switchPerson = withClient((call, identity) =>
  withToken((_call, device) => {
    const member = home.members.map((name) => people[name]).find(({ uuid }) => uuid === call.parameters['uuid']);
    if (member === undefined || !home.members.includes(device.person)) return plexError('not-found');
    if (member.homePin !== null && member.homePin !== call.input('pin')) return plexError('not-valid');
    const token = call.plex.devices.signIn(member.name, identity);
    return dataAnswer(201, 'user', userBody(call.origin, member, token));
  })(call),
);
