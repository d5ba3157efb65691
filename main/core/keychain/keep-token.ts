import { forgetToken } from './forget-token.ts';
import type { SecretDone, SecretTrouble } from './keychain.ts';
import type { IndexRecord } from './index-record.ts';
import { type LoadedIndex, recordsOf } from './keychain-index.ts';
import { newTokenId, readToken, type TokenPlace } from './token-place.ts';

export type TokenKept = { readonly kind: 'kept'; readonly id: string } | SecretTrouble;

/** Returns the id of this token among records of these kinds; null where it is none of theirs. */
const findId = async (
  place: TokenPlace,
  index: LoadedIndex,
  { token, kinds }: { readonly token: string; readonly kinds: readonly IndexRecord['kind'][] },
): Promise<{ readonly kind: 'looked'; readonly id: string | null } | SecretTrouble> => {
  for (const { kind, id } of recordsOf(index)) {
    if (!kinds.includes(kind)) continue;
    const found = await readToken(place, id);
    if (found.kind === 'trouble') return found;
    if (found.kind === 'token' && found.kept.token === token) return { kind: 'looked', id };
  }
  return { kind: 'looked', id: null };
};

/** Where the keychain says no, the record goes again; a write that nobody waits for any more may still come true. */
const writeEntry = async (
  { keychain, index }: TokenPlace,
  noted: LoadedIndex,
  { id, token }: { readonly id: string; readonly token: string },
): Promise<SecretDone> => {
  const written = await keychain.write(`token ${id}`, token);
  if (written.kind === 'trouble' && written.problem !== 'keychain-timed-out') await index.drop(noted, id);
  return written;
};

/**
 * Returns the id under which a token is kept from now on, without it being known whose it is. Where it was still to be
 * revoked, or never committed, it is taken back. Otherwise it first has a record, then its entry: only then it counts.
 */
export const keepToken = async (place: TokenPlace, token: string): Promise<TokenKept> => {
  const index = await place.index.load();
  if (index.kind === 'trouble') return index;
  const known = await findId(place, index, { token, kinds: ['arriving', 'token', 'revoke'] });
  if (known.kind === 'trouble') return known;
  const id = known.id ?? newTokenId();
  let arrived: LoadedIndex | SecretTrouble = index;
  if (known.id === null) {
    arrived = await place.index.put(index, { kind: 'arriving', id });
    if (arrived.kind === 'trouble') return arrived;
    const written = await writeEntry(place, arrived, { id, token });
    if (written.kind === 'trouble') return written;
  }
  const kept = await place.index.put(arrived, { kind: 'token', id });
  return kept.kind === 'trouble' ? kept : { kind: 'kept', id };
};

/** Returns the id under which a token is noted that was never kept and is to be revoked. One that is noted stays so. */
export const noteTokenToRevoke = async (place: TokenPlace, token: string): Promise<TokenKept> => {
  const index = await place.index.load();
  if (index.kind === 'trouble') return index;
  const known = await findId(place, index, { token, kinds: ['revoke'] });
  if (known.kind === 'trouble') return known;
  if (known.id !== null) return { kind: 'kept', id: known.id };
  const id = newTokenId();
  const noted = await place.index.put(index, { kind: 'revoke', id });
  if (noted.kind === 'trouble') return noted;
  const written = await writeEntry(place, noted, { id, token });
  return written.kind === 'trouble' ? written : { kind: 'kept', id };
};

/** Returns whether a token is not kept that was not known to be: its entries go without a word to Plex. */
export const takeAwayUncommitted = async (place: TokenPlace, token: string): Promise<SecretDone> => {
  const index = await place.index.load();
  if (index.kind === 'trouble') return index;
  const known = await findId(place, index, { token, kinds: ['arriving', 'token'] });
  if (known.kind === 'trouble') return known;
  const forgotten = known.id === null ? null : await forgetToken(place, known.id);
  return forgotten?.kind === 'trouble' ? forgotten : { kind: 'done' };
};
