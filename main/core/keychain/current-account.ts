import { recordsOf, type LoadedIndex } from './keychain-index.ts';
import type { SecretTrouble } from './keychain.ts';
import { accountOf, type KeptAccount, type KeptToken, readToken, type TokenPlace } from './token-place.ts';

/** An account of the index whose token has not been read. */
export interface OtherAccount {
  readonly id: string;
  readonly uuid: string;
}

export interface FoundAccounts {
  readonly kind: 'found';
  readonly current: KeptAccount | null;
  readonly others: readonly OtherAccount[];
  readonly unconfirmed: KeptToken | null;
  /** Tokens that are in the index alone. */
  readonly missing: readonly string[];
  /** Whether something stands in a token's place that cannot be one. */
  readonly isStrange: boolean;
}

/** Returns the accounts of an index, the current one first; of the tokens it reads that of the current account alone. */
export const findAccounts = async (place: TokenPlace, index: LoadedIndex): Promise<FoundAccounts | SecretTrouble> => {
  const records = recordsOf(index);
  const accounts = records
    .filter((record) => record.kind === 'account')
    .toSorted((one, other) => other.order - one.order);
  const missing: string[] = [];
  let isStrange = false;
  /** Returns the first of these whose entry holds a token, and those behind it. */
  const findFirst = async <Item extends { readonly id: string }>(items: readonly Item[]) => {
    for (const [position, item] of items.entries()) {
      const found = await readToken(place, item.id);
      if (found.kind === 'trouble') return found;
      if (found.kind === 'token')
        return { kind: 'first', item, kept: found.kept, rest: items.slice(position + 1) } as const;
      if (found.kind === 'missing') missing.push(item.id);
      else isStrange = true;
    }
    return { kind: 'none' } as const;
  };
  const first = await findFirst(accounts);
  if (first.kind === 'trouble') return first;
  const unconfirmed = await findFirst(records.filter(({ kind }) => kind === 'token'));
  if (unconfirmed.kind === 'trouble') return unconfirmed;
  return {
    kind: 'found',
    current: first.kind === 'first' ? await accountOf(place, first.kept, first.item.uuid) : null,
    others: first.kind === 'first' ? first.rest.map(({ id, uuid }) => ({ id, uuid })) : [],
    unconfirmed: unconfirmed.kind === 'first' ? unconfirmed.kept : null,
    missing,
    isStrange,
  };
};
