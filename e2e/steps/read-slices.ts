import type { Page } from '@playwright/test';

/** Returns what main answers when the page reads who is signing in and who is signed in, as text. */
export const readSlices = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const { attempt, accounts } = window.latchkey;
    return JSON.stringify([await attempt.read(), await accounts.read()]);
  });

/** Has the page write down, from now on until it is loaded anew, what main pushes of either. */
export const hearSlices = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heardByPage: heard });
    const { attempt, accounts } = window.latchkey;
    for (const slice of [attempt, accounts]) slice.onChange((value) => heard.push(JSON.stringify(value)));
  });

/** Returns what has been written down. */
export const heardSlices = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => Reflect.get(window, 'heardByPage') as readonly string[]);
