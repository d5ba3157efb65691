import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateNamed, states } from './states.ts';
import { openPageHarness, type PageHarness } from './page-harness.ts';

let harness: PageHarness;

beforeAll(async () => {
  harness = await openPageHarness();
});

afterAll(() => harness[Symbol.asyncDispose]());

const moving = (): number => document.getAnimations().filter(({ playState }) => playState === 'running').length;

describe('motion', () => {
  it('is there for those who don’t mind', async () => {
    await using opened = await harness.open(stateNamed('requesting-code'), { reducedMotion: 'no-preference' });
    expect(await opened.page.evaluate(moving)).toBeGreaterThan(0);
  });

  it('is off on every screen for those who do', async () => {
    await using opened = await harness.open(null, { reducedMotion: 'reduce' });
    for (const { name, state } of states) {
      await opened.tell(state);
      expect(await opened.page.evaluate(moving), name).toBe(0);
    }
  });
});
