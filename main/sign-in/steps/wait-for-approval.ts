import type { PlexTrouble } from '../../plex/plex-answer.ts';
import type { Pin, PinLook } from '../../plex/pins.ts';
import { ApprovalWait } from '../approval-wait.ts';
import type { StepContext } from '../step-context.ts';
import { type ClaimOutcome, waitForClaim } from '../wait-for-claim.ts';

/** Opens the wait's page in the browser, says whether that worked, and shows it if the wait still goes on then. */
export const openPage = async (context: StepContext, wait: ApprovalWait, signal: AbortSignal): Promise<boolean> => {
  const opened = await context.openInBrowser(wait.page.address);
  wait.notePageOpened(opened);
  if (!signal.aborted && context.currentWait() === wait) context.show(wait.toState());
  return opened;
};

/**
 * Looks at the pin; every other time at one that was let go for it, until plex.tv has said whether that was approved.
 */
const lookInTurn = ({ look: lookAt, letGo, answerLetGo }: StepContext) => {
  let isTurnOfLetGo = false;
  return async (pin: Pin): Promise<PinLook | PlexTrouble> => {
    const other = letGo();
    isTurnOfLetGo = !isTurnOfLetGo;
    if (other === null || !isTurnOfLetGo) return lookAt(pin);
    const look = await lookAt(other);
    if (look.kind === 'claimed' || look.kind === 'trouble') return look;
    answerLetGo();
    return { kind: 'not claimed', millisLeft: null };
  };
};

interface HowToWait {
  readonly renewals: number;
  readonly opensByItself: boolean;
}

/** Shows a pin that was made just now and waits until somebody approves it, or it ends. */
export const waitForApproval = async (
  context: StepContext,
  pin: Pin,
  { renewals, opensByItself }: HowToWait,
  signal: AbortSignal,
): Promise<ClaimOutcome> => {
  const { show, clock, nudge, isSeen } = context;
  const wait = new ApprovalWait(clock, pin, context.pageOf(pin), renewals);
  context.setWait(wait);
  if (opensByItself) wait.notePageOpened(true);
  show(wait.toState());
  if (opensByItself) void openPage(context, wait, signal);
  try {
    return await waitForClaim(
      {
        clock,
        nudge,
        isSeen,
        pinIsFrom: 'just now',
        look: lookInTurn(context),
        onLook: (look) => {
          wait.noteLook(look);
          show(wait.toState());
        },
      },
      pin,
      signal,
    );
  } finally {
    context.setWait(null);
  }
};
