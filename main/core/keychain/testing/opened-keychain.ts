import type { TokenKept } from '../keep-token.ts';
import { type KeptAccount, KeychainEntries, type OpenedKeychain } from '../keychain-entries.ts';
import type { IndexRecord } from '../index-record.ts';
import { KeychainIndex, recordsOf } from '../keychain-index.ts';
import type { Keychain } from '../keychain.ts';
import type { RememberedAccount } from '../remembered-account.ts';
import { noLock } from '../writer-lock.ts';

export const clientIdentifier = '5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e';

/** Settles on the keychain's copy, else on the one above. */
export const keep = (copy: string | null): string => copy ?? clientIdentifier;

/** Returns what an empty keychain opens with, but for what was found. */
export const opened = (found: Partial<OpenedKeychain>): OpenedKeychain => ({
  kind: 'opened',
  clientIdentifier,
  current: null,
  others: [],
  unconfirmed: null,
  rememberedPin: null,
  problem: null,
  ...found,
});

export const ada: RememberedAccount = {
  signedInAtMillis: 1_796_000_000_000,
  account: { name: 'Ada Byron', email: 'ada@example.com', plan: 'Plex Pass', avatar: null },
};

/** What plex.tv knows two accounts by. */
export const adasUuid = 'ada0000000000001';
export const gracesUuid = 'grace00000000002';

/** Returns the id of a token that a keychain was to keep. */
export const keptId = (kept: TokenKept): string => {
  if (kept.kind === 'trouble') throw new Error(kept.problem);
  return kept.id;
};

/** Returns the id of an account's token that is kept from now on. */
export const signIn = async (entries: KeychainEntries, token: string, uuid = adasUuid): Promise<string> => {
  const id = keptId(await entries.keepToken(token));
  const kept = await entries.keepAccount(id, uuid, ada);
  if (kept.kind === 'trouble') throw new Error(kept.problem);
  return id;
};

/** Returns the entries of a keychain that no other process knows. */
export const entriesOver = (keychain: Keychain): KeychainEntries => new KeychainEntries(keychain, noLock);

/** Returns what is kept by that name alone: the account that `signIn` has kept. */
export const account = (id: string, token: string, uuid = adasUuid): KeptAccount => ({
  id,
  token,
  tokenStorage: 'keychain',
  uuid,
  remembered: ada,
});

/** Returns what the index of a keychain says. */
export const recordsIn = async (keychain: Keychain): Promise<readonly IndexRecord[]> => {
  const index = await new KeychainIndex(keychain, () => Promise.resolve(true)).load();
  if (index.kind === 'trouble') throw new Error(index.problem);
  return recordsOf(index);
};
