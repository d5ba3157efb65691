import { describe, expect, it } from 'vitest';
import { type RememberedPin, rememberedPinToText } from '../keychain/remembered-pin.ts';
import { restarted, SignInHarness } from './testing/sign-in-harness.ts';

const minutes = (count: number): number => count * 60_000;
const aDay = minutes(24 * 60);

/** The app started anew, with its keychain open and its first poll of plex.tv done. */
const startedAnew = async (earlier: SignInHarness): Promise<SignInHarness> => {
  const harness = await restarted(earlier).open();
  await harness.clock.advance(100);
  return harness;
};

/** Everything that could be approved with: pages that were opened and copied, and what the window showed. */
const shownBy = ({ shownSoFar, opened, copied }: SignInHarness): string =>
  JSON.stringify({ shownSoFar, opened, copied });

describe('a wait that was under way when the app ended', () => {
  it.each(['browser', 'code'] as const)('goes on at the next start, by %s, behind the welcome', async (method) => {
    const earlier = await new SignInHarness().waiting(method);
    await earlier.clock.advance(minutes(5));
    const harness = await startedAnew(earlier);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    await harness.clock.advance(minutes(5));
    expect(harness.plex.count('poll')).toBeGreaterThan(500);
    expect(harness.plex.count('request')).toBe(1);

    const token = harness.plex.approve();
    await harness.clock.advance(2_000);
    expect(harness.shown.kind).toBe('account');
    expect(await harness.keptToken()).toBe(token);
    expect((await harness.kept()).pin).toBeNull();
  });

  it('is nothing that anybody is asked to approve: another program may have put it there', async () => {
    const harness = new SignInHarness();
    const planted: RememberedPin = {
      pin: { id: '7', code: 'EVIL', strong: false, millisLeft: minutes(15) },
      askedAtMillis: harness.clock.wallMillis(),
    };
    await harness.keychain.inside.write('pin', rememberedPinToText(planted));
    harness.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
    await harness.open();
    await harness.clock.advance(3_000);
    harness.plex.usual = { kind: 'answers', afterMillis: 50 };
    harness.signIn.startSignIn('code');
    await harness.clock.advance(100);
    expect(harness.shownAs('waiting-for-approval').wait).toMatchObject({ code: 'C101' });
    expect(shownBy(harness)).not.toContain('EVIL');
  });

  it('ends signed in when it was approved meanwhile', async () => {
    const earlier = await new SignInHarness().waiting();
    earlier.signIn.close();
    const token = earlier.plex.approve();
    await earlier.clock.advance(5_000);
    const harness = await startedAnew(earlier);
    await harness.clock.advance(100);
    expect(harness.shown.kind).toBe('account');
    expect(harness.shownSoFar.map(({ kind }) => kind)).not.toContain('nobody');
    expect(await harness.keptToken()).toBe(token);
  });

  it('keeps nobody from the welcome while plex.tv takes its time', async () => {
    const earlier = await new SignInHarness().waiting();
    earlier.signIn.close();
    earlier.plex.usual = { kind: 'answers', afterMillis: 8_000 };
    const harness = await restarted(earlier).open();
    await harness.clock.advance(2_100);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(harness.plex.count('poll')).toBe(1);
  });

  it('is not heard of any more the next day', async () => {
    const earlier = await new SignInHarness().waiting();
    earlier.signIn.close();
    await earlier.clock.advance(aDay);
    const harness = await startedAnew(earlier);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(harness.shownSoFar.map(({ kind }) => kind)).not.toContain('waiting-for-approval');
    expect((await harness.kept()).pin).toBeNull();
  });

  it('is not heard of any more the next day, offline, either', async () => {
    const earlier = await new SignInHarness().waiting();
    earlier.signIn.close();
    await earlier.clock.advance(aDay);
    earlier.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
    const harness = await startedAnew(earlier);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    await harness.clock.advance(minutes(1));
    expect(harness.clock.sleepers).toBe(0);
    expect((await harness.kept()).pin).toBeNull();
  });

  it('goes on offline, and finds out what plex.tv says when the network is back', async () => {
    const earlier = await new SignInHarness().waiting();
    earlier.signIn.close();
    earlier.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
    const harness = await startedAnew(earlier);
    await harness.clock.advance(3_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    harness.plex.usual = { kind: 'answers', afterMillis: 50 };
    harness.plex.approve();
    await harness.clock.advance(2_000);
    expect(harness.shown.kind).toBe('account');
  });

  it('is over when plex.tv has ended it, without a word and for good', async () => {
    const earlier = await new SignInHarness().waiting('code');
    earlier.signIn.close();
    await earlier.clock.advance(minutes(14.9));
    const harness = await startedAnew(earlier);
    harness.signIn.renameDevice('The attic');
    await harness.clock.advance(minutes(0.2));
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null, deviceName: 'The attic' });
    expect(harness.clock.sleepers).toBe(0);
    expect((await harness.kept()).pin).toBeNull();
    expect(harness.plex.count('request')).toBe(1);
  });

  it.each([
    ['a day ahead', aDay],
    ['a day behind', -aDay],
  ])('goes on as long as plex.tv says, though the wall clock is %s', async (_how, wrongMillis) => {
    const earlier = await new SignInHarness().waiting();
    earlier.signIn.close();
    await earlier.clock.advance(minutes(10));
    earlier.clock.wallOffsetMillis += wrongMillis;
    const harness = await startedAnew(earlier);
    await harness.clock.advance(minutes(19));
    harness.plex.approve();
    await harness.clock.advance(2_000);
    expect(harness.shown.kind).toBe('account');
  });

  it('goes on over one more restart', async () => {
    const harness = await startedAnew(await startedAnew(await new SignInHarness().waiting('code')));
    harness.plex.approve();
    await harness.clock.advance(2_000);
    expect(harness.shown.kind).toBe('account');
  });

  it('is polled once more when the app quits', async () => {
    const harness = await startedAnew(await new SignInHarness().waiting('code'));
    const token = harness.plex.approve();
    expect(harness.signIn.hasToLeave).toBe(true);
    const left = harness.signIn.leave(new AbortController().signal);
    await harness.clock.advance(200);
    await left;
    expect(await harness.keptToken()).toBe(token);
  });

  it('is let go for a new one, and was it approved just before, that holds', async () => {
    const harness = await startedAnew(await new SignInHarness().waiting('browser'));
    const token = harness.plex.approve();
    harness.signIn.startSignIn('code');
    await harness.clock.advance(2_000);
    expect(harness.shown.kind).toBe('account');
    expect(await harness.keptToken()).toBe(token);
    expect(harness.plex.count('request')).toBe(1);
  });

  it('is over for good once a new one is cancelled', async () => {
    const harness = await startedAnew(await new SignInHarness().waiting());
    harness.signIn.startSignIn('code');
    await harness.clock.advance(200);
    expect(harness.shownAs('waiting-for-approval').wait).toMatchObject({ method: 'code', code: 'C102' });
    harness.signIn.cancelSignIn();
    await harness.clock.advance(1);
    const polls = harness.plex.count('poll');
    const next = await startedAnew(harness);
    await next.clock.advance(minutes(1));
    expect(next.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(next.plex.count('poll')).toBe(polls);
  });

  it('leaves its place to the new one, which goes on at the next start in turn', async () => {
    const harness = await startedAnew(await new SignInHarness().waiting('browser'));
    harness.signIn.startSignIn('code');
    await harness.clock.advance(200);
    const next = await startedAnew(harness);
    const token = next.plex.approve();
    await next.clock.advance(2_000);
    expect(token).toBe('token-of-pin-2');
    expect(await next.keptToken()).toBe(token);
  });

  it.each([
    ['a dead token', 'a-dead-token', 'token-rejected'],
    ['what cannot be a token', 'two\nlines', 'token-not-understood'],
  ])('does not keep %s beside it from being told of, until it is put away', async (_what, text, problem) => {
    const earlier = await new SignInHarness().waiting();
    const id = await earlier.plantToken('a-token');
    await earlier.keychain.inside.write(`token ${id}`, text);
    const harness = await startedAnew(earlier);
    await harness.clock.advance(2_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem });
    harness.signIn.dismissProblem();
    await harness.clock.advance(minutes(40));
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
  });
});
