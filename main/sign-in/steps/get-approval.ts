import type { Method } from '../../../preload/contract.ts';
import type { Pin } from '../../plex/pins.ts';
import { ApprovalWait } from '../approval-wait.ts';
import { rest, type Step } from '../step.ts';
import { signedOut, type StepContext } from '../step-context.ts';
import { waitForClaim } from '../wait-for-claim.ts';

/** How many times an expired code is replaced without asking, while the person watches. */
const mostRenewals = 3;

/** Opens the wait's page in the browser, says whether that worked, and shows it if the wait still goes on then. */
export const openPage = async (context: StepContext, wait: ApprovalWait, signal: AbortSignal): Promise<boolean> => {
  const opened = await context.openInBrowser(wait.page.address);
  wait.notePageOpened(opened);
  if (!signal.aborted && context.currentWait() === wait) context.show(wait.toState());
  return opened;
};

/**
 * Gets a code, shows it, and waits until somebody approves it; replaces it when it expires before the person's eyes.
 * The pin that was waited for `instead` is looked at once more: it may have been approved just as the person let it go.
 */
export const getApproval = async (
  context: StepContext,
  { method, instead }: { readonly method: Method; readonly instead: Pin | null },
  signal: AbortSignal,
): Promise<Step> => {
  const { pins, computer, show, clock, nudge, isSeen } = context;
  if (instead !== null) {
    const look = await pins.look(instead, signal);
    if (look.kind === 'claimed') return { kind: 'keep the token', token: look.token };
  }
  for (let renewals = 0; renewals <= mostRenewals; renewals += 1) {
    show({ kind: 'requesting a code', method });
    const requested = await pins.request(computer.getPinRequest(method === 'browser'), signal);
    if (requested.kind === 'trouble') return rest(signedOut(context, requested.problem));

    const { pin } = requested;
    const wait = new ApprovalWait(clock, pin, context.pageOf(pin), renewals);
    context.setWait(wait);
    // A page that opened by itself half an hour after the click would startle; after a renewal the person opens it.
    const opensByItself = method === 'browser' && renewals === 0;
    if (opensByItself) wait.notePageOpened(true);
    show(wait.toState());
    if (opensByItself) void openPage(context, wait, signal);
    try {
      const outcome = await waitForClaim(
        {
          clock,
          nudge,
          isSeen,
          look: (looked, looking) => pins.look(looked, looking),
          onLook: (look) => {
            wait.noteLook(look);
            show(wait.toState());
          },
        },
        pin,
        signal,
      );
      if (outcome.kind === 'claimed') return { kind: 'keep the token', token: outcome.token };
    } finally {
      context.setWait(null);
    }
    if (!isSeen()) break;
  }
  return rest({ kind: 'code expired', method });
};
