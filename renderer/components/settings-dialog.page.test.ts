import { expect as expectPage } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateNamed } from '../gallery/states.ts';
import { openStudio, type Sitting, type Studio } from '../gallery/studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});

afterAll(() => studio[Symbol.asyncDispose]());

const dialogOf = ({ page }: Sitting) => page.getByRole('dialog', { name: 'Settings' });

const switchOf = ({ page }: Sitting) => page.getByRole('switch', { name: 'Start Latchkey when you log in' });

describe('the settings', () => {
  it.each(['signed-out', 'signed-out-keychain-locked', 'signed-in', 'signed-in-everything-at-once'])(
    'are one button away on %s, which asks main',
    async (name) => {
      await using sitting = await studio.open(stateNamed(name));
      await sitting.page.getByRole('button', { name: 'Settings' }).click();
      expect(await sitting.calls()).toEqual([['openSettings']]);
      await expectPage(dialogOf(sitting)).toBeHidden();
    },
  );

  it('take the focus, keep it, and give it back', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    const button = sitting.page.getByRole('button', { name: 'Settings' });
    await button.focus();
    await sitting.pushSettingsDialog('open');
    await expectPage(sitting.page.locator(':focus')).toHaveText('Settings');
    await sitting.page.keyboard.press('Tab');
    await expectPage(sitting.page.getByLabel('Language')).toBeFocused();
    await sitting.page.keyboard.press('Tab');
    await expectPage(switchOf(sitting)).toBeFocused();
    await sitting.page.keyboard.press('Tab');
    await expectPage(dialogOf(sitting).getByRole('button', { name: 'About Latchkey' })).toBeFocused();
    await sitting.page.keyboard.press('Tab');
    await expectPage(dialogOf(sitting).getByRole('button', { name: 'Close' })).toBeFocused();
    await sitting.page.keyboard.press('Tab');
    await expectPage(button).not.toBeFocused();
    await sitting.pushSettingsDialog('closed');
    await expectPage(button).toBeFocused();
  });

  it.each(['Escape', 'Close'])('close with %s once main says so, which cancels no sign-in', async (way) => {
    await using sitting = await studio.open(stateNamed('waiting-code'));
    await sitting.pushSettingsDialog('open');
    if (way === 'Escape') await sitting.page.keyboard.press('Escape');
    else await dialogOf(sitting).getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => sitting.calls()).toEqual([['closeSettings']]);
    await expectPage(dialogOf(sitting)).toBeVisible();
    await sitting.pushSettingsDialog('closed');
    await expectPage(dialogOf(sitting)).toBeHidden();
  });

  it('offer every language in its own words, and the system’s by its name', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    await sitting.pushSettingsDialog('open');
    const language = sitting.page.getByLabel('Language');
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
    expect(await sitting.calls()).toEqual([
      ['chooseLanguage', 'ja'],
      ['chooseLanguage', 'system'],
    ]);
    await sitting.speak('en');
    await expectPage(language.locator('option').first()).toHaveText('As the system');
  });
});

describe('the switch for the start at login', () => {
  const system = { languageChoice: 'system', language: 'en' } as const;

  it('asks main with a click, with the space bar, with Enter and by its label, and shows what main says', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    await sitting.pushSettingsDialog('open');
    const toggle = switchOf(sitting);
    await expectPage(toggle).toHaveAttribute('aria-checked', 'false');
    await toggle.click();
    await expectPage(toggle).toHaveAttribute('aria-checked', 'false');
    await sitting.pushPreferences({ ...system, startAtLogin: 'on' });
    await expectPage(toggle).toHaveAttribute('aria-checked', 'true');
    await expectPage(toggle).toBeFocused();
    await sitting.page.keyboard.press('Space');
    await sitting.page.keyboard.press('Enter');
    await sitting.page.getByText('Start Latchkey when you log in').click();
    expect(await sitting.calls()).toEqual([
      ['chooseStartAtLogin', 'on'],
      ['chooseStartAtLogin', 'off'],
      ['chooseStartAtLogin', 'off'],
      ['chooseStartAtLogin', 'off'],
    ]);
  });

  it('is not there where nothing can be started at login', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    await sitting.pushSettingsDialog('open');
    await expectPage(switchOf(sitting)).toBeVisible();
    await sitting.pushPreferences({ ...system, startAtLogin: null });
    await expectPage(switchOf(sitting)).toHaveCount(0);
    await expectPage(dialogOf(sitting).getByLabel('Language')).toBeVisible();
  });

  it('stays as it was when the system refuses; the dialog says so itself, and keeps the focus', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    await sitting.pushSettingsDialog('open');
    await sitting.failWith('start-at-login-refused');
    await switchOf(sitting).click();
    // What stands outside of a modal dialog is heard by nobody.
    const alert = dialogOf(sitting).getByRole('alert');
    await expectPage(alert).toContainText('Your system refused, so nothing changed.');
    await expectPage(sitting.page.getByRole('alert')).toHaveCount(1);
    await expectPage(switchOf(sitting)).toHaveAttribute('aria-checked', 'false');
    await expectPage(switchOf(sitting)).toBeFocused();
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expectPage(sitting.page.getByRole('alert')).toHaveCount(0);
    await expectPage(sitting.page.locator(':focus')).toHaveText('Settings');
  });
});

it('the settings lead to what there is to say about Latchkey', async () => {
  await using sitting = await studio.open(stateNamed('signed-in'));
  await sitting.pushSettingsDialog('open');
  await dialogOf(sitting).getByRole('button', { name: 'About Latchkey' }).click();
  expect(await sitting.calls()).toEqual([['openAbout']]);
});
