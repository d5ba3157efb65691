import fc from 'fast-check';
import type { PlexProblem } from '../../plex/plex-answer.ts';
import { type Person, type PlannedAnswer, uuidOf } from './scripted-plex.ts';
import { restarted, SignInHarness } from './sign-in-harness.ts';

const people: readonly Person[] = ['ada', 'grace', 'edith'];

const plexProblems: readonly PlexProblem[] = [
  'unreachable',
  'timed-out',
  'insecure-connection',
  'someone-else-answered',
  'plex-trouble',
  'request-refused',
  'answer-not-understood',
];

/** No request of the real client takes longer: it times out. */
export const maxRequestMillis = 8_000;

export const plannedAnswer: fc.Arbitrary<PlannedAnswer> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('answers' as const), afterMillis: fc.nat(maxRequestMillis) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fails' as const),
      afterMillis: fc.nat(maxRequestMillis),
      problem: fc.constantFrom(...plexProblems),
    }),
  },
);

/** One computer, on which the app runs again after each of its ends. */
export class Computer {
  harness: SignInHarness;

  constructor(harness: SignInHarness) {
    this.harness = harness;
  }

  /** The app is killed, and started again. */
  restart(): void {
    const { isSeen, browserWorks } = this.harness;
    this.harness = restarted(this.harness);
    Object.assign(this.harness, { isSeen, browserWorks });
    this.harness.signIn.open();
  }
}

interface Action {
  readonly name: string;
  readonly act: (harness: SignInHarness, computer: Computer) => void;
}

const signOutOfNth = (n: number): Action => ({
  name: `sign out of account ${n + 1}`,
  act: ({ signIn, list }) => signIn.signOutOf(list[n]?.uuid ?? ''),
});

/** What a person may ask for while nothing is to be ended. */
export const intents: readonly Action[] = [
  { name: 'start browser', act: ({ signIn }) => signIn.startSignIn('browser') },
  { name: 'start code', act: ({ signIn }) => signIn.startSignIn('code') },
  { name: 'change to browser', act: ({ signIn }) => signIn.changeMethod('browser') },
  { name: 'change to code', act: ({ signIn }) => signIn.changeMethod('code') },
  { name: 'renew', act: ({ signIn }) => signIn.renewCode() },
  { name: 'try again', act: ({ signIn }) => signIn.tryAgain() },
  { name: 'poll now', act: ({ signIn }) => signIn.pollNow() },
  { name: 'dismiss', act: ({ signIn }) => signIn.dismissProblem() },
  { name: 'accept', act: ({ signIn }) => signIn.acceptAccount() },
  { name: 'open page', act: ({ signIn }) => void signIn.openApprovalUrl() },
  { name: 'rename', act: ({ signIn }) => signIn.renameDevice('The attic') },
];

export const endings: readonly Action[] = [
  { name: 'cancel', act: ({ signIn }) => signIn.cancelSignIn() },
  { name: 'sign-out', act: ({ signIn }) => signIn.signOut() },
  ...[0, 1, 2].map(signOutOfNth),
];

export const approvals: readonly Action[] = people.map((person) => ({
  name: `approve as ${person}`,
  act: ({ plex }) => void plex.approve(person),
}));

const keychainTrouble: readonly Action[] = [
  { name: 'keychain locks', act: ({ keychain }) => void (keychain.problem = 'keychain-locked') },
  { name: 'keychain opens', act: ({ keychain }) => void (keychain.problem = null) },
];

const surroundings: readonly Action[] = [
  { name: 'look away', act: (harness) => void (harness.isSeen = false) },
  { name: 'look here', act: (harness) => void (harness.isSeen = true) },
  { name: 'browser breaks', act: (harness) => void (harness.browserWorks = false) },
];

/** What happens around an app that goes on running. */
export const world: readonly Action[] = [...approvals, ...surroundings, ...keychainTrouble];

/** What happens where the app is killed now and then; a keychain in trouble could not keep what it was just given. */
export const worldOfDeaths: readonly Action[] = [
  ...approvals,
  ...surroundings,
  { name: 'killed and started', act: (_harness, computer) => computer.restart() },
];

interface TimedAction {
  readonly action: Action;
  readonly thenMillis: number;
}

export const stories = (actions: readonly Action[], maxLength = 25): fc.Arbitrary<readonly TimedAction[]> =>
  fc.array(
    fc.record({
      action: fc
        .constantFrom(...actions)
        .map((action) => Object.assign(action, { [fc.toStringMethod]: () => action.name })),
      thenMillis: fc.oneof(fc.constant(0), fc.nat(3_000), fc.nat(12_000), fc.constant(31_000)),
    }),
    { maxLength },
  );

/** Returns a computer on which so many people are signed in already. */
export const computerOf = async (signedIn: number, plannedAnswers: readonly PlannedAnswer[]): Promise<Computer> => {
  const harness = new SignInHarness();
  for (const person of people.slice(0, signedIn)) {
    await harness.plantAccount(harness.plex.giveToken(`token-of-${person}`, person), person);
    await harness.entriesOfBefore.keepKnownAccount(uuidOf(person));
  }
  // Pins live shortly here, so that a story of a few minutes holds all that can happen to them.
  harness.plex.lifetimeMillis = { strong: 60_000, short: 30_000 };
  harness.plex.plannedAnswers = [...plannedAnswers];
  return new Computer(await harness.open());
};

/** Lets a story happen; `look` is called after each of its actions. */
export const perform = async (
  computer: Computer,
  story: readonly TimedAction[],
  look: (harness: SignInHarness) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  for (const { action, thenMillis } of story) {
    action.act(computer.harness, computer);
    await computer.harness.clock.advance(thenMillis);
    await look(computer.harness);
  }
};

/** Everything works again, and enough time passes for the app to notice. */
export const heal = async (harness: SignInHarness): Promise<void> => {
  harness.plex.plannedAnswers = [];
  harness.plex.usual = { kind: 'answers', afterMillis: 50 };
  harness.keychain.problem = null;
  harness.isSeen = true;
  await harness.clock.advance(130_000);
};
