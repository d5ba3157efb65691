import { LatchkeyPage } from '../../e2e/pages/latchkey-page.ts';
import type { SoakHarness } from '../soak-harness.ts';
import { rejectsToken } from '../rounds/planned-fault.ts';
import { type Round, roundsOf } from '../rounds/round.ts';
import { type Kind, losesToken, statesIn, unexpectedLines } from '../watch/judge-log.ts';
import { leftBehind } from '../watch/left-behind.ts';
import { LogReader } from '../watch/log-reader.ts';
import { reachSignedIn, signOut } from './sign-in-and-out.ts';
import { heal } from './heal.ts';
import { performActions } from './perform-actions.ts';

/** What a round came to. */
export interface RoundResult {
  readonly round: Round;
  readonly states: readonly Kind[];
  /** From the moment when all was healed to being signed in. */
  readonly signInMillis: number;
  /** What went wrong, each as a sentence, and what helps to understand it; empty when all is as it should be. */
  readonly faults: readonly string[];
}

/** Longer than anything that a round waits for by itself. */
export const maxRoundMillis = 240_000;

/** Rejects when the work takes longer than a round may. */
const withRoundTimeout = async <Value>(work: Promise<Value>): Promise<Value> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('The round does not come to an end.')), maxRoundMillis);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
};

/** Runs a round from being signed out to being signed out. Returns how long the last sign-in took. */
const runRound = async (harness: SoakHarness, round: Round): Promise<number> => {
  await performActions(harness, round);
  await heal(harness, round);
  const signInMillis = await reachSignedIn(harness, round);
  await signOut(harness);
  return signInMillis;
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const describeRound = ({ person, method, actions }: Round, log: readonly string[]): readonly string[] => [
  `It was a sign-in of ${person} by ${method}:`,
  ...actions.map(({ action, thenMillis }) => `  ${JSON.stringify(action)}, then ${thenMillis} ms`),
  'The log of that round:',
  ...log.map((line) => `  ${line}`),
];

/**
 * Whether a sign-out met with a plex.tv that could not be told, or a Cancel with an answer that brought a token: then it
 * is noted, to be ended later.
 */
const mayOweTokens = ({ actions }: Round): boolean =>
  actions.some(({ action }) => action.kind === 'intent' && /^(?:signOut|cancelSignIn)$/.test(action.intent.call));

const mayRejectTokens = ({ actions }: Round): boolean =>
  actions.some(({ action }) => action.kind === 'fault' && rejectsToken(action.planned));

/** Runs the rounds of a seed without end, each from being signed out to being signed out. */
export async function* runRounds(harness: SoakHarness, seed: number): AsyncGenerator<RoundResult, never> {
  await new LatchkeyPage(harness.app.page).button('Sign in with Plex').waitFor();
  const log = new LogReader(harness.profile);
  let owesTokens = false;
  for (const round of roundsOf(seed)) {
    const faults: string[] = [];
    let signInMillis = 0;
    try {
      signInMillis = await withRoundTimeout(runRound(harness, round));
      owesTokens ||= mayOweTokens(round);
      faults.push(...(await leftBehind(harness, { mayOweTokens: owesTokens })));
    } catch (error) {
      faults.push(messageOf(error));
    }
    const lines = log.newLines();
    const states = statesIn(lines);
    faults.push(...unexpectedLines(lines).map((line) => `The log says: ${line}`));
    faults.push(...harness.app.errors.splice(0).map((error) => `The page says: ${error}`));
    if (losesToken(states) && !mayRejectTokens(round)) faults.push(`A token was lost: ${states.join(' → ')}`);
    yield {
      round,
      states,
      signInMillis,
      faults: faults.length === 0 ? [] : [...faults, ...describeRound(round, lines)],
    };
  }
  throw new Error('Rounds never end.');
}
