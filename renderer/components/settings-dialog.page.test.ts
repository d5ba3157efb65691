import { expect as expectPage } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { stateNamed } from '../gallery/states.ts';
import { pageHarness } from '../gallery/page-harness.ts';
import type { OpenedPage } from '../gallery/opened-page.ts';

const harness = await pageHarness();

const dialogOf = ({ page }: OpenedPage) => page.getByRole('dialog', { name: 'Settings' });

const switchOf = ({ page }: OpenedPage) => page.getByRole('switch', { name: 'Start Latchkey when you log in' });

describe('the settings', () => {
  it.each(['signed-out', 'signed-out-keychain-locked', 'signed-in', 'signed-in-everything-at-once'])(
    'are one button away on %s, and main looks anew at what the system keeps of them',
    async (name) => {
      await using opened = await harness.open(stateNamed(name));
      await opened.page.getByRole('button', { name: 'Settings' }).click();
      await expectPage(dialogOf(opened)).toBeVisible();
      expect(await opened.calls()).toEqual([['refreshPreferences']]);
    },
  );

  it('take the focus, keep it, and give it back', async () => {
    await using opened = await harness.open(stateNamed('signed-in'));
    const button = opened.page.getByRole('button', { name: 'Settings' });
    await button.focus();
    await opened.push('openDialog', 'settings');
    await expectPage(opened.page.locator(':focus')).toHaveText('Settings');
    await opened.page.keyboard.press('Tab');
    await expectPage(opened.page.getByLabel('Language')).toBeFocused();
    await opened.page.keyboard.press('Tab');
    await expectPage(switchOf(opened)).toBeFocused();
    await opened.page.keyboard.press('Tab');
    await expectPage(dialogOf(opened).getByRole('button', { name: 'About Latchkey' })).toBeFocused();
    await opened.page.keyboard.press('Tab');
    await expectPage(dialogOf(opened).getByRole('button', { name: 'Close' })).toBeFocused();
    await opened.page.keyboard.press('Tab');
    await expectPage(button).not.toBeFocused();
    await opened.page.keyboard.press('Escape');
    await expectPage(button).toBeFocused();
  });

  it.each(['Escape', 'Close'])('close with %s, which cancels no sign-in', async (way) => {
    await using opened = await harness.open(stateNamed('waiting-code'));
    await opened.push('openDialog', 'settings');
    if (way === 'Escape') await opened.page.keyboard.press('Escape');
    else await dialogOf(opened).getByRole('button', { name: 'Close' }).click();
    await expectPage(dialogOf(opened)).toBeHidden();
    expect(await opened.calls()).toEqual([]);
  });

  it('offer every language in its own words, and the system’s by its name', async () => {
    await using opened = await harness.open(stateNamed('signed-in'));
    await opened.push('openDialog', 'settings');
    const language = opened.page.getByLabel('Language');
    await expectPage(language.locator('option')).toHaveText([
      'As the system: English',
      'English',
      'Deutsch',
      'Français',
      'Español',
      '日本語',
    ]);
    await language.selectOption('日本語');
    await language.selectOption('system');
    expect(await opened.calls()).toEqual([
      ['chooseLanguage', 'ja'],
      ['chooseLanguage', 'system'],
    ]);
    await opened.speak('en');
    await expectPage(language.locator('option').first()).toHaveText('As the system');
  });
});

describe('the switch for the start at login', () => {
  const system = { languageChoice: 'system', language: 'en' } as const;

  it('asks main with a click, with the space bar, with Enter and by its label, and shows what main says', async () => {
    await using opened = await harness.open(stateNamed('signed-in'));
    await opened.push('openDialog', 'settings');
    const toggle = switchOf(opened);
    await expectPage(toggle).toHaveAttribute('aria-checked', 'false');
    await toggle.click();
    await expectPage(toggle).toHaveAttribute('aria-checked', 'false');
    await opened.push('preferences', { ...system, startAtLogin: 'on' });
    await expectPage(toggle).toHaveAttribute('aria-checked', 'true');
    await expectPage(toggle).toBeFocused();
    await opened.page.keyboard.press('Space');
    await opened.page.keyboard.press('Enter');
    await opened.page.getByText('Start Latchkey when you log in').click();
    expect(await opened.calls()).toEqual([
      ['chooseStartAtLogin', 'on'],
      ['chooseStartAtLogin', 'off'],
      ['chooseStartAtLogin', 'off'],
      ['chooseStartAtLogin', 'off'],
    ]);
  });

  it('is not there where nothing can be started at login', async () => {
    await using opened = await harness.open(stateNamed('signed-in'));
    await opened.push('openDialog', 'settings');
    await expectPage(switchOf(opened)).toBeVisible();
    await opened.push('preferences', { ...system, startAtLogin: null });
    await expectPage(switchOf(opened)).toHaveCount(0);
    await expectPage(dialogOf(opened).getByLabel('Language')).toBeVisible();
  });

  it('stays as it was when the system refuses; the dialog says so itself, and keeps the focus', async () => {
    await using opened = await harness.open(stateNamed('signed-in'));
    await opened.push('openDialog', 'settings');
    await opened.failWith('start-at-login-refused');
    await switchOf(opened).click();
    // What stands outside of a modal dialog is heard by nobody.
    const alert = dialogOf(opened).getByRole('alert');
    await expectPage(alert).toContainText('Your system refused, so nothing changed.');
    await expectPage(opened.page.getByRole('alert')).toHaveCount(1);
    await expectPage(switchOf(opened)).toHaveAttribute('aria-checked', 'false');
    await expectPage(switchOf(opened)).toBeFocused();
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expectPage(opened.page.getByRole('alert')).toHaveCount(0);
    await expectPage(opened.page.locator(':focus')).toHaveText('Settings');
  });
});

it('the settings lead to what there is to say about Latchkey', async () => {
  await using opened = await harness.open(stateNamed('signed-in'));
  await opened.push('openDialog', 'settings');
  await dialogOf(opened).getByRole('button', { name: 'About Latchkey' }).click();
  await expectPage(opened.page.getByRole('dialog', { name: 'About Latchkey' })).toBeVisible();
  await expectPage(dialogOf(opened)).toBeHidden();
});
