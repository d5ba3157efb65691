import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { windowBackground } from '../main/core/window/window-background.ts';

it('the window has the background of the page, by day and by night', async () => {
  const theme = await readFile(new URL('../renderer/theme.css', import.meta.url), 'utf8');
  const backgrounds = [...theme.matchAll(/--background: (#[\da-f]{6});/gu)].map(([, colour]) => colour);
  expect(backgrounds).toEqual([windowBackground.light, windowBackground.dark]);
});
