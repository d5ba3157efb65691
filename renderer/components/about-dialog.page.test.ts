import { expect as expectPage } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sightNamed } from '../gallery/sights.ts';
import { stateNamed } from '../gallery/states.ts';
import { openStudio, type Sitting, type Studio } from '../gallery/studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});

afterAll(() => studio[Symbol.asyncDispose]());

const { about } = sightNamed('about-signed-in');
const dialogOf = ({ page }: Sitting) => page.getByRole('dialog', { name: 'About Latchkey' });
const updatesIn = (sitting: Sitting) => dialogOf(sitting).locator('dt', { hasText: 'Updates' }).locator('+ dd');

describe('“About Latchkey”', () => {
  it('says what it is, what it runs on, under which licence, and that Plex has no part in it', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    await sitting.pushAbout(about);
    const texts = await dialogOf(sitting).locator('dl > div').allInnerTexts();
    expect(texts.map((text) => text.replaceAll(/\s+/gu, ' '))).toEqual([
      'Version 1.1.0',
      'Updates Not looked for yet',
      'Electron 45.4.1',
      'Chromium 148.0.7778.97',
      'Node 24.21.0',
      'System macOS 15.6 (arm64)',
    ]);
    await expectPage(dialogOf(sitting)).toContainText('(MIT licence).');
    await expectPage(dialogOf(sitting)).toContainText('Latchkey is not affiliated with Plex.');
  });

  it('follows how things are with updates, also with those that the person put away', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    await sitting.pushAbout(about);
    await sitting.pushUpdates({ kind: 'idle', lastCheckedMillis: 0, isShown: false });
    await expectPage(updatesIn(sitting)).toHaveText('You have the newest version');
    await sitting.pushUpdates({ kind: 'available', release: { version: '1.2.0', news: [] }, isShown: false });
    await expectPage(updatesIn(sitting)).toHaveText('Latchkey 1.2.0 is here');
    await sitting.pushUpdates({ kind: 'not offered', because: 'package manager', isShown: false });
    await expectPage(updatesIn(sitting)).toHaveText('Newer versions come as a package, from where you got this one');
  });

  it('has main copy it with one button, and tells those who listen, from within the dialog', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    await sitting.pushAbout(about);
    await dialogOf(sitting).getByRole('button', { name: 'Copy' }).click();
    await expectPage(dialogOf(sitting).getByRole('status')).toHaveText('Copied');
    expect(await sitting.calls()).toEqual([['copyAbout']]);
  });

  it('takes the focus, keeps it, and gives it back', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    const signOut = sitting.page.getByRole('button', { name: 'Sign out' });
    await signOut.focus();
    await sitting.pushAbout(about);
    await expectPage(sitting.page.locator(':focus')).toHaveText('About Latchkey');
    await sitting.page.keyboard.press('Tab');
    await expectPage(dialogOf(sitting).getByRole('button', { name: 'Copy' })).toBeFocused();
    await sitting.page.keyboard.press('Tab');
    await expectPage(dialogOf(sitting).getByRole('button', { name: 'Close' })).toBeFocused();
    await sitting.pushAbout({ kind: 'closed' });
    await expectPage(signOut).toBeFocused();
  });

  it.each(['Escape', 'Close'])('asks main to close it with %s, and cancels no sign-in', async (way) => {
    await using sitting = await studio.open(stateNamed('waiting-code'));
    await sitting.pushAbout(about);
    if (way === 'Escape') await sitting.page.keyboard.press('Escape');
    else await dialogOf(sitting).getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => sitting.calls()).toEqual([['closeAbout']]);
    await sitting.pushAbout({ kind: 'closed' });
    await expectPage(dialogOf(sitting)).toBeHidden();
  });
});
