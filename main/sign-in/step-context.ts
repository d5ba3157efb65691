import type { Problem, State } from '../../preload/contract.ts';
import type { PlexTrouble } from '../plex/plex-answer.ts';
import type { Pin, PinLook } from '../plex/pins.ts';
import type { ApprovalWait } from './approval-wait.ts';
import type { LastAccount } from './last-account.ts';
import type { LeftTokens } from './left-tokens.ts';
import type { Nudge } from './nudge.ts';
import type { SignInNeeds } from './sign-in-needs.ts';

/** What every step works with: the rest of the app, a way to show, and the way to be woken early. */
export interface StepContext extends Omit<SignInNeeds, 'pins'> {
  readonly pins: Pick<SignInNeeds['pins'], 'request'>;
  /** Looks at a pin; throws once the flow that looks has been ended. */
  readonly look: (pin: Pin) => Promise<PinLook | PlexTrouble>;
  readonly leftTokens: LeftTokens;
  readonly lastAccount: LastAccount;
  /** Makes this the state. Throws once the flow that shows it has been ended: what comes late is not shown. */
  readonly show: (state: State) => void;
  /** The state as it is shown now. */
  readonly current: () => State;
  readonly nudge: Nudge;
  /** The wait under way, for what a person asks of it meanwhile; null when there is none. */
  readonly currentWait: () => ApprovalWait | null;
  readonly setWait: (wait: ApprovalWait | null) => void;
  /** The pin that was waited for by another method, as long as plex.tv has not said whether it was approved. */
  readonly letGo: () => Pin | null;
  readonly answerLetGo: () => void;
}

export const signedOut = (
  { vault, computer }: Pick<SignInNeeds, 'vault' | 'computer'>,
  problem: Problem | null,
): State => ({
  kind: 'signed out',
  problem,
  keeping: vault.keeping,
  deviceName: computer.deviceName,
});
