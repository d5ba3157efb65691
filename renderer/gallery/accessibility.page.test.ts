import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NamedState, states } from './states.ts';
import { openStudio, type Sitting, type Studio } from './studio.ts';

let studio: Studio;
let sitting: Sitting;

beforeAll(async () => {
  studio = await openStudio();
  sitting = await studio.open(null);
  // Axe takes its turns by the page's clock.
  await sitting.page.clock.resume();
});

afterAll(async () => {
  await sitting[Symbol.asyncDispose]();
  await studio[Symbol.asyncDispose]();
});

const troubleOn = async ({ state }: NamedState, colorScheme: 'light' | 'dark'): Promise<readonly string[]> => {
  await sitting.page.emulateMedia({ colorScheme });
  await sitting.push(state);
  await sitting.page.locator('h1').waitFor();
  const { violations } = await new AxeBuilder({ page: sitting.page })
    .setLegacyMode()
    .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
};

describe.each(['light', 'dark'] as const)(
  'in the %s theme axe finds nothing, at the enhanced contrast, on',
  (theme) => {
    it.each(states)('$name', async (named) => {
      expect(await troubleOn(named, theme)).toEqual([]);
    });
  },
);
