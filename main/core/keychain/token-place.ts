import { randomBytes } from 'node:crypto';
import type { TokenStorage } from '../../../preload/contract.ts';
import type { KeychainIndex } from './keychain-index.ts';
import type { Keychain, SecretName, SecretTrouble } from './keychain.ts';
import { type RememberedAccount, rememberedFromText } from './remembered-account.ts';
import { canBeToken } from './token-text.ts';

/** A token that a keychain keeps. `id` is the random part of its entries' names; where it is kept goes with it. */
export interface KeptToken {
  readonly id: string;
  readonly token: string;
  readonly tokenStorage: TokenStorage;
}

export interface KeptAccount extends KeptToken {
  readonly uuid: string;
  /** Null where the keychain does not say. */
  readonly remembered: RememberedAccount | null;
}

/** Where tokens are kept. Whoever changes something there holds the lock, and has shown that the keychain is open. */
export interface TokenPlace {
  readonly keychain: Keychain;
  readonly index: KeychainIndex;
  readonly tokenStorage: TokenStorage;
}

/** Returns a name that nobody can guess: nothing can be planted under it. 16 characters of base64url. */
export const newTokenId = (): string => randomBytes(12).toString('base64url');

export type FoundToken =
  | { readonly kind: 'token'; readonly kept: KeptToken }
  | { readonly kind: 'missing' }
  /** Something stands there that cannot be a token. */
  | { readonly kind: 'strange' }
  | SecretTrouble;

export const readToken = async ({ keychain, tokenStorage }: TokenPlace, id: string): Promise<FoundToken> => {
  const read = await keychain.read(`token ${id}`);
  if (read.kind === 'trouble') return read;
  if (read.value === null) return { kind: 'missing' };
  return canBeToken(read.value)
    ? { kind: 'token', kept: { id, token: read.value, tokenStorage } }
    : { kind: 'strange' };
};

/** Returns whose a token is, as far as the keychain says: to be signed in, that is not needed. */
export const readRemembered = async ({ keychain }: TokenPlace, id: string): Promise<RememberedAccount | null> => {
  const read = await keychain.read(`account ${id}`);
  return read.kind === 'trouble' || read.value === null ? null : rememberedFromText(read.value);
};

/** Returns the account behind a token that was found. */
export const accountOf = async (place: TokenPlace, kept: KeptToken, uuid: string): Promise<KeptAccount> => ({
  ...kept,
  uuid,
  remembered: await readRemembered(place, kept.id),
});

/** The entries of one token, in the order in which they go: first whose it was, so that no later one is taken for theirs. */
export const entriesOfToken = (id: string): readonly SecretName[] => [`account ${id}`, `token ${id}`];
