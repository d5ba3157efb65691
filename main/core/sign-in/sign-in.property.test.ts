import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { State } from '../../../preload/contract.ts';
import type { PlexProblem } from '../plex/plex-answer.ts';
import { maxDelayMillis, minDelayMillis } from './poll-schedule.ts';
import type { PlannedAnswer, SentRequest } from './testing/scripted-plex.ts';
import { SignInHarness } from './testing/sign-in-harness.ts';

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
const maxRequestMillis = 8_000;

const plannedAnswer: fc.Arbitrary<PlannedAnswer> = fc.oneof(
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

type Action = { readonly name: string; readonly act: (harness: SignInHarness) => void };

const intents: readonly Action[] = [
  { name: 'start browser', act: ({ signIn }) => signIn.startSignIn('browser') },
  { name: 'start code', act: ({ signIn }) => signIn.startSignIn('code') },
  { name: 'change to browser', act: ({ signIn }) => signIn.changeMethod('browser') },
  { name: 'change to code', act: ({ signIn }) => signIn.changeMethod('code') },
  { name: 'cancel', act: ({ signIn }) => signIn.cancelSignIn() },
  { name: 'renew', act: ({ signIn }) => signIn.renewCode() },
  { name: 'try again', act: ({ signIn }) => signIn.tryAgain() },
  { name: 'poll now', act: ({ signIn }) => signIn.pollNow() },
  { name: 'sign-out', act: ({ signIn }) => signIn.signOut() },
  { name: 'dismiss', act: ({ signIn }) => signIn.dismissProblem() },
  { name: 'open page', act: ({ signIn }) => void signIn.openApprovalUrl() },
  { name: 'rename', act: ({ signIn }) => signIn.renameDevice('The attic') },
];
const world: readonly Action[] = [
  { name: 'approve', act: ({ plex }) => void plex.approve() },
  { name: 'look away', act: (harness) => void (harness.isSeen = false) },
  { name: 'look here', act: (harness) => void (harness.isSeen = true) },
  { name: 'browser breaks', act: (harness) => void (harness.browserWorks = false) },
  { name: 'keychain locks', act: ({ keychain }) => void (keychain.problem = 'keychain-locked') },
  { name: 'keychain opens', act: ({ keychain }) => void (keychain.problem = null) },
];

interface TimedAction {
  readonly action: Action;
  readonly thenMillis: number;
}

const timedActions = (actions: readonly Action[]): fc.Arbitrary<readonly TimedAction[]> =>
  fc.array(
    fc.record({
      action: fc
        .constantFrom(...actions)
        .map((action) => Object.assign(action, { [fc.toStringMethod]: () => action.name })),
      thenMillis: fc.oneof(fc.constant(0), fc.nat(3_000), fc.nat(12_000), fc.constant(31_000)),
    }),
    { maxLength: 25 },
  );

/** Pins live shortly here, so that a story of a few minutes holds all that can happen to them. */
const harnessWithShortLifetimes = (plannedAnswers: PlannedAnswer[]): SignInHarness => {
  const harness = new SignInHarness();
  harness.plex.lifetimeMillis = { strong: 60_000, short: 30_000 };
  harness.plex.plannedAnswers = plannedAnswers;
  return harness;
};

const perform = async (harness: SignInHarness, story: readonly TimedAction[]): Promise<void> => {
  for (const { action, thenMillis } of story) {
    action.act(harness);
    await harness.clock.advance(thenMillis);
  }
};

/** Everything works again, and enough time passes for the app to notice. */
const heal = async (harness: SignInHarness): Promise<void> => {
  harness.plex.plannedAnswers = [];
  harness.plex.usual = { kind: 'answers', afterMillis: 50 };
  harness.keychain.problem = null;
  harness.isSeen = true;
  await harness.clock.advance(130_000);
};

/** What a person can do about each state; the machine must never rest in one without an answer here. */
const nextMove = (state: State): ((harness: SignInHarness) => void) | null => {
  switch (state.kind) {
    case 'signed-out':
      return state.problem === null
        ? ({ signIn }) => signIn.startSignIn('code')
        : ({ signIn }) => {
            signIn.dismissProblem();
            signIn.startSignIn('code');
          };
    case 'code-expired':
      return ({ signIn }) => signIn.renewCode();
    case 'waiting-for-approval':
      return ({ plex }) => void plex.approve();
    case 'token-not-stored':
      return ({ signIn }) => signIn.tryAgain();
    case 'signed-in':
      return ({ signIn }) => signIn.dismissProblem();
    case 'opening-keychain':
    case 'requesting-a-code':
    case 'confirming':
    case 'signing-out':
      return null;
  }
};

const runs = { numRuns: 100 };

describe('whatever plex.tv answers, in whatever order, and whatever the person does', () => {
  it('at most one request is under way', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(plannedAnswer, { maxLength: 40 }),
        timedActions([...intents, ...world]),
        async (plannedAnswers, story) => {
          const harness = await harnessWithShortLifetimes(plannedAnswers).open();
          await perform(harness, story);
          expect(harness.plex.maxAtOnce).toBeLessThanOrEqual(1);
        },
      ),
      runs,
    ));

  it('polling stays within its bounds', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(plannedAnswer, { maxLength: 60 }),
        timedActions(intents.filter(({ name }) => name === 'poll now').concat(world)),
        async (plannedAnswers, story) => {
          const harness = await harnessWithShortLifetimes([]).waiting('code');
          harness.plex.plannedAnswers = plannedAnswers;
          await perform(harness, story);
          const polls = harness.plex.requests.filter(({ kind }) => kind === 'poll');
          const pairs = polls.slice(1).map((status, index) => [polls[index], status] as const);
          for (const [before, after] of pairs as readonly (readonly [SentRequest, SentRequest])[]) {
            if (before.about !== after.about) continue;
            const delay = after.atMillis - before.atMillis;
            expect(delay).toBeGreaterThanOrEqual(minDelayMillis);
            expect(delay).toBeLessThanOrEqual(Math.max(maxDelayMillis, maxRequestMillis));
          }
        },
      ),
      runs,
    ));

  it('cancel is final: no request leaves but to end what nobody holds, and nothing changes, until the person asks again', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(plannedAnswer, { maxLength: 40 }),
        timedActions([...intents, ...world]),
        fc.array(fc.constantFrom(...world), { maxLength: 5 }),
        async (plannedAnswers, story, later) => {
          const harness = await harnessWithShortLifetimes(plannedAnswers).open();
          await perform(harness, story);
          harness.signIn.startSignIn('browser');
          await harness.clock.advance(0);
          harness.signIn.cancelSignIn();
          const { state } = harness;
          fc.pre(state.kind === 'signed-out');
          const sent = harness.plex.requests.length;
          for (const action of later) action.act(harness);
          await harness.clock.advance(3_600_000);
          const handedOut = new Set(harness.plex.handedOut);
          for (const { kind, about } of harness.plex.requests.slice(sent)) {
            expect(kind).toBe('revokeToken');
            expect(handedOut).toContain(about);
          }
          expect(harness.shown).toEqual(state);
          expect(harness.clock.sleepers).toBe(0);
        },
      ),
      runs,
    ));

  it('no token is lost: one that was read is kept, or offered to be kept, unless the person ends it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(plannedAnswer, { maxLength: 10 }),
        fc.nat(40_000),
        timedActions([...intents.filter(({ name }) => name !== 'sign-out' && name !== 'cancel'), ...world]),
        async (plannedAnswers, approvedAfterMillis, story) => {
          const harness = await harnessWithShortLifetimes([]).waiting('code');
          harness.plex.plannedAnswers = plannedAnswers;
          await harness.clock.advance(approvedAfterMillis);
          harness.plex.approve();
          await perform(harness, story);
          const token = harness.plex.handedOut.at(-1);
          fc.pre(token !== undefined);
          await heal(harness);
          if (harness.shown.kind === 'token-not-stored') {
            harness.signIn.tryAgain();
            await harness.clock.advance(1_000);
          }
          expect(await harness.keptToken()).toBe(token);
        },
      ),
      runs,
    ));

  it('there is always a way on, and it leads to being signed in', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(plannedAnswer, { maxLength: 40 }),
        timedActions([...intents, ...world]),
        async (plannedAnswers, story) => {
          const harness = await harnessWithShortLifetimes(plannedAnswers).open();
          await perform(harness, story);
          await heal(harness);
          const isWell = ({ state }: SignInHarness): boolean =>
            state.kind === 'signed-in' && state.problem === null && state.confirmation.kind === 'confirmed';
          for (let step = 0; !isWell(harness); step += 1) {
            expect(step).toBeLessThan(8);
            const go = nextMove(harness.shown);
            expect(go, `no way on from "${harness.shown.kind}"`).not.toBeNull();
            go?.(harness);
            await harness.clock.advance(2_000);
          }
          expect(harness.logged).not.toContain('A step of the sign-in failed unexpectedly.');
        },
      ),
      runs,
    ));
});
