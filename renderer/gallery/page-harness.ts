import type { Browser, BrowserContextOptions } from '@playwright/test';
import { workerChromium } from '../../e2e/worker-chromium.ts';
import type { ScreenSlices } from '../screen-state.ts';
import { buildPage, type Mode, servePage, type Start } from './built-page.ts';
import type { Held } from './fake-bridge.ts';
import { drive, type OpenedPage } from './opened-page.ts';
import { keepTabs, openTab, type Tab } from './tab.ts';

/** Builds the page once and opens it as often as needed. */
export interface PageHarness extends AsyncDisposable {
  /**
   * Returns the page, opened with this state or with a main that doesn't speak yet, and with whatever else main holds. The
   * page's clocks stand still at the day of the gallery's sign-in.
   */
  readonly open: (state: ScreenSlices | null, beside?: Held) => Promise<OpenedPage>;
  /** Returns the same in a browser context of its own, for who moves the clocks or does else what lasts. */
  readonly openApart: (
    state: ScreenSlices | null,
    options?: BrowserContextOptions,
    beside?: Held,
  ) => Promise<OpenedPage>;
}

/**
 * Returns a harness for the page as it is shipped, or as React watches over it in development; or for the same in the
 * pseudo-locale.
 */
export const openPageHarness = async (
  browser: Browser,
  mode: Mode = 'production',
  start: Start = 'index.html',
): Promise<PageHarness> => {
  const served = await servePage(await buildPage(mode, start));
  const takeTab = keepTabs(browser);
  const openIn = async (tab: Tab, state: ScreenSlices | null, beside: Held): Promise<OpenedPage> => {
    const held = { ...beside, ...(state !== null && { attempt: state.attempt, accounts: state.accounts }) };
    await tab.load(`${served.address}${start}`, held);
    await tab.page
      .locator(state === null ? 'main svg' : 'h1')
      .first()
      .waitFor();
    return drive(tab);
  };
  return {
    open: async (state, beside = {}) => openIn(await takeTab(), state, beside),
    openApart: async (state, options = {}, beside = {}) => openIn(await openTab(browser, options), state, beside),
    [Symbol.asyncDispose]: () => served[Symbol.asyncDispose](),
  };
};

const harnesses = new Map<string, Promise<PageHarness>>();

/** Returns this process's one harness for that page: every test of a page shares it, and it ends with the process. */
export const pageHarness = (mode: Mode = 'production', start: Start = 'index.html'): Promise<PageHarness> => {
  const key = `${mode} ${start}`;
  const opened = harnesses.get(key) ?? workerChromium().then((browser) => openPageHarness(browser, mode, start));
  harnesses.set(key, opened);
  return opened;
};
