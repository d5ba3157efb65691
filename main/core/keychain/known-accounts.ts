import * as v from 'valibot';
import { accountUuidShape } from '../plex/accounts.ts';
import { type Keychain, maxSecretBytes, type SecretDone, type SecretTrouble } from './keychain.ts';

/** The accounts that the person has said yes to, as plex.tv knows them, newest first. */
export type KnownAccounts =
  | {
      readonly kind: 'known';
      readonly uuids: readonly string[];
      /** Whether there was never one here: whoever is the first is the person's own. */
      readonly isNobodyYet: boolean;
    }
  | SecretTrouble;

const knownShape = v.object({ version: v.literal(1), uuids: v.array(accountUuidShape) });

const toText = (uuids: readonly string[]): string =>
  JSON.stringify({ version: 1, uuids: [...uuids] } satisfies v.InferInput<typeof knownShape>);

const fromText = (text: string): readonly string[] => {
  try {
    return v.parse(knownShape, JSON.parse(text)).uuids;
  } catch {
    return [];
  }
};

export const readKnownAccounts = async (keychain: Keychain): Promise<KnownAccounts> => {
  const read = await keychain.read('known accounts');
  if (read.kind === 'trouble') return read;
  return { kind: 'known', uuids: read.value === null ? [] : fromText(read.value), isNobodyYet: read.value === null };
};

/** Returns whether an account was put in front of those that are known; the oldest go where there is no room. */
export const keepKnownAccount = async (keychain: Keychain, uuid: string): Promise<SecretDone> => {
  const known = await readKnownAccounts(keychain);
  if (known.kind === 'trouble') return known;
  const uuids = [uuid, ...known.uuids.filter((each) => each !== uuid)];
  while (Buffer.byteLength(toText(uuids)) >= maxSecretBytes) uuids.pop();
  return keychain.write('known accounts', toText(uuids));
};
