import type { SignedInAccount } from '../../../preload/contract.ts';
import type { SignInNeeds } from '../sign-in/sign-in-needs.ts';
import type { KnownAccounts } from './known-accounts.ts';
import type { Revocations } from './revocations.ts';

/** What every session works with. */
export interface SessionNeeds extends Pick<SignInNeeds, 'clock' | 'accounts' | 'entries' | 'fetchAvatar' | 'log'> {
  readonly knownAccounts: KnownAccounts;
  readonly revocations: Revocations;
}

/** What is shown of a session, but for what never changes or goes with its token. */
export type ShownSession = Omit<SignedInAccount, 'uuid' | 'tokenStorage'>;
