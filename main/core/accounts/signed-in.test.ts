import { describe, expect, it } from 'vitest';
import { rememberedOffline, restarted, SignInHarness } from '../sign-in/testing/sign-in-harness.ts';

const minutes = (count: number): number => count * 60_000;

describe('starting again', () => {
  it('is signed in at once from what is known, and confirmed in the background', async () => {
    const earlier = new SignInHarness();
    await earlier.signedIn();
    const { signedInAtMillis } = earlier.account;
    const harness = restarted(earlier);
    harness.signIn.open();
    await harness.clock.advance(1);
    expect(harness.account).toMatchObject({
      account: { name: 'Ada Byron', avatar: null },
      signedInAtMillis,
      session: { kind: 'confirming' },
    });
    await earlier.clock.advance(100);
    expect(harness.account).toMatchObject({
      account: { avatar: 'data:image/png;base64,AAAA' },
      signedInAtMillis,
      session: { kind: 'signed-in' },
    });
  });

  it('stays signed in offline, says so, and is confirmed once plex.tv is back', async () => {
    const harness = await rememberedOffline();
    await harness.open();
    await harness.clock.advance(minutes(30));
    expect(harness.account.session).toEqual({ kind: 'offline', problem: 'unreachable' });
    harness.plex.usual = { kind: 'answers', afterMillis: 10 };
    harness.signIn.pollNow();
    await harness.clock.advance(1_100);
    expect(harness.account).toMatchObject({ session: { kind: 'signed-in' }, signedInAtMillis: 1 });
  });

  it('asks less and less often while plex.tv is out of reach, and never more than once a second', async () => {
    const harness = new SignInHarness();
    await harness.plantToken('token-of-before');
    harness.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'plex-trouble' };
    await harness.open();
    await harness.clock.advance(minutes(60));
    expect(harness.plex.count('whoIs')).toBeLessThan(75);
    const before = harness.plex.count('whoIs');
    for (let times = 0; times < 50; times += 1) {
      harness.signIn.tryAgain();
      await harness.clock.advance(100);
    }
    expect(harness.plex.count('whoIs') - before).toBeLessThanOrEqual(6);
  });

  it('goes on confirming a token whose owner was not known yet', async () => {
    const harness = new SignInHarness();
    await harness.plantToken('token-of-before');
    harness.plex.living.add('token-of-before');
    await harness.open();
    expect(harness.shown).toEqual({ kind: 'confirming', problem: null });
    await harness.clock.advance(100);
    harness.shownAs('account');
  });

  it('signs out when plex.tv no longer takes the token, and forgets it', async () => {
    const earlier = new SignInHarness();
    const token = await earlier.signedIn();
    earlier.plex.living.delete(token);
    const harness = restarted(earlier);
    harness.signIn.open();
    await earlier.clock.advance(100);
    await harness.clock.advance(1);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'token-rejected' });
    expect(await earlier.keptToken()).toBeNull();
    expect((await earlier.kept()).leftovers).toEqual([]);
  });
});

describe('the name of this computer', () => {
  it('can be changed before signing in, and back again', async () => {
    const harness = await new SignInHarness().open();
    harness.signIn.renameDevice('The attic');
    expect(harness.shownAs('nobody').deviceName).toBe('The attic');
    harness.signIn.renameDevice('');
    expect(harness.shownAs('nobody').deviceName).toBe("Ada's laptop");
  });
});

it('meets a defect of its own with a way on: it says so, and opens the keychain again', async () => {
  const harness = await new SignInHarness({
    approvalUrlOf: () => {
      throw new Error('a defect');
    },
  }).waiting();
  expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'unexpected' });
  expect(harness.logged).toEqual(['A step of the sign-in failed unexpectedly.']);
  harness.signIn.tryAgain();
  await harness.clock.advance(1);
  expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
});

it('does not wait for a keychain that is slow to remember the account', async () => {
  const harness = await new SignInHarness().waiting();
  harness.plex.approve();
  await harness.clock.advance(1_010);
  harness.keychain.delayMillis = minutes(1);
  await harness.clock.advance(200);
  expect(harness.account.account?.avatar).not.toBeNull();
});

it('does not take a locked keychain for an empty one', async () => {
  const harness = new SignInHarness();
  await harness.keychain.inside.write('client identifier', 'the-one-of-before');
  await harness.plantToken('token-of-before');
  harness.plex.living.add('token-of-before');
  harness.keychain.problem = 'keychain-locked';
  await harness.open();
  expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'keychain-locked' });
  harness.keychain.problem = null;
  harness.signIn.tryAgain();
  await harness.clock.advance(1_000);
  harness.shownAs('account');
  expect(await harness.keychain.inside.read('client identifier')).toEqual({ kind: 'read', value: 'the-one-of-before' });
});
