import { LatchkeyPage } from '../../e2e/pages/latchkey-page.ts';
import type { SoakScene } from '../soak-scene.ts';
import { rejectsToken } from '../story/planned-fault.ts';
import { type Round, roundsOf } from '../story/round.ts';
import { type Kind, losesToken, statesIn, unexpectedLines } from '../watch/judge-log.ts';
import { leftBehind } from '../watch/left-behind.ts';
import { LogReader } from '../watch/log-reader.ts';
import { findTheWay, signOut } from './find-the-way.ts';
import { heal } from './heal.ts';
import { playTurns } from './play-turns.ts';

/** What a round came to. */
export interface PlayedRound {
  readonly round: Round;
  readonly states: readonly Kind[];
  /** From the moment when all was made well to being signed in. */
  readonly wayOnMillis: number;
  /** What went wrong, each as a sentence, and what helps to understand it; empty when all is as it should be. */
  readonly faults: readonly string[];
}

/** Longer than anything that a round waits for by itself. */
export const longestRoundMillis = 240_000;

/** Rejects when the work takes longer than a round may. */
const inTime = async <Value>(work: Promise<Value>): Promise<Value> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('The round does not come to an end.')), longestRoundMillis);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
};

/** Plays a round from being signed out to being signed out, and gives how long the way on took. */
const play = async (scene: SoakScene, round: Round): Promise<number> => {
  await playTurns(scene, round);
  await heal(scene, round);
  const wayOnMillis = await findTheWay(scene, round);
  await signOut(scene);
  return wayOnMillis;
};

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const story = ({ person, method, turns }: Round, log: readonly string[]): readonly string[] => [
  `It was a sign-in of ${person} by ${method}:`,
  ...turns.map(({ action, thenMillis }) => `  ${JSON.stringify(action)}, then ${thenMillis} ms`),
  'The log of that round:',
  ...log.map((line) => `  ${line}`),
];

/**
 * Whether a sign-out met with a plex.tv that could not be told, or a Cancel with an answer that brought a token: then it
 * is noted, to be ended later.
 */
const mayOweTokens = ({ turns }: Round): boolean =>
  turns.some(({ action }) => action.kind === 'intent' && /^(?:signOut|cancelSignIn)$/.test(action.intent.call));

const mayRejectTokens = ({ turns }: Round): boolean =>
  turns.some(({ action }) => action.kind === 'fault' && rejectsToken(action.planned));

/** Plays the rounds of a seed without end, each from being signed out to being signed out. */
export async function* playRounds(scene: SoakScene, seed: number): AsyncGenerator<PlayedRound, never> {
  await new LatchkeyPage(scene.app.page).button('Sign in with Plex').waitFor();
  const log = new LogReader(scene.profile);
  let owesTokens = false;
  for (const round of roundsOf(seed)) {
    const faults: string[] = [];
    let wayOnMillis = 0;
    try {
      wayOnMillis = await inTime(play(scene, round));
      owesTokens ||= mayOweTokens(round);
      faults.push(...(await leftBehind(scene, { mayOweTokens: owesTokens })));
    } catch (error) {
      faults.push(words(error));
    }
    const lines = log.newLines();
    const states = statesIn(lines);
    faults.push(...unexpectedLines(lines).map((line) => `The log says: ${line}`));
    faults.push(...scene.app.errors.splice(0).map((error) => `The page says: ${error}`));
    if (losesToken(states) && !mayRejectTokens(round)) faults.push(`A token was lost: ${states.join(' → ')}`);
    yield { round, states, wayOnMillis, faults: faults.length === 0 ? [] : [...faults, ...story(round, lines)] };
  }
  throw new Error('Rounds never end.');
}
