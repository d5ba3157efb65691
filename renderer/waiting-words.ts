import type { Wait } from '../preload/contract.ts';
import type { Sentences } from './sentences/sentences.ts';

interface WaitingWords {
  readonly title: string;
  readonly lead: string;
  readonly open: string;
  readonly copy: string;
  readonly changeMethod: string;
  readonly scan: string;
  readonly qrName: string;
  readonly renewed: string;
}

/** What the waiting screen says. */
export const waitingWords = (wait: Wait, sentences: Sentences): WaitingWords => {
  const { waitingInBrowser, waitingWithCode, actions } = sentences;
  if (wait.method === 'code') return waitingWithCode;
  return wait.pageOpened
    ? { ...waitingInBrowser, open: waitingInBrowser.openAgain }
    : { ...waitingInBrowser, lead: waitingInBrowser.leadUnopened, open: actions.openThePage };
};
