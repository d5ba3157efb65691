import { endToken } from './forget-token.ts';
import { type LoadedIndex, recordOf, recordsOf } from './keychain-index.ts';
import type { SecretDone, SecretTrouble } from './keychain.ts';
import { type RememberedAccount, rememberedToText } from './remembered-account.ts';
import { type KeptToken, readToken, type TokenPlace } from './token-place.ts';

/** `replaced` is another token of the same account, which is to be revoked by now. */
export type AccountKept = { readonly kind: 'kept'; readonly replaced: KeptToken | null } | SecretTrouble;

interface Replaced {
  readonly kind: 'replaced';
  readonly index: LoadedIndex;
  readonly token: KeptToken | null;
  /** What goes without a word to Plex: the same token once more, and what is none. */
  readonly ended: readonly string[];
}

/** Nobody is signed in with them any more; what can be revoked is to be revoked. */
const replaceOlder = async (
  place: TokenPlace,
  index: LoadedIndex,
  { uuid, kept }: { readonly uuid: string; readonly kept: { readonly id: string; readonly token: string | null } },
): Promise<Replaced | SecretTrouble> => {
  let replaced: Replaced = { kind: 'replaced', index, token: null, ended: [] };
  for (const record of recordsOf(index)) {
    if (record.kind !== 'account' || record.uuid !== uuid || record.id === kept.id) continue;
    const { id } = record;
    const found = await readToken(place, id);
    if (found.kind === 'trouble') return found;
    const another = found.kind === 'token' && found.kept.token !== kept.token ? found.kept : null;
    const noted = await place.index.put(replaced.index, { kind: another === null ? 'remove' : 'revoke', id });
    if (noted.kind === 'trouble') return noted;
    replaced =
      another === null
        ? { ...replaced, index: noted, ended: [...replaced.ended, id] }
        : { ...replaced, index: noted, token: another };
  }
  return replaced;
};

/**
 * Returns what was replaced once it is known whose a token is, who is the current account from now on. The older token of
 * the same account goes first: should the app die in between, the next start asks whose the new one is once more.
 */
export const keepAccount = async (
  place: TokenPlace,
  { id, uuid, remembered }: { readonly id: string; readonly uuid: string; readonly remembered: RememberedAccount },
): Promise<AccountKept> => {
  const index = await place.index.load();
  if (index.kind === 'trouble') return index;
  const record = recordOf(index, id);
  // Another Latchkey has signed it out meanwhile, or put a newer one in its place.
  if (record?.kind !== 'token' && record?.kind !== 'account') return { kind: 'kept', replaced: null };
  const found = await readToken(place, id);
  if (found.kind === 'trouble') return found;
  const written = await place.keychain.write(`account ${id}`, rememberedToText(remembered));
  if (written.kind === 'trouble') return written;
  const kept = { id, token: found.kind === 'token' ? found.kept.token : null };
  const replaced = await replaceOlder(place, index, { uuid, kept });
  if (replaced.kind === 'trouble') return replaced;
  const orders = recordsOf(replaced.index).map((each) => (each.kind === 'account' && each.id !== id ? each.order : 0));
  const order = Math.max(0, ...orders) + 1;
  const isSo = record.kind === 'account' && record.uuid === uuid && record.order >= order;
  const put = isSo ? replaced.index : await place.index.put(replaced.index, { kind: 'account', id, uuid, order });
  if (put.kind === 'trouble') return put;
  // What stays is tried again at the next start.
  for (const ended of replaced.ended) await endToken(place, ended);
  return { kind: 'kept', replaced: replaced.token };
};

/** Returns whether it was written down who an account is, which is still one. */
export const rememberAccount = async (
  place: TokenPlace,
  id: string,
  remembered: RememberedAccount,
): Promise<SecretDone> => {
  const index = await place.index.load();
  if (index.kind === 'trouble') return index;
  const record = recordOf(index, id);
  if (record?.kind !== 'token' && record?.kind !== 'account') return { kind: 'done' };
  return place.keychain.write(`account ${id}`, rememberedToText(remembered));
};

/**
 * Returns whether it was noted, by one write of the index, that a kept token is to be revoked. Whose it was is forgotten at
 * once, as well as that can be done: it goes with the token at the latest.
 */
export const noteToRevoke = async ({ index, keychain }: TokenPlace, id: string): Promise<SecretDone> => {
  const loaded = await index.load();
  if (loaded.kind === 'trouble') return loaded;
  const record = recordOf(loaded, id);
  if (record === null || record.kind === 'revoke' || record.kind === 'remove') return { kind: 'done' };
  const noted = await index.put(loaded, { kind: 'revoke', id });
  if (noted.kind === 'trouble') return noted;
  const name = `account ${id}` as const;
  const remembered = await keychain.read(name);
  if (remembered.kind === 'read' && remembered.value !== null) await keychain.remove(name, remembered.value);
  return { kind: 'done' };
};
