import { describe, expect, it } from 'vitest';
import { restarted, SignInHarness } from './testing/sign-in-harness.ts';

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
    const account = await others.keychain.peek('account');

    await signOut(ours);
    expect(await ours.keptToken()).toBe(their);
    expect(await ours.keychain.peek('account')).toBe(account);
    expect(ours.plex.living).toEqual(new Set([their]));
    expect(ours.plex.requests.at(-1)).toMatchObject({ kind: 'revokeToken', about: our });

    const next = await restarted(others).open();
    await next.clock.advance(100);
    next.shownAs('signed-in');
  });

  it('end the token that the other one’s takes the place of', async () => {
    const ours = await new SignInHarness().open();
    const others = await beside(ours);
    const our = await ours.signedIn();
    const their = await others.signedIn();
    expect(await ours.keptToken()).toBe(their);

    const next = await restarted(others).open();
    await next.clock.advance(1_000);
    next.shownAs('signed-in');
    expect(ours.plex.living.has(our)).toBe(false);
    expect(ours.plex.living.has(their)).toBe(true);
  });

  it('end it, too, when what takes its place arrives as the app quits', async () => {
    const others = new SignInHarness();
    const their = await others.signedIn();
    const ours = new SignInHarness({ earlier: others });
    await ours.keychain.remove('token', their);
    await ours.waiting('code');
    await ours.keychain.plant('token', their);
    const our = ours.plex.approve();
    const left = ours.signIn.leave(new AbortController().signal);
    await ours.clock.advance(200);
    await left;
    expect(await ours.keptToken()).toBe(our);
    expect(await ours.keychain.peek('tokens to end')).toBe(their);
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

it('Plex’s no to a dead token takes no living one that has come into its place', async () => {
  const harness = new SignInHarness();
  await harness.plantToken('a-dead-token');
  harness.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
  await harness.open();
  await harness.clock.advance(1_000);
  await harness.plantToken('a-living-token');
  await harness.keychain.plant('account', 'whose it is');
  harness.plex.living.add('a-living-token');
  harness.plex.usual = { kind: 'answers', afterMillis: 10 };
  harness.signIn.pollNow();
  await harness.clock.advance(5_000);
  expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'token-rejected' });
  expect(await harness.keptToken()).toBe('a-living-token');
  expect(await harness.keychain.peek('account')).toBe('whose it is');
});
