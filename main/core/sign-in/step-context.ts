import type { Attempt, Problem } from '../../../preload/contract.ts';
import type { KnownAccounts } from '../accounts/known-accounts.ts';
import type { Revocations } from '../accounts/revocations.ts';
import type { SignedInAccounts } from '../accounts/signed-in-accounts.ts';
import type { PlexTrouble } from '../plex/plex-answer.ts';
import type { Pin, PinStatus } from '../plex/pins.ts';
import type { InterruptibleWait } from '../time/interruptible-wait.ts';
import type { ApprovalWait } from './approval-wait.ts';
import type { SignInNeeds } from './sign-in-needs.ts';

/** What every step works with: the rest of the app, a way to show, and the way to be woken early. */
export interface StepContext extends Omit<SignInNeeds, 'pins'> {
  readonly pins: Pick<SignInNeeds['pins'], 'request'>;
  /** Returns what plex.tv says of a pin; throws once the flow that polls has been ended. */
  readonly poll: (pin: Pin) => Promise<PinStatus | PlexTrouble>;
  readonly revocations: Revocations;
  readonly knownAccounts: KnownAccounts;
  readonly signedIn: SignedInAccounts;
  /** Shows this attempt. Throws once the flow that shows it has been ended: what comes late is not shown. */
  readonly show: (attempt: Attempt) => void;
  /** Returns the attempt as it is shown now. */
  readonly current: () => Attempt;
  readonly pollWait: InterruptibleWait;
  /** Returns the wait under way, for what a person asks of it meanwhile; null when there is none. */
  readonly currentWait: () => ApprovalWait | null;
  readonly setWait: (wait: ApprovalWait | null) => void;
  /** Returns the pin that was waited for by another method, until plex.tv has said whether it was approved. */
  readonly previousPin: () => Pin | null;
  readonly forgetPreviousPin: () => void;
}

export const noAttempt = (
  { entries, installation }: Pick<SignInNeeds, 'entries' | 'installation'>,
  problem: Problem | null,
): Attempt => ({
  kind: 'none',
  problem,
  tokenStorage: entries.tokenStorage,
  deviceName: installation.deviceName,
});
