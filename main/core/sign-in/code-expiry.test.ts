import { describe, expect, it } from 'vitest';
import { SignInScene } from './testing/sign-in-scene.ts';

const minutes = (count: number): number => count * 60_000;

describe('a code that expires', () => {
  it('is replaced by itself while the window is seen, without opening the browser again', async () => {
    const scene = await new SignInScene().waiting('browser');
    await scene.clock.advance(minutes(30) + 2_000);
    expect(scene.stateAs('waiting-for-approval')).toMatchObject({ renewals: 1, wait: { pageOpened: false } });
    expect(scene.opened).toHaveLength(1);
  });

  it('is replaced three times at most, then the person is asked', async () => {
    const scene = await new SignInScene().waiting('code');
    await scene.clock.advance(minutes(15) * 4 + 5_000);
    expect(scene.state).toEqual({ kind: 'code-expired', method: 'code' });
    expect(scene.plex.count('request')).toBe(4);
    scene.signIn.renewCode();
    await scene.clock.advance(100);
    expect(scene.stateAs('waiting-for-approval').renewals).toBe(0);
  });

  it('is offered anew when it expired out of sight', async () => {
    const scene = await new SignInScene().waiting('code');
    scene.isSeen = false;
    await scene.clock.advance(minutes(15) + 5_000);
    expect(scene.state).toEqual({ kind: 'code-expired', method: 'code' });
    expect(scene.plex.count('request')).toBe(1);
  });

  it('can be left behind', async () => {
    const scene = await new SignInScene().waiting('code');
    scene.isSeen = false;
    await scene.clock.advance(minutes(16));
    scene.signIn.cancelSignIn();
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
  });
});
