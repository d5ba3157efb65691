import type { Page } from '@playwright/test';
import type { AppHarness } from '../e2e/fixtures/app-harness.ts';
import { type Spread, spreadOf } from './median.ts';

const rounds = 25;

/** Clicks in the page itself and waits there for the painted code, so that no test driver is in the measurement. */
const clickToCodeMillis = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const button = [...document.querySelectorAll('button')].find(
          (each) => each.textContent === 'Use a code instead',
        );
        if (button === undefined) {
          reject(new Error('There is no button that asks for a code.'));
          return;
        }
        const observer = new MutationObserver(() => {
          if (!document.querySelector('[role="timer"]')) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - clickedAt));
        });
        observer.observe(document.body, { childList: true, subtree: true });
        const clickedAt = performance.now();
        button.click();
      }),
  );

const requestMillis = async (address: string): Promise<number> => {
  const askedAt = performance.now();
  const answer = await fetch(`${address}/api/v2/pins?strong=false`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-Plex-Product': 'Bench', 'X-Plex-Client-Identifier': 'bench' },
  });
  await answer.text();
  return performance.now() - askedAt;
};

/** From the click to the code on the screen; beside it, in turn, the bare request that it cannot do without. */
export const measureClickToCode = async ({
  app,
  plex,
}: AppHarness): Promise<{ readonly clickToCode: Spread; readonly request: Spread }> => {
  const clicks: number[] = [];
  const requests: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    requests.push(await requestMillis(plex.url));
    await app.page.getByRole('button', { name: 'Use a code instead' }).waitFor();
    clicks.push(await clickToCodeMillis(app.page));
    await app.page.getByRole('button', { name: 'Cancel' }).click();
  }
  return { clickToCode: spreadOf(clicks), request: spreadOf(requests) };
};
