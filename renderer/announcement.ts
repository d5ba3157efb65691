import type { Checkup, Problem, State } from '../preload/contract.ts';
import { assertNever } from './assert-never.ts';
import { isKeychainProblem } from './keychain-problem.ts';
import { announcements } from './sentences/announcements.ts';
import { check, summaryOf } from './sentences/check.ts';
import { problemSentences } from './sentences/problems.ts';
import { spelled } from './spelled.ts';
import type { StateOf } from './state-of.ts';

const ofProblem = (before: Problem | null, now: Problem | null): string | null =>
  now === null || now === before ? null : `${problemSentences[now].title}. ${problemSentences[now].body}`;

const ofWaiting = (previous: State | null, { wait, renewals }: StateOf<'waiting for approval'>): string | null => {
  const before = previous?.kind === 'waiting for approval' && previous.wait.method === wait.method ? previous : null;
  if (before !== null && renewals === before.renewals) return null;
  switch (wait.method) {
    case 'browser':
      return before === null ? announcements.waitingInBrowser : null;
    case 'code':
      return renewals > 0 ? announcements.renewed(spelled(wait.code)) : announcements.code(spelled(wait.code));
    default:
      return assertNever(wait);
  }
};

const ofConfirming = (previous: State | null, { problem }: StateOf<'confirming'>): string | null => {
  const before = previous?.kind === 'confirming' ? previous : null;
  if (isKeychainProblem(problem) && problem !== before?.problem)
    return announcements.notSignedOut(problemSentences[problem].summary);
  return before === null ? announcements.approved : ofProblem(before.problem, problem);
};

const ofSignedIn = (previous: State | null, next: StateOf<'signed in'>): string | null => {
  const { account, confirmation, problem } = next;
  const problemBefore = previous?.kind === 'signed in' ? previous.problem : null;
  if (problem !== null && problem !== problemBefore)
    return announcements.notSignedOut(problemSentences[problem].summary);
  if (previous?.kind !== 'signed in') return announcements.signedIn(account.name);
  if (confirmation.kind === previous.confirmation.kind) return null;
  switch (confirmation.kind) {
    case 'confirmed':
      return announcements.confirmed;
    case 'put off':
      return problemSentences[confirmation.problem].summary;
    case 'under way':
      return null;
    default:
      return assertNever(confirmation);
  }
};

/**
 * What screen readers should hear because the state changed by itself, or null where the screen's own focus says it all.
 * Problems and renewals while waiting are spoken by the remark on that screen.
 */
export const announcementOf = (previous: State | null, next: State): string | null => {
  switch (next.kind) {
    case 'opening the vault':
      return next.slow ? announcements.vaultSlow : null;
    case 'signed out':
      if (next.problem === null) return previous?.kind === 'signing out' ? announcements.signedOut : null;
      return ofProblem(previous?.kind === 'signed out' ? previous.problem : null, next.problem);
    case 'requesting a code':
      return null;
    case 'waiting for approval':
      return ofWaiting(previous, next);
    case 'code expired':
      return announcements.expired;
    case 'confirming':
      return ofConfirming(previous, next);
    case 'token not kept':
      return ofProblem(previous?.kind === 'token not kept' ? previous.problem : null, next.problem);
    case 'signed in':
      return ofSignedIn(previous, next);
    case 'signing out':
      if (previous?.kind !== 'signing out') return announcements.signingOut;
      return next.slow && !previous.slow ? announcements.vaultSlow : null;
    default:
      return assertNever(next);
  }
};

/** What screen readers should hear of the checkup of this computer: that it begins, and how it ends. */
export const announcementOfCheckup = (previous: Checkup, next: Checkup): string | null => {
  if (next.kind === previous.kind) return null;
  switch (next.kind) {
    case 'closed':
      return null;
    case 'under way':
      return check.underWay;
    case 'done':
      return summaryOf(next.findings);
    default:
      return assertNever(next);
  }
};
