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
