import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as expectPage } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { pageHarness } from '../../renderer/gallery/page-harness.ts';
import { type ScreenSlices, type ScreenState, screenStateOf } from '../../renderer/screen-state.ts';
import { shownOver } from './main-over.ts';
import type { WhatIsKept } from './what-is-kept.ts';

const harness = await pageHarness();

const kindOf = ({ attempt, accounts }: ScreenSlices): ScreenState['kind'] | undefined =>
  screenStateOf(attempt, accounts)?.kind;

/** A name as it was given, and what is left of it to be shown; null where nothing is. */
const names: readonly (readonly [kind: string, given: string, left: string | null])[] = [
  ['an everyday name', 'Ada Byron', 'Ada Byron'],
  ['a name from right to left', 'דוד בן־גוריון', 'דוד בן־גוריון'],
  ['a name that turns what follows around', 'Ada\u{202E}noryB\u{202C}', 'AdanoryB'],
  ['a name that nobody sees', '\u{200B}\u{2060}\u{3164}', null],
  ['a name of several lines', 'Ada\r\nByron\u{2028}of Ockham', 'Ada Byron of Ockham'],
  ['a tower of marks', `q${'\u{301}\u{327}'.repeat(100)}`, `q${'\u{327}'.repeat(4)}${'\u{301}'.repeat(4)}`],
  ['a name of 100 kB', 'W'.repeat(100_000), 'W'.repeat(100)],
  ['the e-mail address', 'Ada.Byron@Example.com', null],
];

const email = 'ada.byron@example.com';

/** Who was remembered while Plex is out of reach, and who Plex says it is. */
const sources: Readonly<Record<string, (name: string) => WhatIsKept>> = {
  'the keychain': (name) => ({
    entries: {
      token: 'token-of-before',
      account: JSON.stringify({ version: 1, signedInAtMillis: 1_795_000_000_000, name, email, plan: 'free' }),
    },
    settings: '{}',
    plex: null,
  }),
  Plex: (name) => ({
    entries: { token: 'token-of-before' },
    settings: '{}',
    plex: { user: JSON.stringify({ uuid: 'ada0000000000001', title: name, email }), pin: '{}', poll: '{}' },
  }),
};

describe.each(Object.entries(sources))('from %s', (_source, keptWith) => {
  it.each(names)('%s is as plain in the heading as in the title of the window', async (_kind, given, left) => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'latchkey-names-'));
    const { states } = await shownOver(keptWith(given), folder.path);
    const state = states.findLast((slices) => kindOf(slices) === 'signed-in');
    expect(state).toBeDefined();
    await using opened = await harness.open(state ?? null);
    const heading = opened.page.getByRole('heading', { level: 1 });
    expect(await heading.textContent()).toBe(left ?? 'Your Plex account');
    expect(await opened.page.evaluate(() => document.title)).toBe(`${left ?? 'Your Plex account'} – Latchkey`);
    expect(await opened.page.getByRole('status').allTextContents()).toContain(
      left === null ? 'Signed in.' : `Signed in as ${left}.`,
    );
    await expectPage(opened.page.getByText('ad•••@example.com')).toBeVisible();
    // What follows a name is not turned around by it.
    await expectPage(heading.locator('bdi')).toHaveCount(left === null ? 0 : 1);
    await expectPage(opened.page.locator('main bdi', { hasText: '•••' })).toHaveCount(1);
    const [box, frame] = await Promise.all([heading.boundingBox(), opened.page.locator('main').boundingBox()]);
    expect(box?.height).toBeLessThanOrEqual(2 * 30);
    expect(frame?.width).toBeLessThanOrEqual(440);
  });
});

it('the name of this computer in the settings is as plain, and stands for itself', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'latchkey-names-'));
  const settings = JSON.stringify({ deviceName: `\u{202E}Ada’s\nattiq${'\u{301}'.repeat(100)}` });
  const { states } = await shownOver({ entries: {}, settings, plex: null }, folder.path);
  await using opened = await harness.open(states.findLast((slices) => kindOf(slices) === 'signed-out') ?? null);
  expect(await opened.page.locator('main em bdi').textContent()).toBe(`Ada’s attiq${'\u{301}'.repeat(8)}`);
});
