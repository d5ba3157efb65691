import { bytesAnswer } from '../answers/answer.ts';
import { plexError } from '../answers/plex-error.ts';
import { drawAvatar } from '../avatars/draw-avatar.ts';
import { people } from '../plex/person.ts';
import type { AnswerCall } from './call.ts';

/** The picture behind a person's `thumb`: a PNG that needs no token. */
export const avatar: AnswerCall = ({ parameters }) => {
  const person = Object.values(people).find(({ uuid }) => uuid === parameters['uuid']);
  return person === undefined ? plexError('not-found') : bytesAnswer(200, 'image/png', drawAvatar(person.avatar));
};
