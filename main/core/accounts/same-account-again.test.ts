import { describe, expect, it } from 'vitest';
import { uuidOf } from '../sign-in/testing/scripted-plex.ts';
import { restarted, SignInHarness } from '../sign-in/testing/sign-in-harness.ts';

const minutes = (count: number): number => count * 60_000;
const answers = { kind: 'answers', afterMillis: 50 } as const;

/** Waits for a code beside Ada, who is signed in with this token. */
const waitingBesideAda = async (): Promise<{ readonly harness: SignInHarness; readonly older: string }> => {
  const harness = new SignInHarness();
  const older = await harness.signedIn('ada');
  harness.signIn.startSignIn('code');
  await harness.clock.advance(100);
  return { harness, older };
};

const approved = async ({ plex, clock }: SignInHarness): Promise<string> => {
  const token = plex.approve('ada') ?? '';
  await clock.advance(2_000);
  return token;
};

describe('signing in again as the same account', () => {
  it('goes on with the new token, and ends the older one', async () => {
    const { harness, older } = await waitingBesideAda();
    const newer = await approved(harness);
    expect(harness.list).toMatchObject([{ uuid: uuidOf('ada'), session: { kind: 'signed-in' } }]);
    expect(await harness.kept()).toMatchObject({ accounts: [{ token: newer }], toRevoke: [], leftovers: [] });
    expect(harness.plex.living).toEqual(new Set([newer]));
    expect(harness.plex.requests.at(-1)).toMatchObject({ kind: 'revokeToken', about: older });
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    expect(harness.plex.living.size).toBe(0);
    expect((await restarted(harness).open()).shown).toMatchObject({ kind: 'nobody', problem: null });
  });

  it('with the same token ends nothing', async () => {
    const { harness, older } = await waitingBesideAda();
    harness.plex.approveWith(older);
    await harness.clock.advance(minutes(60));
    expect(harness.list).toMatchObject([{ uuid: uuidOf('ada'), session: { kind: 'signed-in' } }]);
    expect(harness.plex.count('revokeToken')).toBe(0);
    expect(await harness.kept()).toMatchObject({ accounts: [{ token: older }], toRevoke: [], leftovers: [] });
  });

  it('takes the place of a token that Plex has refused', async () => {
    const harness = new SignInHarness();
    await harness.plantAccount('a-dead-token');
    await harness.open();
    await harness.clock.advance(100);
    expect(harness.list).toMatchObject([{ session: { kind: 'refused' } }]);
    const newer = await harness.signedIn('ada');
    expect(harness.list).toMatchObject([{ uuid: uuidOf('ada'), session: { kind: 'signed-in' } }]);
    expect(await harness.keptToken()).toBe(newer);
  });

  it('is no sign-out’s end that is still under way: the older token is ended, and the new one stays', async () => {
    const { harness, older } = await waitingBesideAda();
    harness.signIn.cancelSignIn();
    await harness.clock.advance(100);
    harness.plex.plannedAnswers = [{ kind: 'answers', afterMillis: 8_000 }];
    harness.signIn.signOut();
    await harness.clock.advance(50);
    const newer = await harness.signedIn('ada');
    expect(harness.account.session).toEqual({ kind: 'signed-in' });
    expect(harness.plex.living).toEqual(new Set([older, newer]));
    await harness.clock.advance(10_000);
    expect(harness.list).toMatchObject([{ uuid: uuidOf('ada'), session: { kind: 'signed-in' } }]);
    expect(harness.plex.living).toEqual(new Set([newer]));
    expect(await harness.kept()).toMatchObject({ accounts: [{ token: newer }], toRevoke: [], leftovers: [] });
  });

  it('with a keychain that fails from then on leaves no older token to come back after a sign-out', async () => {
    const { harness } = await waitingBesideAda();
    harness.plex.approve('ada');
    harness.plex.usual = { kind: 'answers', afterMillis: 400 };
    await harness.clock.advance(1_400);
    harness.shownAs('confirming');
    harness.keychain.problem = 'keychain-denied';
    await harness.clock.advance(1_000);
    harness.keychain.problem = null;
    harness.plex.usual = answers;
    expect(harness.account.session).toEqual({ kind: 'signed-in' });
    harness.signIn.signOut();
    await harness.clock.advance(minutes(1));
    expect(harness.plex.living.size).toBe(0);
    const next = await restarted(harness).open();
    expect(next.shown).toMatchObject({ kind: 'nobody', problem: null });
  });
});

describe('Plex’s no to a token that is replaced', () => {
  it.each([
    ['that comes when the new one is there', 4_000],
    ['that comes while the new one is on its way', 1_200],
    ['that comes before', 20],
  ])('removes nothing else: %s', async (_when, afterMillis) => {
    const harness = new SignInHarness();
    await harness.plantAccount('a-dead-token');
    await harness.entriesOfBefore.keepKnownAccount(uuidOf('ada'));
    harness.plex.answersAbout.set('a-dead-token', { kind: 'answers', afterMillis });
    await harness.open();
    harness.signIn.startSignIn('code');
    await harness.clock.advance(100);
    const newer = harness.plex.approve('ada') ?? '';
    harness.plex.answersAbout.set(newer, { kind: 'answers', afterMillis: 400 });
    await harness.clock.advance(60_000);
    expect(harness.list).toMatchObject([{ uuid: uuidOf('ada'), session: { kind: 'signed-in' } }]);
    expect(await harness.kept()).toMatchObject({ accounts: [{ token: newer }], toRevoke: [], leftovers: [] });
    expect(harness.plex.living).toEqual(new Set([newer]));
  });
});
