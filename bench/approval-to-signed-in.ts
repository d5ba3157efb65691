import type { Page } from '@playwright/test';
import type { AppHarness } from '../e2e/fixtures/app-harness.ts';
import { type Spread, spreadOf } from './median.ts';

const rounds = 8;

/** Watches in the page itself, so that the pace of a test driver is not in the measurement. */
const headingAppears = (page: Page, name: string): Promise<void> =>
  page.evaluate(
    (title) =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (document.querySelector('h1')?.textContent !== title) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve());
        });
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      }),
    name,
  );

/** From the approval at plex.tv to the account on the screen. */
export const measureApprovalToSignedIn = async ({ app: { page }, plex }: AppHarness): Promise<Spread> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const polls = plex.requests.of('poll-pin').length;
    await page.getByRole('button', { name: 'Use a code instead' }).click();
    // Approvals come at any moment of the interval; here they are spread evenly over it.
    await plex.requests.nth('poll-pin', polls + 1);
    await new Promise((resolve) => setTimeout(resolve, (1000 * round) / rounds));
    const signedIn = headingAppears(page, 'Ada Byron');
    const approvedAt = performance.now();
    plex.approve({ code: plex.pins().at(-1)?.code ?? '', person: 'ada' });
    await signedIn;
    times.push(performance.now() - approvedAt);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
  }
  return spreadOf(times);
};
