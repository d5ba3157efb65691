import { describe, expect, it } from 'vitest';
import { pageHarness } from './page-harness.ts';
import { stateNamed } from './states.ts';
import { stories } from './stories.ts';
import { walk } from './walk.ts';

const harness = await pageHarness();

const moving = (): number => document.getAnimations().filter(({ playState }) => playState === 'running').length;

describe('motion', () => {
  it('is there for those who don’t mind', async () => {
    await using opened = await harness.openApart(stateNamed('requesting-code'), { reducedMotion: 'no-preference' });
    expect(await opened.page.evaluate(moving)).toBeGreaterThan(0);
  });

  it('is off on every screen for those who do', async () => {
    await using opened = await harness.openApart(null, { reducedMotion: 'reduce' });
    const seen = await walk(opened, stories, moving);
    expect([...seen].filter(([, count]) => count > 0)).toEqual([]);
    expect(seen.size).toBe(stories.length);
  });
});
