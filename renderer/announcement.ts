import type { Checkup, Problem } from '../preload/contract.ts';
import { assertNever } from './assert-never.ts';
import { charactersOf } from './characters.ts';
import { summaryOf } from '../main/core/messages/finding-message.ts';
import type { Messages } from '../main/core/messages/messages.ts';
import type { ScreenState } from './screen-state.ts';
import type { StateOf } from './state-of.ts';

interface Change<Kind extends ScreenState['kind']> {
  readonly previous: ScreenState | null;
  readonly next: StateOf<Kind>;
}

const ofProblem = (before: Problem | null, now: Problem | null, messages: Messages): string | null => {
  if (now === null || now === before) return null;
  const { title, body } = messages.problems[now];
  return messages.announcements.because(title, body);
};

const ofFailedSignOut = (problem: Problem, { announcements, signOut, problems }: Messages): string =>
  announcements.because(signOut.failedTitle, problems[problem].summary);

const ofWaiting = (
  { previous, next: { wait, renewals } }: Change<'waiting-for-approval'>,
  { announcements }: Messages,
): string | null => {
  const before = previous?.kind === 'waiting-for-approval' && previous.wait.method === wait.method ? previous : null;
  if (before !== null && renewals === before.renewals) return null;
  switch (wait.method) {
    case 'browser':
      return before === null ? announcements.waitingInBrowser : null;
    case 'code': {
      const spelled = announcements.spelled(charactersOf(wait.code));
      return renewals > 0 ? announcements.renewed(spelled) : announcements.code(spelled);
    }
    default:
      return assertNever(wait);
  }
};

const ofConfirming = ({ previous, next }: Change<'confirming'>, messages: Messages): string | null => {
  const { problem, signOutFailed } = next;
  const before = previous?.kind === 'confirming' ? previous : null;
  if (signOutFailed && problem !== null && problem !== before?.problem) return ofFailedSignOut(problem, messages);
  return before === null ? messages.announcements.approved : ofProblem(before.problem, problem, messages);
};

const ofAnotherAccount = ({ announcements, anotherAccount }: Messages): string =>
  announcements.because(anotherAccount.title, anotherAccount.body);

const ofSignedIn = ({ previous, next }: Change<'signed-in'>, messages: Messages): string | null => {
  const { account, confirmation, problem } = next;
  const { announcements, problems } = messages;
  const before = previous?.kind === 'signed-in' && previous.uuid === next.uuid ? previous : null;
  if (problem !== null && problem !== before?.problem) return ofFailedSignOut(problem, messages);
  if (before === null) {
    const welcome = account.name === null ? announcements.signedIn : announcements.signedInAs(account.name);
    return confirmation.kind === 'another-account' ? `${welcome} ${ofAnotherAccount(messages)}` : welcome;
  }
  if (confirmation.kind === before.confirmation.kind) return null;
  switch (confirmation.kind) {
    case 'confirmed':
      // The person has just answered, and knows.
      return before.confirmation.kind === 'another-account' ? null : announcements.confirmed;
    case 'another-account':
      return ofAnotherAccount(messages);
    case 'put-off':
      return problems[confirmation.problem].summary;
    case 'under-way':
      return null;
    default:
      return assertNever(confirmation);
  }
};

/**
 * Returns what screen readers should hear because the state changed by itself, or null where the screen's own focus
 * says it all. Problems and renewals while waiting are spoken by the remark on that screen.
 */
export const announcementOf = (previous: ScreenState | null, next: ScreenState, messages: Messages): string | null => {
  const { announcements } = messages;
  switch (next.kind) {
    case 'opening-keychain':
      return next.slow && !(previous?.kind === next.kind && previous.slow) ? announcements.keychainSlow : null;
    case 'signed-out':
      if (next.problem === null) return previous?.kind === 'signing-out' ? announcements.signedOut : null;
      return ofProblem(previous?.kind === 'signed-out' ? previous.problem : null, next.problem, messages);
    case 'requesting-a-code':
      return null;
    case 'waiting-for-approval':
      return ofWaiting({ previous, next }, messages);
    case 'code-expired':
      return previous?.kind === next.kind && previous.method === next.method ? null : announcements.expired;
    case 'confirming':
      return ofConfirming({ previous, next }, messages);
    case 'token-not-stored':
      return ofProblem(previous?.kind === 'token-not-stored' ? previous.problem : null, next.problem, messages);
    case 'signed-in':
      return ofSignedIn({ previous, next }, messages);
    case 'signing-out':
      if (previous?.kind !== 'signing-out') return announcements.signingOut;
      return next.slow && !previous.slow ? announcements.keychainSlow : null;
    default:
      return assertNever(next);
  }
};

/** Returns what screen readers should hear of this computer's checkup, that it begins and how it ends, or null. */
export const announcementOfCheckup = (previous: Checkup | null, next: Checkup, messages: Messages): string | null => {
  if (next.kind === previous?.kind) return null;
  switch (next.kind) {
    case 'not-started':
      return null;
    case 'under-way':
      return messages.check.underWay;
    case 'done':
      return summaryOf(messages, next.findings);
    default:
      return assertNever(next);
  }
};
