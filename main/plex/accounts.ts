import * as v from 'valibot';
import type { Account } from '../../preload/contract.ts';
import { type PlexAnswer, type PlexTrouble, trouble } from './plex-answer.ts';
import type { PlexDoor } from './plex-door.ts';

/** A person's account as plex.tv tells it; the picture is still an address. */
export interface PlexAccount {
  readonly account: Account;
  /** What plex.tv knows the account by for good; null where it does not say. For main alone. */
  readonly uuid: string | null;
  readonly pictureAddress: string | null;
}

export type AccountAnswer =
  | ({ readonly kind: 'account' } & PlexAccount)
  /** Plex no longer takes the token: 401 with code 1001, 498, or 422 with "Invalid token". Nothing else proves a token bad. */
  | { readonly kind: 'token rejected' }
  | PlexTrouble;

const timeoutMillis = 10_000;
const longestName = 200;
const longestEmail = 320;

const text = (longest: number) =>
  v.fallback(
    v.nullable(
      v.pipe(
        v.string(),
        v.transform((value) => value.trim().slice(0, longest).toWellFormed()),
      ),
    ),
    null,
  );

const userShape = v.object({
  // 16 hexadecimal digits, as recorded; another form within reason still tells accounts apart.
  uuid: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{4,64}$/))), null),
  username: text(longestName),
  title: text(longestName),
  friendlyName: text(longestName),
  email: text(longestEmail),
  thumb: text(2048),
  subscription: v.fallback(v.nullable(v.object({ active: v.fallback(v.boolean(), false) })), null),
});

/** Plex's own code for a token that it does not take; a 401 without it may be anybody's on the way. (Recorded answers.) */
const userCouldNotBeAuthenticated = 1001;

const rejectsToken = (answer: PlexAnswer): boolean =>
  answer.kind === 'refusal' &&
  ((answer.status === 401 && answer.code === userCouldNotBeAuthenticated) ||
    answer.status === 498 ||
    (answer.status === 422 && /invalid token/i.test(answer.message)));

/** The account behind a token: who it is, and the end of the token. */
export class Accounts {
  readonly #door: PlexDoor;

  constructor(door: PlexDoor) {
    this.#door = door;
  }

  /** Says whose the token is. `GET /api/v2/user`. */
  async whoIs(token: string, signal: AbortSignal): Promise<AccountAnswer> {
    const answer = await this.#door.call({ method: 'GET', path: '/api/v2/user', token, timeoutMillis }, signal);
    if (rejectsToken(answer)) return { kind: 'token rejected' };
    if (answer.kind === 'trouble') return answer;
    if (answer.kind === 'refusal') return trouble('request-refused');
    const decoded = v.safeParse(userShape, answer.body);
    if (!decoded.success) return trouble('answer-not-understood');
    const { uuid, friendlyName, title, username, email, subscription, thumb } = decoded.output;
    const names = [friendlyName, title, username].filter(Boolean);
    if (names.length === 0 && !email) return trouble('answer-not-understood');
    // Some accounts are called by their e-mail address, which is not to stand there in full.
    const name = names.find((each) => each?.toLowerCase() !== email?.toLowerCase()) ?? null;
    return {
      kind: 'account',
      account: { name, email: email || null, plan: subscription?.active ? 'Plex Pass' : 'free', avatar: null },
      uuid,
      pictureAddress: thumb || null,
    };
  }

  /** Ends the token at plex.tv. `DELETE /api/v2/users/signout`; a token that Plex no longer knows counts as ended. */
  async endToken(token: string, signal: AbortSignal): Promise<{ kind: 'ended' } | PlexTrouble> {
    const answer = await this.#door.call(
      { method: 'DELETE', path: '/api/v2/users/signout', token, timeoutMillis },
      signal,
    );
    if (answer.kind === 'success' || rejectsToken(answer)) return { kind: 'ended' };
    return answer.kind === 'trouble' ? answer : trouble('request-refused');
  }
}
