import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { State } from '../../../preload/contract.ts';
import type { PlexProblem } from '../plex/plex-answer.ts';
import { longestGapMillis, shortestGapMillis } from './poll-schedule.ts';
import type { Fate, SentRequest } from './testing/scripted-plex.ts';
import { SignInScene } from './testing/sign-in-scene.ts';

const plexProblems: readonly PlexProblem[] = [
  'unreachable',
  'timed-out',
  'insecure-connection',
  'someone-else-answered',
  'plex-trouble',
  'request-refused',
  'answer-not-understood',
];

/** No request of the real door takes longer: it times out. */
const longestRequestMillis = 8_000;

const fate: fc.Arbitrary<Fate> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('answers' as const), afterMillis: fc.nat(longestRequestMillis) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fails' as const),
      afterMillis: fc.nat(longestRequestMillis),
      problem: fc.constantFrom(...plexProblems),
    }),
  },
);

type Deed = { readonly name: string; readonly act: (scene: SignInScene) => void };

const intents: readonly Deed[] = [
  { name: 'start browser', act: ({ signIn }) => signIn.startSignIn('browser') },
  { name: 'start code', act: ({ signIn }) => signIn.startSignIn('code') },
  { name: 'change to browser', act: ({ signIn }) => signIn.changeMethod('browser') },
  { name: 'change to code', act: ({ signIn }) => signIn.changeMethod('code') },
  { name: 'cancel', act: ({ signIn }) => signIn.cancelSignIn() },
  { name: 'renew', act: ({ signIn }) => signIn.renewCode() },
  { name: 'try again', act: ({ signIn }) => signIn.tryAgain() },
  { name: 'look again', act: ({ signIn }) => signIn.pollNow() },
  { name: 'sign-out', act: ({ signIn }) => signIn.signOut() },
  { name: 'dismiss', act: ({ signIn }) => signIn.dismissProblem() },
  { name: 'open page', act: ({ signIn }) => void signIn.openApprovalUrl() },
  { name: 'rename', act: ({ signIn }) => signIn.renameDevice('The attic') },
];
const world: readonly Deed[] = [
  { name: 'approve', act: ({ plex }) => void plex.approve() },
  { name: 'look away', act: (scene) => void (scene.isSeen = false) },
  { name: 'look here', act: (scene) => void (scene.isSeen = true) },
  { name: 'browser breaks', act: (scene) => void (scene.browserWorks = false) },
  { name: 'keychain locks', act: ({ keychain }) => void (keychain.problem = 'keychain-locked') },
  { name: 'keychain opens', act: ({ keychain }) => void (keychain.problem = null) },
];

interface Turn {
  readonly deed: Deed;
  readonly thenMillis: number;
}

const turns = (deeds: readonly Deed[]): fc.Arbitrary<readonly Turn[]> =>
  fc.array(
    fc.record({
      deed: fc.constantFrom(...deeds).map((deed) => Object.assign(deed, { [fc.toStringMethod]: () => deed.name })),
      thenMillis: fc.oneof(fc.constant(0), fc.nat(3_000), fc.nat(12_000), fc.constant(31_000)),
    }),
    { maxLength: 25 },
  );

/** Pins live shortly here, so that a story of a few minutes holds all that can happen to them. */
const sceneOfShortLives = (fates: Fate[]): SignInScene => {
  const scene = new SignInScene();
  scene.plex.lifeMillis = { strong: 60_000, short: 30_000 };
  scene.plex.fates = fates;
  return scene;
};

const play = async (scene: SignInScene, story: readonly Turn[]): Promise<void> => {
  for (const { deed, thenMillis } of story) {
    deed.act(scene);
    await scene.clock.advance(thenMillis);
  }
};

/** Everything works again, and enough time passes for the app to notice. */
const heal = async (scene: SignInScene): Promise<void> => {
  scene.plex.fates = [];
  scene.plex.usual = { kind: 'answers', afterMillis: 50 };
  scene.keychain.problem = null;
  scene.isSeen = true;
  await scene.clock.advance(130_000);
};

/** What a person can do about each state; the machine must never rest in one without an answer here. */
const wayOn = (state: State): ((scene: SignInScene) => void) | null => {
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
      fc.asyncProperty(fc.array(fate, { maxLength: 40 }), turns([...intents, ...world]), async (fates, story) => {
        const scene = await sceneOfShortLives(fates).open();
        await play(scene, story);
        expect(scene.plex.mostAtOnce).toBeLessThanOrEqual(1);
      }),
      runs,
    ));

  it('polling stays within its bounds', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 60 }),
        turns(intents.filter(({ name }) => name === 'look again').concat(world)),
        async (fates, story) => {
          const scene = await sceneOfShortLives([]).waiting('code');
          scene.plex.fates = fates;
          await play(scene, story);
          const polls = scene.plex.requests.filter(({ kind }) => kind === 'poll');
          const pairs = polls.slice(1).map((status, index) => [polls[index], status] as const);
          for (const [before, after] of pairs as readonly (readonly [SentRequest, SentRequest])[]) {
            if (before.about !== after.about) continue;
            const gap = after.atMillis - before.atMillis;
            expect(gap).toBeGreaterThanOrEqual(shortestGapMillis);
            expect(gap).toBeLessThanOrEqual(Math.max(longestGapMillis, longestRequestMillis));
          }
        },
      ),
      runs,
    ));

  it('cancel is final: no request leaves but to end what nobody holds, and nothing changes, until the person asks again', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 40 }),
        turns([...intents, ...world]),
        fc.array(fc.constantFrom(...world), { maxLength: 5 }),
        async (fates, story, later) => {
          const scene = await sceneOfShortLives(fates).open();
          await play(scene, story);
          scene.signIn.startSignIn('browser');
          await scene.clock.advance(0);
          scene.signIn.cancelSignIn();
          const { state } = scene;
          fc.pre(state.kind === 'signed-out');
          const sent = scene.plex.requests.length;
          for (const deed of later) deed.act(scene);
          await scene.clock.advance(3_600_000);
          const handedOut = new Set(scene.plex.handedOut);
          for (const { kind, about } of scene.plex.requests.slice(sent)) {
            expect(kind).toBe('revokeToken');
            expect(handedOut).toContain(about);
          }
          expect(scene.state).toEqual(state);
          expect(scene.clock.sleepers).toBe(0);
        },
      ),
      runs,
    ));

  it('no token is lost: one that was read is kept, or offered to be kept, unless the person ends it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 10 }),
        fc.nat(40_000),
        turns([...intents.filter(({ name }) => name !== 'sign-out' && name !== 'cancel'), ...world]),
        async (fates, approvedAfterMillis, story) => {
          const scene = await sceneOfShortLives([]).waiting('code');
          scene.plex.fates = fates;
          await scene.clock.advance(approvedAfterMillis);
          scene.plex.approve();
          await play(scene, story);
          const token = scene.plex.handedOut.at(-1);
          fc.pre(token !== undefined);
          await heal(scene);
          if (scene.state.kind === 'token-not-stored') {
            scene.signIn.tryAgain();
            await scene.clock.advance(1_000);
          }
          expect(await scene.keychain.peek('token')).toBe(token);
        },
      ),
      runs,
    ));

  it('there is always a way on, and it leads to being signed in', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 40 }), turns([...intents, ...world]), async (fates, story) => {
        const scene = await sceneOfShortLives(fates).open();
        await play(scene, story);
        await heal(scene);
        const isWell = ({ state }: SignInScene): boolean =>
          state.kind === 'signed-in' && state.problem === null && state.confirmation.kind === 'confirmed';
        for (let step = 0; !isWell(scene); step += 1) {
          expect(step).toBeLessThan(8);
          const go = wayOn(scene.state);
          expect(go, `no way on from "${scene.state.kind}"`).not.toBeNull();
          go?.(scene);
          await scene.clock.advance(2_000);
        }
        expect(scene.logged).not.toContain('A step of the sign-in failed unexpectedly.');
      }),
      runs,
    ));
});
