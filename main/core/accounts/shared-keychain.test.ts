import { describe, expect, it } from 'vitest';
import { rememberedOffline, restarted, SignInHarness } from '../sign-in/testing/sign-in-harness.ts';

/** Another Latchkey of the same person's, with settings elsewhere: the two know nothing of each other but the keychain. */
const beside = (other: SignInHarness): Promise<SignInHarness> => new SignInHarness({ earlier: other }).open();

const signOut = async (harness: SignInHarness): Promise<void> => {
  harness.signIn.signOut();
  await harness.clock.advance(1_000);
  expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
};

describe('two of Latchkey with one keychain', () => {
  it('sign out each from their own: the token of the other stays, and whose it is', async () => {
    const ours = new SignInHarness();
    const our = await ours.signedIn();
    const others = await beside(ours);
    await others.clock.advance(100);
    await signOut(others);
    const their = await others.signedIn();

    await signOut(ours);
    expect(await ours.keptToken()).toBe(their);
    expect((await others.entriesOfBefore.peek()) as object).toMatchObject({
      current: { remembered: { account: { name: 'Ada Byron' } } },
    });
    expect(ours.plex.living).toEqual(new Set([their]));
    expect(ours.plex.requests.at(-1)).toMatchObject({ kind: 'revokeToken', about: our });

    const next = await restarted(others).open();
    await next.clock.advance(100);
    expect(next.account.session).toEqual({ kind: 'signed-in' });
  });

  it('end the token that the other one’s takes the place of', async () => {
    const ours = await new SignInHarness().open();
    const others = await beside(ours);
    const our = await ours.signedIn();
    const their = await others.signedIn();
    expect(await ours.keptToken()).toBe(their);

    const next = await restarted(others).open();
    await next.clock.advance(1_000);
    expect(next.account.session).toEqual({ kind: 'signed-in' });
    expect(ours.plex.living.has(our)).toBe(false);
    expect(ours.plex.living.has(their)).toBe(true);
  });

  it('end it, too, when what takes its place arrives as the app quits', async () => {
    const others = new SignInHarness();
    const their = await others.signedIn();
    const ours = new SignInHarness({ earlier: others });
    await ours.signedIn('grace');
    ours.signIn.startSignIn('code');
    await ours.clock.advance(100);
    const our = ours.plex.approve() ?? '';
    const left = ours.signIn.leave(new AbortController().signal);
    await ours.clock.advance(200);
    await left;
    expect(await ours.kept()).toMatchObject({ unconfirmed: [our] });

    const next = await restarted(others).open();
    await next.clock.advance(1_000);
    expect(next.accountOf('ada').session).toEqual({ kind: 'signed-in' });
    expect(next.plex.living.has(our)).toBe(true);
    expect(next.plex.living.has(their)).toBe(false);
  });

  it('remove no pin that the other one waits for', async () => {
    const ours = await new SignInHarness().waiting('code');
    const others = await beside(ours);
    await others.clock.advance(100);
    others.signIn.startSignIn('code');
    await others.clock.advance(300);
    others.shownAs('waiting-for-approval');
    const theirs = (await others.kept()).pin;
    ours.signIn.cancelSignIn();
    await ours.clock.advance(100);
    expect(theirs).toContain('C102');
    expect((await ours.kept()).pin).toBe(theirs);
  });
});

/** Returns the app, signed in and offline until now, whose token has ended: another Latchkey has put a living one there. */
const replacedByAnother = async (): Promise<SignInHarness> => {
  const harness = await rememberedOffline();
  await harness.open();
  await harness.clock.advance(1_000);
  harness.plex.living.delete('token-of-before');
  await harness.plantAccount(harness.plex.giveToken('a-living-token'));
  harness.plex.usual = { kind: 'answers', afterMillis: 10 };
  return harness;
};

describe('Plex’s no to a token that another Latchkey has replaced', () => {
  it('takes no living one that has come into its place: the session goes on with it', async () => {
    const harness = await replacedByAnother();
    harness.signIn.pollNow();
    await harness.clock.advance(5_000);
    expect(harness.account.session).toEqual({ kind: 'signed-in' });
    expect(harness.shownSoFar).not.toContainEqual(expect.objectContaining({ kind: 'nobody' }));
    expect(await harness.keptToken()).toBe('a-living-token');
    expect(harness.plex.requests.findLast(({ kind }) => kind === 'whoIs')?.about).toBe('a-living-token');
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    expect(harness.plex.living.size).toBe(0);
  });

  it('takes nothing either where the keychain is slow to say so: it is told of as refused until then', async () => {
    const harness = await replacedByAnother();
    harness.keychain.delayMillis = 1_500;
    harness.signIn.pollNow();
    await harness.clock.advance(4_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'token-rejected' });
    await harness.clock.advance(60_000);
    expect(harness.account.session).toEqual({ kind: 'signed-in' });
  });
});
