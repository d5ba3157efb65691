import type { Accounts, Attempt, Problem, SignedInAccount, TokenStorage } from '../../../preload/contract.ts';

/** What a person sees of the attempt and the accounts: the attempt, if there is one, else the current account. */
export type Shown =
  | Extract<Accounts, { readonly kind: 'opening-keychain' }>
  | Exclude<Attempt, { readonly kind: 'none' }>
  | { readonly kind: 'account'; readonly account: SignedInAccount }
  | {
      readonly kind: 'nobody';
      readonly problem: Problem | null;
      readonly tokenStorage: TokenStorage;
      readonly deviceName: string;
    };

/** Returns what a person sees. */
export const shownOf = (attempt: Attempt, accounts: Accounts): Shown => {
  if (accounts.kind === 'opening-keychain') return accounts;
  if (attempt.kind !== 'none') return attempt;
  const account = accounts.list.find(({ session }) => session.kind !== 'refused');
  if (account !== undefined) return { kind: 'account', account };
  // Whoever is in the list was refused.
  const refusal = accounts.list.length === 0 ? null : 'token-rejected';
  const { tokenStorage, deviceName } = attempt;
  return { kind: 'nobody', problem: attempt.problem ?? accounts.problem ?? refusal, tokenStorage, deviceName };
};
