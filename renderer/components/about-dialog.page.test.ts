import { expect as expectPage } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { aboutFacts } from '../gallery/stories.ts';
import { stateNamed } from '../gallery/states.ts';
import { pageHarness } from '../gallery/page-harness.ts';
import type { OpenedPage } from '../gallery/opened-page.ts';

const harness = await pageHarness();

const opening = async (name: string): Promise<OpenedPage> => {
  const opened = await harness.open(stateNamed(name), { about: aboutFacts });
  await opened.push('openDialog', 'about');
  return opened;
};

const dialogOf = ({ page }: OpenedPage) => page.getByRole('dialog', { name: 'About Latchkey' });
const updatesIn = (opened: OpenedPage) => dialogOf(opened).locator('dt', { hasText: 'Updates' }).locator('+ dd');

describe('“About Latchkey”', () => {
  it('says what it is, what it runs on, under which licence, and that Plex has no part in it', async () => {
    await using opened = await opening('signed-in');
    const texts = await dialogOf(opened).locator('dl > div').allInnerTexts();
    expect(texts.map((text) => text.replaceAll(/\s+/gu, ' '))).toEqual([
      'Version 1.1.0',
      'Updates Not looked for yet',
      'Electron 45.4.1',
      'Chromium 148.0.7778.97',
      'Node 24.21.0',
      'System macOS 15.6 (arm64)',
    ]);
    await expectPage(dialogOf(opened)).toContainText('(MIT licence).');
    await expectPage(dialogOf(opened)).toContainText('Latchkey is not affiliated with Plex.');
  });

  it('follows how things are with updates, also with those that the person put away', async () => {
    await using opened = await opening('signed-in');
    await opened.push('updates', { kind: 'idle', lastCheckedMillis: 0, isShown: false });
    await expectPage(updatesIn(opened)).toHaveText('You have the newest version');
    await opened.push('updates', { kind: 'available', release: { version: '1.2.0', news: [] }, isShown: false });
    await expectPage(updatesIn(opened)).toHaveText('Latchkey 1.2.0 is here');
    await opened.push('updates', { kind: 'not-offered', because: 'package-manager', isShown: false });
    await expectPage(updatesIn(opened)).toHaveText('Newer versions come as a package, from where you got this one');
  });

  it('has main copy it with one button, and tells those who listen, from within the dialog', async () => {
    await using opened = await opening('signed-in');
    await dialogOf(opened).getByRole('button', { name: 'Copy' }).click();
    await expectPage(dialogOf(opened).getByRole('status')).toHaveText('Copied');
    expect(await opened.calls()).toEqual([['copyAbout']]);
  });

  it('takes the focus, keeps it, and gives it back', async () => {
    await using opened = await harness.open(stateNamed('signed-in'));
    const signOut = opened.page.getByRole('button', { name: 'Sign out' });
    await signOut.focus();
    await opened.push('openDialog', 'about');
    await expectPage(opened.page.locator(':focus')).toHaveText('About Latchkey');
    await opened.page.keyboard.press('Tab');
    await expectPage(dialogOf(opened).getByRole('button', { name: 'Copy' })).toBeFocused();
    await opened.page.keyboard.press('Tab');
    await expectPage(dialogOf(opened).getByRole('button', { name: 'Close' })).toBeFocused();
    await opened.page.keyboard.press('Escape');
    await expectPage(signOut).toBeFocused();
  });

  it.each(['Escape', 'Close'])('closes with %s, and cancels no sign-in', async (way) => {
    await using opened = await opening('waiting-code');
    if (way === 'Escape') await opened.page.keyboard.press('Escape');
    else await dialogOf(opened).getByRole('button', { name: 'Close' }).click();
    await expectPage(dialogOf(opened)).toBeHidden();
    expect(await opened.calls()).toEqual([]);
  });
});
