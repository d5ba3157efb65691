import { describe, expect, it } from 'vitest';
import { type RememberedPin, rememberedPinToText } from '../keychain/remembered-pin.ts';
import { restarted, SignInScene } from './testing/sign-in-scene.ts';

const minutes = (count: number): number => count * 60_000;
const aDay = minutes(24 * 60);

/** The app started anew, with its vault open and its first look at plex.tv done. */
const startedAnew = async (earlier: SignInScene): Promise<SignInScene> => {
  const scene = await restarted(earlier).open();
  await scene.clock.advance(100);
  return scene;
};

/** Everything of a scene that could be approved with: pages that were opened and copied, and what the window showed. */
const shownBy = ({ states, opened, copied }: SignInScene): string => JSON.stringify({ states, opened, copied });

describe('a wait that was under way when the app ended', () => {
  it.each(['browser', 'code'] as const)('goes on at the next start, by %s, behind the welcome', async (method) => {
    const earlier = await new SignInScene().waiting(method);
    await earlier.clock.advance(minutes(5));
    const scene = await startedAnew(earlier);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    await scene.clock.advance(minutes(5));
    expect(scene.plex.count('poll')).toBeGreaterThan(500);
    expect(scene.plex.count('request')).toBe(1);

    const token = scene.plex.approve();
    await scene.clock.advance(2_000);
    expect(scene.state.kind).toBe('signed-in');
    expect(await scene.keychain.peek('token')).toBe(token);
    expect(await scene.keychain.peek('pin')).toBeNull();
  });

  it('is nothing that anybody is asked to approve: another program may have put it there', async () => {
    const scene = new SignInScene();
    const planted: RememberedPin = {
      pin: { id: '7', code: 'EVIL', strong: false, millisLeft: minutes(15) },
      askedAtMillis: scene.clock.wallMillis(),
    };
    await scene.keychain.plant('pin', rememberedPinToText(planted));
    scene.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
    await scene.open();
    await scene.clock.advance(3_000);
    scene.plex.usual = { kind: 'answers', afterMillis: 50 };
    scene.signIn.startSignIn('code');
    await scene.clock.advance(100);
    expect(scene.stateAs('waiting-for-approval').wait).toMatchObject({ code: 'C101' });
    expect(shownBy(scene)).not.toContain('EVIL');
  });

  it('ends signed in when it was approved meanwhile', async () => {
    const earlier = await new SignInScene().waiting();
    earlier.signIn.close();
    const token = earlier.plex.approve();
    await earlier.clock.advance(5_000);
    const scene = await startedAnew(earlier);
    await scene.clock.advance(100);
    expect(scene.state.kind).toBe('signed-in');
    expect(scene.states.map(({ kind }) => kind)).not.toContain('signed-out');
    expect(await scene.keychain.peek('token')).toBe(token);
  });

  it('keeps nobody from the welcome while plex.tv takes its time', async () => {
    const earlier = await new SignInScene().waiting();
    earlier.signIn.close();
    earlier.plex.usual = { kind: 'answers', afterMillis: 8_000 };
    const scene = await restarted(earlier).open();
    await scene.clock.advance(2_100);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    expect(scene.plex.count('poll')).toBe(1);
  });

  it('is not heard of any more the next day', async () => {
    const earlier = await new SignInScene().waiting();
    earlier.signIn.close();
    await earlier.clock.advance(aDay);
    const scene = await startedAnew(earlier);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    expect(scene.states.map(({ kind }) => kind)).not.toContain('waiting-for-approval');
    expect(await scene.keychain.peek('pin')).toBeNull();
  });

  it('is not heard of any more the next day, offline, either', async () => {
    const earlier = await new SignInScene().waiting();
    earlier.signIn.close();
    await earlier.clock.advance(aDay);
    earlier.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
    const scene = await startedAnew(earlier);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    await scene.clock.advance(minutes(1));
    expect(scene.clock.sleepers).toBe(0);
    expect(await scene.keychain.peek('pin')).toBeNull();
  });

  it('goes on offline, and finds out what plex.tv says when the network is back', async () => {
    const earlier = await new SignInScene().waiting();
    earlier.signIn.close();
    earlier.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
    const scene = await startedAnew(earlier);
    await scene.clock.advance(3_000);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    scene.plex.usual = { kind: 'answers', afterMillis: 50 };
    scene.plex.approve();
    await scene.clock.advance(2_000);
    expect(scene.state.kind).toBe('signed-in');
  });

  it('is over when plex.tv has ended it, without a word and for good', async () => {
    const earlier = await new SignInScene().waiting('code');
    earlier.signIn.close();
    await earlier.clock.advance(minutes(14.9));
    const scene = await startedAnew(earlier);
    scene.signIn.renameDevice('The attic');
    await scene.clock.advance(minutes(0.2));
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null, deviceName: 'The attic' });
    expect(scene.clock.sleepers).toBe(0);
    expect(await scene.keychain.peek('pin')).toBeNull();
    expect(scene.plex.count('request')).toBe(1);
  });

  it.each([
    ['a day ahead', aDay],
    ['a day behind', -aDay],
  ])('goes on as long as plex.tv says, though the wall clock is %s', async (_how, wrongMillis) => {
    const earlier = await new SignInScene().waiting();
    earlier.signIn.close();
    await earlier.clock.advance(minutes(10));
    earlier.clock.wallOffsetMillis += wrongMillis;
    const scene = await startedAnew(earlier);
    await scene.clock.advance(minutes(19));
    scene.plex.approve();
    await scene.clock.advance(2_000);
    expect(scene.state.kind).toBe('signed-in');
  });

  it('goes on over one more restart', async () => {
    const scene = await startedAnew(await startedAnew(await new SignInScene().waiting('code')));
    scene.plex.approve();
    await scene.clock.advance(2_000);
    expect(scene.state.kind).toBe('signed-in');
  });

  it('is looked at once more when the app quits', async () => {
    const scene = await startedAnew(await new SignInScene().waiting('code'));
    const token = scene.plex.approve();
    expect(scene.signIn.hasToLeave).toBe(true);
    const left = scene.signIn.leave(new AbortController().signal);
    await scene.clock.advance(200);
    await left;
    expect(await scene.keychain.peek('token')).toBe(token);
  });

  it('is let go for a new one, and was it approved just before, that holds', async () => {
    const scene = await startedAnew(await new SignInScene().waiting('browser'));
    const token = scene.plex.approve();
    scene.signIn.startSignIn('code');
    await scene.clock.advance(2_000);
    expect(scene.state.kind).toBe('signed-in');
    expect(await scene.keychain.peek('token')).toBe(token);
    expect(scene.plex.count('request')).toBe(1);
  });

  it('is over for good once a new one is cancelled', async () => {
    const scene = await startedAnew(await new SignInScene().waiting());
    scene.signIn.startSignIn('code');
    await scene.clock.advance(200);
    expect(scene.stateAs('waiting-for-approval').wait).toMatchObject({ method: 'code', code: 'C102' });
    scene.signIn.cancelSignIn();
    await scene.clock.advance(1);
    const polls = scene.plex.count('poll');
    const next = await startedAnew(scene);
    await next.clock.advance(minutes(1));
    expect(next.state).toMatchObject({ kind: 'signed-out', problem: null });
    expect(next.plex.count('poll')).toBe(polls);
  });

  it('leaves its place to the new one, which goes on at the next start in turn', async () => {
    const scene = await startedAnew(await new SignInScene().waiting('browser'));
    scene.signIn.startSignIn('code');
    await scene.clock.advance(200);
    const next = await startedAnew(scene);
    const token = next.plex.approve();
    await next.clock.advance(2_000);
    expect(token).toBe('token-of-pin-2');
    expect(await next.keychain.peek('token')).toBe(token);
  });

  it.each([
    ['a dead token', 'a-dead-token', 'token-rejected'],
    ['what cannot be a token', 'two\nlines', 'token-not-understood'],
  ])('does not keep %s beside it from being told of, until it is put away', async (_what, text, problem) => {
    const earlier = await new SignInScene().waiting();
    await earlier.keychain.plant('token', text);
    const scene = await startedAnew(earlier);
    await scene.clock.advance(2_000);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem });
    scene.signIn.dismissProblem();
    await scene.clock.advance(minutes(40));
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
  });
});
