import type { PlexTrouble } from '../../plex/plex-answer.ts';
import type { Pin, PinStatus } from '../../plex/pins.ts';
import { ApprovalWait } from '../approval-wait.ts';
import type { StepContext } from '../step-context.ts';
import { type ClaimOutcome, waitForClaim } from '../wait-for-claim.ts';

/** Returns whether the browser has opened the wait's approval URL, and shows that if the wait still goes on then. */
export const openApprovalUrl = async (
  context: StepContext,
  wait: ApprovalWait,
  signal: AbortSignal,
): Promise<boolean> => {
  const opened = await context.openInBrowser(wait.approvalUrl.address);
  wait.noteBrowserOpened(opened);
  if (!signal.aborted && context.currentWait() === wait) context.show(wait.toAttempt());
  return opened;
};

/**
 * Polls the pin; every other time the previous one, until plex.tv has said whether that was approved.
 */
const pollInTurn = ({ poll, previousPin, forgetPreviousPin }: StepContext) => {
  let isTurnOfPrevious = false;
  return async (pin: Pin): Promise<PinStatus | PlexTrouble> => {
    const other = previousPin();
    isTurnOfPrevious = !isTurnOfPrevious;
    if (other === null || !isTurnOfPrevious) return poll(pin);
    const status = await poll(other);
    if (status.kind === 'claimed' || status.kind === 'trouble') return status;
    forgetPreviousPin();
    return { kind: 'not-claimed', millisLeft: null };
  };
};

interface HowToWait {
  readonly renewals: number;
  readonly opensByItself: boolean;
}

/** Returns what became of a pin that was made just now, shown until somebody approves it or it ends. */
export const waitForApproval = async (
  context: StepContext,
  pin: Pin,
  { renewals, opensByItself }: HowToWait,
  signal: AbortSignal,
): Promise<ClaimOutcome> => {
  const { show, clock, pollWait, isSeen } = context;
  const wait = new ApprovalWait(clock, pin, context.approvalUrlOf(pin), renewals);
  context.setWait(wait);
  if (opensByItself) wait.noteBrowserOpened(true);
  show(wait.toAttempt());
  if (opensByItself) void openApprovalUrl(context, wait, signal);
  try {
    return await waitForClaim(
      {
        clock,
        pollWait,
        isSeen,
        pinIsFrom: 'just-now',
        poll: pollInTurn(context),
        onStatus: (status) => {
          wait.noteStatus(status);
          show(wait.toAttempt());
        },
      },
      pin,
      signal,
    );
  } finally {
    context.setWait(null);
  }
};
