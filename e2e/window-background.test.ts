import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { windowBackground } from '../main/core/window/window-background.ts';

it('the window has the ground of the page, by day and by night', async () => {
  const theme = await readFile(new URL('../renderer/theme.css', import.meta.url), 'utf8');
  const grounds = [...theme.matchAll(/--ground: (#[\da-f]{6});/gu)].map(([, colour]) => colour);
  expect(grounds).toEqual([windowBackground.light, windowBackground.dark]);
});
