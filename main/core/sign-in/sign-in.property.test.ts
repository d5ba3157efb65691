import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensIn } from '../accounts/testing/what-is-kept.ts';
import { maxDelayMillis, minDelayMillis } from './poll-schedule.ts';
import type { Shown } from './shown.ts';
import { nameOf, type SentRequest, uuidOf } from './testing/scripted-plex.ts';
import type { SignInHarness } from './testing/sign-in-harness.ts';
import {
  approvals,
  computerOf,
  endings,
  heal,
  intents,
  maxRequestMillis,
  perform,
  plannedAnswer,
  stories,
  world,
  worldOfDeaths,
} from './testing/stories.ts';

/** What a person can do about what is shown; nothing must ever rest there without an answer here. */
const nextMove = (shown: Shown): ((harness: SignInHarness) => void) | null => {
  switch (shown.kind) {
    case 'nobody':
      return shown.problem === null
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
    case 'account':
      return ({ signIn }) => {
        signIn.tryAgain();
        signIn.dismissProblem();
        signIn.acceptAccount();
      };
    case 'opening-keychain':
    case 'requesting-a-code':
    case 'confirming':
    case 'dropping-the-token':
      return null;
  }
};

const signedInBefore = fc.nat(3);
const tokensOfBefore = ['token-of-ada', 'token-of-grace', 'token-of-edith'];
const answers = fc.array(plannedAnswer, { maxLength: 40 });
const everything = [...intents, ...endings, ...world];
const runs = { numRuns: 100 };

const names = new Map((['ada', 'grace', 'edith'] as const).map((person) => [uuidOf(person), nameOf(person)]));

/** Each account is shown by its own name and once, and each token in the keychain is its own account's. */
const expectNobodyAsSomebodyElse = async (harness: SignInHarness): Promise<void> => {
  for (const { list } of harness.accountsSoFar) {
    const uuids = list.map(({ uuid }) => uuid);
    expect(new Set(uuids).size).toBe(uuids.length);
    for (const { uuid, account } of list) if (account !== null) expect(account.name).toBe(names.get(uuid));
  }
  for (const { uuid, token } of (await harness.kept()).accounts)
    expect(uuidOf(harness.plex.owners.get(token ?? '') ?? 'ada')).toBe(uuid);
};

/** Every token that plex.tv has given out, and takes still, is in the keychain: as somebody's, or to be revoked. */
const expectNoneLost = async ({ plex, kept }: Pick<SignInHarness, 'plex'> & { kept: SignInHarness['kept'] }) => {
  const isKept = await kept();
  const known = new Set([...tokensIn(isKept), ...isKept.toRevoke]);
  expect(plex.handedOut.filter((token) => plex.living.has(token) && !known.has(token))).toEqual([]);
};

describe('whatever plex.tv answers, in whatever order, and whatever three people do', () => {
  it('at most one request is under way for the attempt, and for each session', () =>
    fc.assert(
      fc.asyncProperty(signedInBefore, answers, stories(everything), async (signedIn, plannedAnswers, story) => {
        const computer = await computerOf(signedIn, plannedAnswers);
        await perform(computer, story);
        expect(computer.harness.plex.maxAtOnceAboutOne).toBeLessThanOrEqual(1);
        // Three sessions, the attempt, and what was left to be revoked.
        expect(computer.harness.plex.maxAtOnce).toBeLessThanOrEqual(5);
      }),
      runs,
    ));

  it('polling stays within its bounds', () =>
    fc.assert(
      fc.asyncProperty(
        signedInBefore,
        fc.array(plannedAnswer, { maxLength: 60 }),
        stories(intents.filter(({ name }) => name === 'poll now').concat(world)),
        async (signedIn, plannedAnswers, story) => {
          const computer = await computerOf(signedIn, []);
          const { harness } = computer;
          harness.signIn.startSignIn('code');
          await harness.clock.advance(100);
          harness.plex.plannedAnswers = plannedAnswers;
          await perform(computer, story);
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

  it('cancel is final: no request of the attempt leaves but to end what nobody holds, until the person asks again', () =>
    fc.assert(
      fc.asyncProperty(
        signedInBefore,
        answers,
        stories(everything),
        fc.array(fc.constantFrom(...world), { maxLength: 5 }),
        async (signedIn, plannedAnswers, story, later) => {
          const computer = await computerOf(signedIn, plannedAnswers);
          const { harness } = computer;
          await perform(computer, story);
          harness.signIn.startSignIn('browser');
          await harness.clock.advance(0);
          harness.signIn.cancelSignIn();
          const { attempt, list, plex } = harness;
          fc.pre(attempt.kind === 'none');
          const sent = plex.requests.length;
          for (const action of later) action.act(harness, computer);
          await harness.clock.advance(3_600_000);
          for (const { kind, about } of plex.requests.slice(sent)) {
            expect(['revokeToken', 'whoIs']).toContain(kind);
            if (kind === 'revokeToken') expect([...plex.handedOut, ...tokensOfBefore]).toContain(about);
          }
          expect(harness.attempt).toEqual(attempt);
          expect(list.map(({ uuid }) => uuid)).toEqual(expect.arrayContaining(harness.list.map(({ uuid }) => uuid)));
          expect(harness.clock.sleepers).toBe(0);
        },
      ),
      runs,
    ));

  it('no token is lost: one that was read is kept, or offered to be kept, unless the person ends it', () =>
    fc.assert(
      fc.asyncProperty(
        signedInBefore,
        fc.array(plannedAnswer, { maxLength: 10 }),
        fc.nat(40_000),
        fc.constantFrom(...approvals),
        stories([...intents, ...world]),
        async (signedIn, plannedAnswers, approvedAfterMillis, approval, story) => {
          const computer = await computerOf(signedIn, []);
          const { harness } = computer;
          harness.signIn.startSignIn('code');
          await harness.clock.advance(100);
          harness.plex.plannedAnswers = plannedAnswers;
          await harness.clock.advance(approvedAfterMillis);
          approval.act(harness, computer);
          await perform(computer, story);
          fc.pre(harness.plex.handedOut.length > 0);
          await heal(harness);
          if (harness.shown.kind === 'token-not-stored') {
            harness.signIn.tryAgain();
            await harness.clock.advance(1_000);
          }
          const kept = await harness.kept();
          expect(tokensIn(kept)).toContain(harness.plex.handedOut.at(-1));
          // Whoever was signed in still is; what was replaced is ended, or is to be once no attempt is under way.
          expect([...harness.plex.living]).toEqual(expect.arrayContaining([...tokensIn(kept)]));
          const living = [...harness.plex.handedOut, ...tokensOfBefore].filter((each) => harness.plex.living.has(each));
          expect([...tokensIn(kept), ...kept.toRevoke]).toEqual(expect.arrayContaining(living));
        },
      ),
      runs,
    ));

  it('no token is lost, and nobody is shown as somebody else, wherever the app is killed', () =>
    fc.assert(
      fc.asyncProperty(
        signedInBefore,
        answers,
        stories([...intents, ...endings, ...worldOfDeaths], 40),
        async (signedIn, plannedAnswers, story) => {
          const computer = await computerOf(signedIn, plannedAnswers);
          await perform(computer, story, async (harness) => {
            await expectNoneLost({ plex: harness.plex, kept: () => harness.kept() });
            await expectNobodyAsSomebodyElse(harness);
          });
          const { harness } = computer;
          harness.signIn.cancelSignIn();
          await heal(harness);
          await expectNobodyAsSomebodyElse(harness);
          const kept = await harness.kept();
          const handedOut = new Set(harness.plex.handedOut);
          expect(tokensIn(kept).filter((token) => !harness.plex.living.has(token ?? ''))).toEqual([]);
          const unused = [...harness.plex.living].filter(
            (token) => handedOut.has(token) && !tokensIn(kept).includes(token),
          );
          expect(unused).toEqual([]);
        },
      ),
      runs,
    ));

  it('there is always a way on, and it leads to being signed in', () =>
    fc.assert(
      fc.asyncProperty(signedInBefore, answers, stories(everything), async (signedIn, plannedAnswers, story) => {
        const computer = await computerOf(signedIn, plannedAnswers);
        const { harness } = computer;
        await perform(computer, story);
        await heal(harness);
        const isWell = ({ shown }: SignInHarness): boolean =>
          shown.kind === 'account' && shown.account.session.kind === 'signed-in' && shown.account.problem === null;
        for (let step = 0; !isWell(harness); step += 1) {
          expect(step).toBeLessThan(8);
          const go = nextMove(harness.shown);
          expect(go, `no way on from "${harness.shown.kind}"`).not.toBeNull();
          go?.(harness);
          await harness.clock.advance(2_000);
        }
        expect(harness.logged).not.toContain('A step of the sign-in failed unexpectedly.');
        expect(harness.logged).not.toContain('A session failed unexpectedly.');
      }),
      runs,
    ));
});
