import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { chromiumOptions } from '../../e2e/chromium-options.ts';
import type { Language, Problem, PushToPage, Value } from '../../preload/contract.ts';
import type { ScreenSlices } from '../screen-state.ts';
import { buildPage, servePage, type Start } from './built-page.ts';
import { type FakeMain, fakeBridgeScript, type Held, type RecordedCall } from './fake-bridge.ts';
import { pushesOf, type Told } from './pushes.ts';
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
  /** Pushes a slice or an event. */
  readonly push: <Name extends PushToPage>(name: Name, value: Value<Name>) => Promise<void>;
  /** Pushes what main tells, in its order. */
  readonly tell: (told: Told) => Promise<void>;
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
   * Returns the page, opened with this state or with a main that doesn't speak yet. The page's clocks stand still at
   * the day of the gallery's sign-in until they are moved.
   */
  readonly open: (state: ScreenSlices | null, options?: BrowserContextOptions, beside?: Held) => Promise<OpenedPage>;
}

interface Opening {
  readonly held: Held;
  readonly options: BrowserContextOptions;
}

const openIn = async (browser: Browser, address: string, { held, options }: Opening): Promise<OpenedPage> => {
  const context = await browser.newContext({
    viewport: { width: 440, height: 640 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  await page.clock.install({ time: signedInAtMillis });
  await page.clock.pauseAt(signedInAtMillis + 1000);
  await page.addInitScript({ content: fakeBridgeScript(held) });
  await page.goto(address);
  await page
    .locator(held.attempt === undefined ? 'main svg' : 'h1')
    .first()
    .waitFor();
  const push: OpenedPage['push'] = (name, value) =>
    page.evaluate(([to, pushed]) => window.fakeMain.push(to, pushed as never), [name, value as unknown] as const);
  const tell: OpenedPage['tell'] = async (told) => {
    for (const [name, value] of pushesOf(told)) await push(name, value);
  };
  return {
    page,
    push,
    tell,
    speak: (language) => push('preferences', { languageChoice: language, language, startAtLogin: 'off' }),
    show: async (story) => {
      const covering = page.locator('dialog:modal');
      if ((await covering.count()) > 0) await page.keyboard.press('Escape');
      await tell(story);
      await covering.waitFor({ state: story.dialog === null ? 'detached' : 'visible' });
      await page.locator('h1').waitFor();
    },
    failWith: (problem) => page.evaluate((failure) => window.fakeMain.failWith(failure), problem),
    calls: () => page.evaluate(() => [...window.fakeMain.calls]),
    [Symbol.asyncDispose]: () => context.close(),
  };
};

/**
 * Returns a harness for the page as it is shipped, or as React watches over it in development; or for the same in the
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
    open: (state, options = {}, beside = {}) =>
      openIn(browser, `${served.address}${start}`, {
        held: { ...beside, ...(state !== null && { attempt: state.attempt, accounts: state.accounts }) },
        options,
      }),
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await served[Symbol.asyncDispose]();
    },
  };
};
