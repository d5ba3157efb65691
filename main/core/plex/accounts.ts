import * as v from 'valibot';
import type { Account } from '../../../preload/contract.ts';
import { accountNames } from './account-names.ts';
import { type PlexAnswer, type PlexTrouble, trouble } from './plex-answer.ts';
import type { PlexClient } from './plex-client.ts';
import { plexPaths } from './plex-endpoints.ts';

/** A person's account as plex.tv tells it; the picture is still an address. */
export interface PlexAccount {
  readonly account: Account;
  /** What plex.tv knows the account by for good. For main alone. */
  readonly uuid: string;
  readonly pictureAddress: string | null;
}

export type AccountAnswer =
  | ({ readonly kind: 'account' } & PlexAccount)
  /** Plex no longer takes the token: 401 with code 1001, 498, or 422 with "Invalid token". Nothing else proves a token bad. */
  | { readonly kind: 'token-rejected' }
  | PlexTrouble;

const timeoutMillis = 10_000;
const maxAddressLength = 2048;

const text = v.fallback(v.nullable(v.pipe(v.string(), v.trim())), null);

/** 16 hexadecimal digits, as recorded; another form within reason still tells accounts apart. */
export const accountUuidShape = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{4,64}$/));

const userShape = v.object({
  uuid: accountUuidShape,
  username: text,
  title: text,
  friendlyName: text,
  email: text,
  thumb: v.fallback(v.nullable(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(maxAddressLength))), null),
  subscription: v.fallback(v.nullable(v.object({ active: v.fallback(v.boolean(), false) })), null),
});

/** Plex's own code for a token that it does not take; a 401 without it may be anybody's on the way. (Recorded answers.) */
const userCouldNotBeAuthenticated = 1001;

const rejectsToken = (answer: PlexAnswer): boolean =>
  answer.kind === 'refusal' &&
  ((answer.status === 401 && answer.code === userCouldNotBeAuthenticated) ||
    answer.status === 498 ||
    (answer.status === 422 && /invalid token/i.test(answer.message)));

/** The account behind a token: who it is, and the revocation of the token. */
export class Accounts {
  readonly #client: PlexClient;

  constructor(client: PlexClient) {
    this.#client = client;
  }

  /** Returns whose the token is. `GET /api/v2/user`. */
  async whoIs(token: string, signal: AbortSignal): Promise<AccountAnswer> {
    const answer = await this.#client.call({ method: 'GET', path: plexPaths.user, token, timeoutMillis }, signal);
    if (rejectsToken(answer)) return { kind: 'token-rejected' };
    if (answer.kind === 'trouble') return answer;
    if (answer.kind === 'refusal') return trouble('request-refused');
    const decoded = v.safeParse(userShape, answer.body);
    if (!decoded.success) return trouble('answer-not-understood');
    const { uuid, friendlyName, title, username, email, subscription, thumb } = decoded.output;
    const names = [friendlyName, title, username];
    // An account without a word in any of them is none; one whose words cannot be shown still is.
    if (![...names, email].some(Boolean)) return trouble('answer-not-understood');
    const plan = subscription?.active ? 'Plex Pass' : 'free';
    return {
      kind: 'account',
      account: { ...accountNames(names, email), plan, avatar: null },
      uuid,
      pictureAddress: thumb,
    };
  }

  /** Returns whether plex.tv revoked it, or knows it no longer. `DELETE /api/v2/users/signout`. */
  async revokeToken(token: string, signal: AbortSignal): Promise<{ kind: 'revoked' } | PlexTrouble> {
    const answer = await this.#client.call({ method: 'DELETE', path: plexPaths.signOut, token, timeoutMillis }, signal);
    if (answer.kind === 'success' || rejectsToken(answer)) return { kind: 'revoked' };
    return answer.kind === 'trouble' ? answer : trouble('request-refused');
  }
}
