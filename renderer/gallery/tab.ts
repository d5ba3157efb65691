import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { fakeBridgeScript, type Held } from './fake-bridge.ts';
import { signedInAtMillis } from './states.ts';

/** Where a page is opened, with clocks that stand still until they are moved. */
export interface Tab extends AsyncDisposable {
  readonly page: Page;
  /** Opens the page anew, with a main behind it that holds this. */
  readonly load: (address: string, held: Held) => Promise<void>;
}

const viewport = { width: 440, height: 640 };
const openedAtMillis = signedInAtMillis + 1000;

/** Returns a tab in a browser context of its own. */
export const openTab = async (browser: Browser, options: BrowserContextOptions): Promise<Tab> => {
  const context = await browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.clock.install({ time: signedInAtMillis });
  await page.clock.pauseAt(openedAtMillis);
  const addInitScript = page.addInitScript.bind(page);
  let bridge: AsyncDisposable | undefined;
  return {
    page,
    load: async (address, held) => {
      await bridge?.[Symbol.asyncDispose]();
      bridge = await addInitScript({ content: fakeBridgeScript(held) });
      await page.goto(address);
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
};

/** What would be there for the next test as well. */
const lasting = ['addInitScript', 'emulateMedia', 'exposeBinding', 'exposeFunction', 'route'] as const;

const refuseLasting = (page: Page): void => {
  for (const name of lasting)
    page[name] = () => {
      throw new Error(`${name}() would last: open this page apart.`);
    };
};

const makeAsBefore = async (page: Page): Promise<void> => {
  const nowMillis = await page.evaluate(() => Date.now());
  if (nowMillis !== openedAtMillis) throw new Error('The clocks were moved, which lasts: open this page apart.');
  page.removeAllListeners();
  await page.setViewportSize(viewport);
  await page.mouse.move(0, 0);
};

/**
 * Returns how to take a tab that goes back for the next test when it is disposed of. A fresh page in it takes a third of
 * the time that a fresh browser context takes. Whatever would last from one test to the next is refused.
 */
export const keepTabs = (browser: Browser): (() => Promise<Tab>) => {
  const idle: Tab[] = [];
  const open = async (): Promise<Tab> => {
    const tab = await openTab(browser, {});
    refuseLasting(tab.page);
    return tab;
  };
  return async () => {
    const tab = idle.pop() ?? (await open());
    return {
      ...tab,
      [Symbol.asyncDispose]: async () => {
        await makeAsBefore(tab.page);
        idle.push(tab);
      },
    };
  };
};
