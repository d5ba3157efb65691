import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningApp } from './fixtures/running-app.ts';
import { expect, test } from './fixtures/test.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const placeOf = ({ application }: RunningApp): Promise<Place | undefined> =>
  application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

const move = ({ application }: RunningApp, place: Place): Promise<void> =>
  application.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place);

const remembered = async (profile: string): Promise<unknown> =>
  (JSON.parse(await readFile(join(profile, 'settings.json'), 'utf8')) as { windowBounds: unknown }).windowBounds;

test('the window opens where it was when the app was quit, in the same size', async ({ launch, profile }) => {
  const place = { x: 300, y: 120, width: 520, height: 700 };
  const first = await launch();
  await move(first, place);
  await first.quit();
  expect(await remembered(profile)).toEqual({ ...place, maximized: false });
  expect(await placeOf(await launch())).toEqual(place);
});

test('a window that filled its screen fills it again, and goes back to where it was before', async ({ launch }) => {
  const place = { x: 300, y: 120, width: 520, height: 700 };
  const first = await launch();
  await move(first, place);
  await first.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize());
  await first.quit();

  const second = await launch();
  const isMaximized = (): Promise<boolean | undefined> =>
    second.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMaximized());
  await expect.poll(isMaximized).toBe(true);
  await second.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.unmaximize());
  expect(await placeOf(second)).toEqual(place);
});

test('a window that was on a screen that is gone is put back where it can be seen', async ({ launch, profile }) => {
  const gone = { x: -4000, y: 2500, width: 480, height: 600 };
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ windowBounds: gone }));
  const app = await launch();
  const place = await placeOf(app);
  expect(place).toMatchObject({ width: 480, height: 600 });
  const screen = await app.application.evaluate(({ screen: screens }) => screens.getPrimaryDisplay().workArea);
  expect(place?.x).toBeGreaterThanOrEqual(screen.x);
  expect(place?.y).toBeGreaterThanOrEqual(screen.y);
});

test('a place that makes no sense costs the person nothing but the place', async ({ launch, profile }) => {
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ windowBounds: { x: 'left', width: -1 } }));
  expect(await placeOf(await launch())).toMatchObject({ width: 440, height: 640 });
});
