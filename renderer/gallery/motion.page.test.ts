import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateNamed, states } from './states.ts';
import { openStudio, type Studio } from './studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});

afterAll(() => studio[Symbol.asyncDispose]());

const moving = (): number => document.getAnimations().filter(({ playState }) => playState === 'running').length;

describe('motion', () => {
  it('is there for those who don’t mind', async () => {
    await using sitting = await studio.open(stateNamed('requesting-code'), { reducedMotion: 'no-preference' });
    expect(await sitting.page.evaluate(moving)).toBeGreaterThan(0);
  });

  it('is off on every screen for those who do', async () => {
    await using sitting = await studio.open(null, { reducedMotion: 'reduce' });
    for (const { name, state } of states) {
      await sitting.push(state);
      expect(await sitting.page.evaluate(moving), name).toBe(0);
    }
  });
});
