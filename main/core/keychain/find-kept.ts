import { slotName } from './index-page.ts';
import type { Keychain, SecretName, SecretTrouble } from './keychain.ts';
import { entriesOfToken } from './token-place.ts';

type Found = { readonly kind: 'found'; readonly secrets: ReadonlyMap<SecretName, string> } | SecretTrouble;

const readAll = async (keychain: Keychain, names: readonly SecretName[]): Promise<Found> => {
  const secrets = new Map<SecretName, string>();
  for (const name of names) {
    const read = await keychain.read(name);
    if (read.kind === 'trouble') return read;
    if (read.value !== null) secrets.set(name, read.value);
  }
  return { kind: 'found', secrets };
};

/** Returns what stands in any slot of any page. A page that is missing between others does not hide those. */
const readIndex = async (keychain: Keychain): Promise<Found> => {
  let secrets: ReadonlyMap<SecretName, string> = new Map();
  for (let number = 1, missing = 0; missing < 2; number += 1) {
    const page = await readAll(keychain, [slotName(number, 'a'), slotName(number, 'b')]);
    if (page.kind === 'trouble') return page;
    missing = page.secrets.size === 0 ? missing + 1 : 0;
    secrets = new Map([...page.secrets, ...secrets]);
  }
  return { kind: 'found', secrets };
};

/** Whatever looks like the random part of a name, in an index of any version, spoilt or not. */
const idsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/"([A-Za-z0-9_-]{16})"/g), ([, id]) => id ?? '');

/**
 * Returns every entry there is, in the order in which they may go: the index after what it tells of, and last what
 * plex.tv knows the tokens' holder by.
 */
export const findKept = async (keychain: Keychain): Promise<Found> => {
  const index = await readIndex(keychain);
  if (index.kind === 'trouble') return index;
  const ids = new Set([...index.secrets.values()].flatMap(idsIn));
  const tokens = await readAll(keychain, [...ids].flatMap(entriesOfToken));
  if (tokens.kind === 'trouble') return tokens;
  const others = await readAll(keychain, ['pin', 'check', 'known accounts a', 'known accounts b']);
  if (others.kind === 'trouble') return others;
  const last = await readAll(keychain, ['client identifier']);
  if (last.kind === 'trouble') return last;
  const secrets = new Map([...tokens.secrets, ...others.secrets, ...index.secrets, ...last.secrets]);
  return { kind: 'found', secrets };
};

/** Returns whether this is the entry of a token, whatever it is for. */
export const isTokenName = (name: SecretName): boolean => name.startsWith('token ');
