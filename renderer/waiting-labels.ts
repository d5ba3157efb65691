import type { Wait } from '../preload/contract.ts';
import type { Messages } from '../main/core/messages/messages.ts';

interface WaitingLabels {
  readonly title: string;
  readonly lead: string;
  readonly open: string;
  readonly copy: string;
  readonly changeMethod: string;
  readonly scan: string;
  readonly qrName: string;
  readonly renewed: string;
}

/** Returns what the waiting screen says. */
export const waitingLabels = (wait: Wait, messages: Messages): WaitingLabels => {
  const { waitingInBrowser, waitingWithCode, actions } = messages;
  if (wait.method === 'code') return waitingWithCode;
  return wait.browserOpened
    ? { ...waitingInBrowser, open: waitingInBrowser.openAgain }
    : { ...waitingInBrowser, lead: waitingInBrowser.leadUnopened, open: actions.openThePage };
};
