import { expect, type Page } from '@playwright/test';
import { LatchkeyPage } from '../pages/latchkey-page.ts';

/** Lets the app go back to its welcome from wherever it is, by what a person could do. */
export const backToWelcome = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    // In this order: a sign-in that is under way may come to its end at any moment.
    await window.latchkey.cancelSignIn();
    await window.latchkey.signOut();
  });
  const welcome = new LatchkeyPage(page).button('Sign in with Plex');
  // A sign-out takes its time, and may leave a word about itself.
  await expect(async () => {
    await page.evaluate(() => window.latchkey.dismissProblem());
    await expect(welcome).toBeVisible({ timeout: 200 });
  }).toPass();
};
