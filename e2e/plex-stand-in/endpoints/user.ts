import { dataAnswer, nothing } from '../answers/answer.ts';
import type { Data } from '../answers/xml.ts';
import { plexTime } from '../plex/clock.ts';
import { home, people, type Person } from '../plex/person.ts';
import { withClientAndToken } from './call.ts';

const passFeatures = ['pass', 'sync', 'hardware_transcoding', 'lyrics', 'webhooks'];

const subscription = ({ hasPlexPass, joinedAtSeconds }: Person): Data =>
  hasPlexPass
    ? {
        active: true,
        subscribedAt: plexTime(joinedAtSeconds * 1000),
        status: 'Active',
        paymentService: 'stand-in',
        plan: 'lifetime',
        features: passFeatures,
      }
    : { active: false, subscribedAt: null, status: 'Inactive', paymentService: null, plan: null, features: [] };

const profile: Data = {
  autoSelectAudio: true,
  defaultAudioLanguage: null,
  defaultSubtitleLanguage: null,
  autoSelectSubtitle: 0,
};

export const avatarAddress = (origin: string, { uuid, joinedAtSeconds }: Person): string =>
  `${origin}/users/${uuid}/avatar?c=${joinedAtSeconds}`;

/** A person as `GET /api/v2/user` tells it; the token inside is the one that the call came with (recorded answers). */
export const userBody = (origin: string, person: Person, token: string): Data => {
  const isInHome = home.members.includes(person.name);
  return {
    id: person.id,
    uuid: person.uuid,
    username: person.username,
    title: person.title,
    email: person.email,
    friendlyName: person.title,
    locale: person.locale,
    confirmed: !person.isManaged,
    joinedAt: person.joinedAtSeconds,
    emailOnlyAuth: false,
    hasPassword: !person.isManaged,
    protected: person.homePin !== null,
    thumb: avatarAddress(origin, person),
    authToken: token,
    mailingListStatus: 'unsubscribed',
    mailingListActive: false,
    country: person.country,
    subscription: subscription(person),
    subscriptionDescription: person.hasPlexPass ? 'Lifetime Plex Pass' : null,
    restricted: person.isManaged,
    anonymous: null,
    home: isInHome,
    guest: false,
    homeSize: isInHome ? home.members.length : 1,
    homeAdmin: home.admin === person.name,
    maxHomeSize: 15,
    profile,
    entitlements: [],
    services: [],
    twoFactorEnabled: false,
  };
};

export const user = withClientAndToken(({ origin, input }, { person }) =>
  dataAnswer(200, 'user', userBody(origin, people[person], input('X-Plex-Token') ?? '')),
);

/** `DELETE /api/v2/users/signout` kills the token and leaves the entry among the authorized devices (clients in use). */
export const signOut = withClientAndToken(({ plex, input }) => {
  plex.devices.revoke(input('X-Plex-Token') ?? '');
  return nothing;
});

/** `GET /api/v2/ping` keeps a token alive. That the body is `{"pong":true}` is not certain. */
export const ping = withClientAndToken(() => dataAnswer(200, 'ping', { pong: true }));
