import type { Checkup, Problem, State } from '../preload/contract.ts';
import { assertNever } from './assert-never.ts';
import { isKeychainProblem } from './keychain-problem.ts';
import { charactersOf } from './characters.ts';
import { summaryOf } from './sentences/finding-sentence.ts';
import type { Sentences } from './sentences/sentences.ts';
import type { StateOf } from './state-of.ts';

interface Change<Kind extends State['kind']> {
  readonly previous: State | null;
  readonly next: StateOf<Kind>;
}

const ofProblem = (before: Problem | null, now: Problem | null, sentences: Sentences): string | null => {
  if (now === null || now === before) return null;
  const { title, body } = sentences.problems[now];
  return sentences.announcements.because(title, body);
};

const ofFailedSignOut = (problem: Problem, { announcements, signOut, problems }: Sentences): string =>
  announcements.because(signOut.failedTitle, problems[problem].summary);

const ofWaiting = (
  { previous, next: { wait, renewals } }: Change<'waiting for approval'>,
  { announcements }: Sentences,
): string | null => {
  const before = previous?.kind === 'waiting for approval' && previous.wait.method === wait.method ? previous : null;
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

const ofConfirming = ({ previous, next }: Change<'confirming'>, sentences: Sentences): string | null => {
  const { problem } = next;
  const before = previous?.kind === 'confirming' ? previous : null;
  if (isKeychainProblem(problem) && problem !== before?.problem) return ofFailedSignOut(problem, sentences);
  return before === null ? sentences.announcements.approved : ofProblem(before.problem, problem, sentences);
};

const ofAnotherAccount = ({ announcements, anotherAccount }: Sentences): string =>
  announcements.because(anotherAccount.title, anotherAccount.body);

const ofSignedIn = ({ previous, next }: Change<'signed in'>, sentences: Sentences): string | null => {
  const { account, confirmation, problem } = next;
  const { announcements, problems } = sentences;
  const problemBefore = previous?.kind === 'signed in' ? previous.problem : null;
  if (problem !== null && problem !== problemBefore) return ofFailedSignOut(problem, sentences);
  if (previous?.kind !== 'signed in') {
    const welcome = account.name === null ? announcements.signedIn : announcements.signedInAs(account.name);
    return confirmation.kind === 'another account' ? `${welcome} ${ofAnotherAccount(sentences)}` : welcome;
  }
  if (confirmation.kind === previous.confirmation.kind) return null;
  switch (confirmation.kind) {
    case 'confirmed':
      // The person has just answered, and knows.
      return previous.confirmation.kind === 'another account' ? null : announcements.confirmed;
    case 'another account':
      return ofAnotherAccount(sentences);
    case 'put off':
      return problems[confirmation.problem].summary;
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
export const announcementOf = (previous: State | null, next: State, sentences: Sentences): string | null => {
  const { announcements } = sentences;
  switch (next.kind) {
    case 'opening the vault':
      return next.slow ? announcements.vaultSlow : null;
    case 'signed out':
      if (next.problem === null) return previous?.kind === 'signing out' ? announcements.signedOut : null;
      return ofProblem(previous?.kind === 'signed out' ? previous.problem : null, next.problem, sentences);
    case 'requesting a code':
      return null;
    case 'waiting for approval':
      return ofWaiting({ previous, next }, sentences);
    case 'code expired':
      return announcements.expired;
    case 'confirming':
      return ofConfirming({ previous, next }, sentences);
    case 'token not kept':
      return ofProblem(previous?.kind === 'token not kept' ? previous.problem : null, next.problem, sentences);
    case 'signed in':
      return ofSignedIn({ previous, next }, sentences);
    case 'signing out':
      if (previous?.kind !== 'signing out') return announcements.signingOut;
      return next.slow && !previous.slow ? announcements.vaultSlow : null;
    default:
      return assertNever(next);
  }
};

/** What screen readers should hear of the checkup of this computer: that it begins, and how it ends. */
export const announcementOfCheckup = (previous: Checkup, next: Checkup, sentences: Sentences): string | null => {
  if (next.kind === previous.kind) return null;
  switch (next.kind) {
    case 'closed':
      return null;
    case 'under way':
      return sentences.check.underWay;
    case 'done':
      return summaryOf(sentences, next.findings);
    default:
      return assertNever(next);
  }
};
