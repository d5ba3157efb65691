import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';

/** Presses Tab until the button has the focus, as a person without a mouse would. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  const button = page.getByRole('button', { name, exact: true });
  await button.waitFor();
  for (let press = 0; press < 12; press += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Twelve presses of Tab do not lead to "${name}".`);
};

test('the keyboard alone leads from welcome to signed out', async ({ appPage, plex }) => {
  const latchkey = new LatchkeyPage(appPage);
  await tabTo(appPage, 'Use a code instead');
  await appPage.keyboard.press('Enter');
  await expect(latchkey.heading('Enter this code')).toBeFocused();
  await tabTo(appPage, 'Copy code');
  await appPage.keyboard.press('Space');
  plex.approve({ code: plex.pins()[0]?.code ?? '', person: 'ada' });
  await expect(latchkey.heading('Ada Byron')).toBeFocused();
  await tabTo(appPage, 'Sign out');
  await appPage.keyboard.press('Enter');
  await expect(appPage.getByRole('alertdialog')).toBeVisible();
  await appPage.keyboard.press('Escape');
  await expect(latchkey.button('Sign out')).toBeFocused();
  await appPage.keyboard.press('Enter');
  await appPage.keyboard.press('Tab');
  await appPage.keyboard.press('Enter');
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
});

test('what changes by itself is announced', async ({ appPage, plex }) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  const voice = appPage.locator('[role="status"][aria-live], [role="status"]').last();
  await expect(voice).toHaveText(`Your code is ${Array.from(code).join(', ')}.`);
  plex.approve({ code, person: 'ada' });
  await expect(voice).toHaveText(/Signed in as Ada Byron\./);
});
