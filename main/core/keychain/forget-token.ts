import { type SecretDone, secretTrouble, type SecretTrouble } from './keychain.ts';
import { type LoadedIndex, recordOf, recordsOf } from './keychain-index.ts';
import { entriesOfToken, readToken, type TokenPlace } from './token-place.ts';

/** `stays`: the keychain did not let go of an entry. A duplicate of another program's, or in another collection. */
export type TokenForgotten = SecretDone | { readonly kind: 'stays' };

const removeEntries = async ({ keychain }: TokenPlace, id: string): Promise<TokenForgotten> => {
  for (const name of entriesOfToken(id)) {
    const before = await keychain.read(name);
    if (before.kind === 'trouble') return before;
    if (before.value === null) continue;
    const removed = await keychain.remove(name, before.value);
    if (removed.kind === 'trouble' && removed.problem !== 'keychain-denied') return removed;
    const after = await keychain.read(name);
    if (after.kind === 'trouble') return after;
    if (after.value !== null) return { kind: 'stays' };
  }
  return { kind: 'done' };
};

type IndexForgotten =
  | { readonly kind: 'done'; readonly index: LoadedIndex }
  | { readonly kind: 'stays'; readonly index: LoadedIndex }
  | SecretTrouble;

/**
 * The record goes last: until then it says which entries are still to go. A keychain that was locked since looks empty,
 * and has let go of nothing.
 */
const forgetIn = async (place: TokenPlace, index: LoadedIndex, id: string): Promise<IndexForgotten> => {
  const removed = await removeEntries(place, id);
  if (removed.kind === 'trouble') return removed;
  if (removed.kind === 'stays') {
    const marked = await markEnded(place, index, id);
    return marked.kind === 'trouble' ? marked : { kind: 'stays', index: marked };
  }
  if (!(await place.index.isThereStill(index))) return secretTrouble('keychain-locked');
  const dropped = await place.index.drop(index, id);
  return dropped.kind === 'trouble' ? dropped : { kind: 'done', index: dropped };
};

/** Returns the index in which a token counts for nothing any more but to be removed. */
const markEnded = async (place: TokenPlace, index: LoadedIndex, id: string): Promise<LoadedIndex | SecretTrouble> =>
  recordOf(index, id)?.kind === 'remove' ? index : place.index.put(index, { kind: 'remove', id });

/** Returns what became of the entries and the record of a token that has ended. */
export const forgetToken = async (place: TokenPlace, id: string): Promise<TokenForgotten> => {
  const index = await place.index.load();
  if (index.kind === 'trouble') return index;
  if (recordOf(index, id) === null) return { kind: 'done' };
  const forgotten = await forgetIn(place, index, id);
  return forgotten.kind === 'trouble' ? forgotten : { kind: forgotten.kind };
};

/** Does the same where the token has not been told of as ended: from the first write on nobody is signed in with it. */
export const endToken = async (place: TokenPlace, id: string): Promise<TokenForgotten> => {
  const index = await place.index.load();
  if (index.kind === 'trouble') return index;
  if (recordOf(index, id) === null) return { kind: 'done' };
  const marked = await markEnded(place, index, id);
  if (marked.kind === 'trouble') return marked;
  const forgotten = await forgetIn(place, marked, id);
  return forgotten.kind === 'trouble' ? forgotten : { kind: forgotten.kind };
};

/** Returns whether a death of the app, or a keychain that did not let go, has left something to be made good. */
export const hasLeftovers = (index: LoadedIndex): boolean =>
  recordsOf(index).some(({ kind }) => kind === 'arriving' || kind === 'remove');

/**
 * Makes good what a death of the app has left. A token that arrived and was never committed is to be revoked; where its
 * entry was never written there is none. What has ended is removed once more.
 */
export const clearLeftovers = async (place: TokenPlace): Promise<SecretDone> => {
  const loaded = await place.index.load();
  if (loaded.kind === 'trouble') return loaded;
  let index = loaded;
  for (const { kind, id } of recordsOf(loaded)) {
    if (kind !== 'arriving' && kind !== 'remove') continue;
    const found = await readToken(place, id);
    if (found.kind === 'trouble') return found;
    const cleared: IndexForgotten | LoadedIndex =
      kind === 'arriving' && found.kind === 'token'
        ? await place.index.put(index, { kind: 'revoke', id })
        : await forgetIn(place, index, id);
    if (cleared.kind === 'trouble') return cleared;
    index = cleared.kind === 'loaded' ? cleared : cleared.index;
  }
  return { kind: 'done' };
};

/** Forgets those of these tokens whose entries have gone: they were revoked, or removed by hand. */
export const forgetMissing = async (place: TokenPlace, ids: readonly string[]): Promise<SecretDone> => {
  for (const id of ids) {
    const found = await readToken(place, id);
    if (found.kind === 'trouble') return found;
    if (found.kind !== 'missing') continue;
    const forgotten = await forgetToken(place, id);
    if (forgotten.kind === 'trouble') return forgotten;
  }
  return { kind: 'done' };
};
