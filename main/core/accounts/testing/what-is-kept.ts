import type { Keychain } from '../../keychain/keychain.ts';
import { KeychainIndex, recordsOf } from '../../keychain/keychain-index.ts';
import { readKnownAccounts } from '../../keychain/known-accounts.ts';

/** What stands in a keychain, as somebody would find it who looks into it. Ids are random, so tokens stand for them. */
export interface WhatIsKept {
  /** The current account first. */
  readonly accounts: readonly { readonly uuid: string; readonly token: string | null }[];
  /** Tokens of which Plex has not said yet whose they are. */
  readonly unconfirmed: readonly (string | null)[];
  readonly toRevoke: readonly (string | null)[];
  /** What a death of the app left in the middle of a change, and what the keychain did not let go of. */
  readonly leftovers: readonly string[];
  readonly pin: string | null;
  /** The accounts that are known to be the person's own, newest first. */
  readonly known: readonly string[];
}

const textOf = async (keychain: Keychain, name: Parameters<Keychain['read']>[0]): Promise<string | null> => {
  const read = await keychain.read(name);
  if (read.kind === 'trouble') throw new Error(read.problem);
  return read.value;
};

/** Returns what stands in a keychain, and changes nothing. */
export const whatIsKept = async (keychain: Keychain): Promise<WhatIsKept> => {
  const index = await new KeychainIndex(keychain, () => Promise.resolve(true)).load();
  if (index.kind === 'trouble') throw new Error(index.problem);
  const records = recordsOf(index);
  const tokenOf = (id: string): Promise<string | null> => textOf(keychain, `token ${id}`);
  const tokensOf = (kind: string): Promise<readonly (string | null)[]> =>
    Promise.all(records.filter((record) => record.kind === kind).map(({ id }) => tokenOf(id)));
  const accounts = records
    .filter((record) => record.kind === 'account')
    .toSorted((one, other) => other.order - one.order)
    .map(async ({ id, uuid }) => ({ uuid, token: await tokenOf(id) }));
  const known = await readKnownAccounts(keychain, 1);
  if (known.kind === 'trouble') throw new Error(known.problem);
  return {
    accounts: await Promise.all(accounts),
    unconfirmed: await tokensOf('token'),
    toRevoke: await tokensOf('revoke'),
    leftovers: records.map(({ kind }) => kind).filter((kind) => kind === 'arriving' || kind === 'remove'),
    pin: await textOf(keychain, 'pin'),
    known: known.uuids,
  };
};

/** Returns the tokens that somebody is signed in with, or will be once Plex has said whose they are. */
export const tokensIn = ({ accounts, unconfirmed }: WhatIsKept): readonly (string | null)[] => [
  ...accounts.map(({ token }) => token),
  ...unconfirmed,
];
