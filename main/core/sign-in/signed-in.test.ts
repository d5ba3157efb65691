import { describe, expect, it } from 'vitest';
import { rememberedOffline, restarted, SignInScene } from './testing/sign-in-scene.ts';

const minutes = (count: number): number => count * 60_000;

describe('starting again', () => {
  it('is signed in at once from what is known, and confirmed in the background', async () => {
    const earlier = new SignInScene();
    await earlier.signedIn();
    const { signedInAtMillis } = earlier.stateAs('signed-in');
    const scene = restarted(earlier);
    scene.signIn.open();
    await scene.clock.advance(1);
    expect(scene.stateAs('signed-in')).toMatchObject({
      account: { name: 'Ada Byron', avatar: null },
      signedInAtMillis,
      confirmation: { kind: 'under-way' },
    });
    await earlier.clock.advance(100);
    expect(scene.stateAs('signed-in')).toMatchObject({
      account: { avatar: 'data:image/png;base64,AAAA' },
      signedInAtMillis,
      confirmation: { kind: 'confirmed' },
    });
  });

  it('stays signed in offline, says so, and is confirmed once plex.tv is back', async () => {
    const scene = await rememberedOffline();
    await scene.open();
    await scene.clock.advance(minutes(30));
    expect(scene.stateAs('signed-in').confirmation).toEqual({ kind: 'put-off', problem: 'unreachable' });
    scene.plex.usual = { kind: 'answers', afterMillis: 10 };
    scene.signIn.pollNow();
    await scene.clock.advance(1_100);
    expect(scene.stateAs('signed-in')).toMatchObject({ confirmation: { kind: 'confirmed' }, signedInAtMillis: 1 });
  });

  it('asks less and less often while plex.tv is out of reach, and never more than once a second', async () => {
    const scene = new SignInScene();
    await scene.keychain.plant('token', 'token-of-before');
    scene.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'plex-trouble' };
    await scene.open();
    await scene.clock.advance(minutes(60));
    expect(scene.plex.count('whoIs')).toBeLessThan(75);
    const before = scene.plex.count('whoIs');
    for (let times = 0; times < 50; times += 1) {
      scene.signIn.tryAgain();
      await scene.clock.advance(100);
    }
    expect(scene.plex.count('whoIs') - before).toBeLessThanOrEqual(6);
  });

  it('goes on confirming a token whose owner was not known yet', async () => {
    const scene = new SignInScene();
    await scene.keychain.plant('token', 'token-of-before');
    scene.plex.living.add('token-of-before');
    await scene.open();
    expect(scene.state).toEqual({ kind: 'confirming', problem: null });
    await scene.clock.advance(100);
    scene.stateAs('signed-in');
  });

  it('signs out when plex.tv no longer takes the token, and forgets it', async () => {
    const earlier = new SignInScene();
    const token = await earlier.signedIn();
    earlier.plex.living.delete(token);
    const scene = restarted(earlier);
    scene.signIn.open();
    await earlier.clock.advance(100);
    await scene.clock.advance(1);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: 'token-rejected' });
    expect(await earlier.keychain.peek('token')).toBeNull();
    expect(await earlier.keychain.peek('account')).toBeNull();
  });
});

describe('the name of this computer', () => {
  it('can be changed before signing in, and back again', async () => {
    const scene = await new SignInScene().open();
    scene.signIn.renameDevice('The attic');
    expect(scene.stateAs('signed-out').deviceName).toBe('The attic');
    scene.signIn.renameDevice('');
    expect(scene.stateAs('signed-out').deviceName).toBe("Ada's laptop");
  });
});

it('meets a defect of its own with a way on: it says so, and opens the vault again', async () => {
  const scene = await new SignInScene({
    approvalUrlOf: () => {
      throw new Error('a defect');
    },
  }).waiting();
  expect(scene.state).toMatchObject({ kind: 'signed-out', problem: 'unexpected' });
  expect(scene.logged).toEqual(['A step of the sign-in failed unexpectedly.']);
  scene.signIn.tryAgain();
  await scene.clock.advance(1);
  expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
});

it('does not wait for a keychain that is slow to remember the account', async () => {
  const scene = await new SignInScene().waiting();
  scene.plex.approve();
  await scene.clock.advance(1_010);
  scene.keychain.delayMillis = minutes(1);
  await scene.clock.advance(200);
  expect(scene.stateAs('signed-in').account.avatar).not.toBeNull();
});

it('does not take a locked keychain for an empty one', async () => {
  const scene = new SignInScene();
  await scene.keychain.plant('client identifier', 'the-one-of-before');
  await scene.keychain.plant('token', 'token-of-before');
  scene.plex.living.add('token-of-before');
  scene.keychain.problem = 'keychain-locked';
  await scene.open();
  expect(scene.state).toMatchObject({ kind: 'signed-out', problem: 'keychain-locked' });
  scene.keychain.problem = null;
  scene.signIn.tryAgain();
  await scene.clock.advance(1_000);
  scene.stateAs('signed-in');
  expect(await scene.keychain.peek('client identifier')).toBe('the-one-of-before');
});
