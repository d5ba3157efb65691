import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { chromiumOptions } from '../../e2e/chromium-options.ts';
import type {
  About,
  Checkup,
  DialogState,
  Language,
  Preferences,
  Problem,
  State,
  Updates,
} from '../../preload/contract.ts';
import { isDialogOpen } from '../is-dialog-open.ts';
import { buildPage, servePage, type Start } from './built-page.ts';
import { createFakeBridge, type FakeMain, type RecordedCall } from './fake-bridge.ts';
import type { Story } from './stories.ts';
import { signedInAtMillis } from './states.ts';

declare global {
  interface Window {
    /** The other end of the fake bridge, for those who drive the page. */
    readonly fakeMain: FakeMain;
  }
}

/** The product's page in a real Chromium, with a fake main behind it. */
export interface OpenedPage extends AsyncDisposable {
  readonly page: Page;
  readonly push: (state: State) => Promise<void>;
  readonly pushCheckup: (checkup: Checkup) => Promise<void>;
  readonly pushUpdates: (updates: Updates) => Promise<void>;
  readonly pushSettingsDialog: (settingsDialog: DialogState) => Promise<void>;
  readonly pushAbout: (about: About) => Promise<void>;
  readonly pushPreferences: (preferences: Preferences) => Promise<void>;
  /** Pushes this language as the chosen one. */
  readonly speak: (language: Language) => Promise<void>;
  /** Pushes all of a story, and waits until it is there. */
  readonly show: (story: Story) => Promise<void>;
  readonly failWith: (problem: Problem | null) => Promise<void>;
  readonly calls: () => Promise<readonly RecordedCall[]>;
}

/** Builds the page once and opens it as often as needed. */
export interface PageHarness extends AsyncDisposable {
  /**
   * Opens the page with this state, or with a main that doesn't speak yet. The page's clocks stand still at the day of the
   * gallery's sign-in until they are moved.
   */
  readonly open: (state: State | null, options?: BrowserContextOptions, updates?: Updates) => Promise<OpenedPage>;
}

interface Opening {
  readonly state: State | null;
  readonly options: BrowserContextOptions;
  readonly updates: Updates | undefined;
}

const fakeMainScript = (state: State | null, updates: Updates | undefined): string =>
  `(() => {
    const { bridge, main } = (${createFakeBridge.toString()})(${JSON.stringify(state)}, ${JSON.stringify({ updates })});
    Object.assign(window, { latchkey: bridge, fakeMain: main });
  })();`;

const openIn = async (browser: Browser, address: string, { state, options, updates }: Opening): Promise<OpenedPage> => {
  const context = await browser.newContext({
    viewport: { width: 440, height: 640 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  await page.clock.install({ time: signedInAtMillis });
  await page.clock.pauseAt(signedInAtMillis + 1000);
  await page.addInitScript({ content: fakeMainScript(state, updates) });
  await page.goto(address);
  await page
    .locator(state === null ? 'main svg' : 'h1')
    .first()
    .waitFor();
  const push: OpenedPage['push'] = (next) => page.evaluate((pushed) => window.fakeMain.push(pushed), next);
  const pushCheckup: OpenedPage['pushCheckup'] = (next) =>
    page.evaluate((pushed) => window.fakeMain.pushCheckup(pushed), next);
  const pushUpdates: OpenedPage['pushUpdates'] = (next) =>
    page.evaluate((pushed) => window.fakeMain.pushUpdates(pushed), next);
  const pushSettingsDialog: OpenedPage['pushSettingsDialog'] = (next) =>
    page.evaluate((pushed) => window.fakeMain.pushSettingsDialog(pushed), next);
  const pushAbout: OpenedPage['pushAbout'] = (next) =>
    page.evaluate((pushed) => window.fakeMain.pushAbout(pushed), next);
  const pushPreferences: OpenedPage['pushPreferences'] = (next) =>
    page.evaluate((pushed) => window.fakeMain.pushPreferences(pushed), next);
  return {
    page,
    push,
    pushAbout,
    pushPreferences,
    pushCheckup,
    pushSettingsDialog,
    pushUpdates,
    speak: (language) => pushPreferences({ languageChoice: language, language, startAtLogin: 'off' }),
    show: async ({ state: shown, checkup, settingsDialog, about, updates: noticed }) => {
      await push(shown);
      await pushCheckup(checkup);
      await pushSettingsDialog(settingsDialog);
      await pushAbout(about);
      await pushUpdates(noticed);
      const isOpen = isDialogOpen({ checkup, settingsDialog, about });
      await page.waitForFunction((open) => (document.querySelector('dialog:modal') !== null) === open, isOpen);
      await page.locator('h1').waitFor();
    },
    failWith: (problem) => page.evaluate((failure) => window.fakeMain.failWith(failure), problem),
    calls: () => page.evaluate(() => [...window.fakeMain.calls]),
    [Symbol.asyncDispose]: () => context.close(),
  };
};

/**
 * Opens a harness for the page as it is shipped, or as React watches over it in development; or for the same in the
 * pseudo-locale.
 */
export const openPageHarness = async (
  mode: 'production' | 'development' = 'production',
  start: Start = 'index.html',
): Promise<PageHarness> => {
  const [browser, served] = await Promise.all([
    chromium.launch(chromiumOptions()),
    buildPage(mode, start).then(servePage),
  ]);
  return {
    open: (state, options = {}, updates?: Updates) =>
      openIn(browser, `${served.address}${start}`, { state, options, updates }),
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await served[Symbol.asyncDispose]();
    },
  };
};
