import { randomUUID } from 'node:crypto';

/** Returns a new client identifier: what plex.tv knows one installation by, made once and kept. */
export const makeClientIdentifier = (): string => randomUUID();

/** A UUID as RFC 9562 lays it out. The two that are all zeros or all ones could be anybody's and do not count. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export const isClientIdentifier = (text: unknown): text is string => typeof text === 'string' && uuid.test(text);

/** The client identifier as it was found in its two places; null where there is none. */
export interface ClientIdentifierCopies {
  readonly settings: string | null;
  readonly keychain: string | null;
}

export interface SettledClientIdentifier {
  readonly clientIdentifier: string;
  /** The places that hold something else and are to be written anew. */
  readonly rewrite: readonly (keyof ClientIdentifierCopies)[];
}

/**
 * Returns the one of the two copies that holds: what the keychain kept over a reinstall, else the one in the settings,
 * else a new one. The settings may hold one that was made while the keychain was locked and their own lost: it would
 * stay another device for ever. A locked keychain is not an empty one: open it before asking.
 */
export const settleClientIdentifier = (copies: ClientIdentifierCopies): SettledClientIdentifier => {
  const clientIdentifier = [copies.keychain, copies.settings].find(isClientIdentifier) ?? makeClientIdentifier();
  const keptIn = ['settings', 'keychain'] as const;
  return { clientIdentifier, rewrite: keptIn.filter((place) => copies[place] !== clientIdentifier) };
};
