import type { Page } from '@playwright/test';
import type { Language, Problem, PushToPage, Value } from '../../preload/contract.ts';
import type { FakeMain, RecordedCall } from './fake-bridge.ts';
import { type Push, pushesOf, type Told } from './pushes.ts';
import type { Story } from './stories.ts';
import type { Tab } from './tab.ts';

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
  /** Pushes this language as the chosen one, and waits until it is spoken. */
  readonly speak: (language: Language) => Promise<void>;
  /** Pushes all of a story, and waits until it is there. */
  readonly show: (story: Story) => Promise<void>;
  readonly failWith: (problem: Problem | null) => Promise<void>;
  readonly calls: () => Promise<readonly RecordedCall[]>;
}

/** Pushes one after the other, as messages from main come, unless a dialog would cover it all. Returns whether one does. */
const pushAll = async (page: Page, pushes: readonly Push[], mayCover: boolean): Promise<boolean> =>
  page.evaluate(
    async ([told, may]) => {
      if (!may && document.querySelector('dialog:modal') !== null) return true;
      const { port1, port2 } = new MessageChannel();
      port1.start();
      for (const [name, value] of told) {
        window.fakeMain.push(name, value as never);
        // React draws before the next message, which needs no clock.
        await new Promise((resolve) => {
          port1.addEventListener('message', resolve, { once: true });
          port2.postMessage(null);
        });
      }
      port1.close();
      return false;
    },
    [pushes as readonly (readonly [PushToPage, unknown])[], mayCover] as const,
  );

/** Returns the page in a tab, with what drives it. */
export const drive = (tab: Tab): OpenedPage => {
  const { page } = tab;
  const push: OpenedPage['push'] = (name, value) =>
    page.evaluate(([to, pushed]) => window.fakeMain.push(to, pushed as never), [name, value as unknown] as const);
  return {
    page,
    push,
    tell: async (told) => void (await pushAll(page, pushesOf(told), true)),
    speak: async (language) => {
      await push('preferences', { languageChoice: language, language, startAtLogin: 'off' });
      await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
    },
    show: async (story) => {
      const pushes = pushesOf(story);
      if (await pushAll(page, pushes, false)) {
        await page.keyboard.press('Escape');
        await pushAll(page, pushes, true);
      }
      await page.locator('dialog:modal').waitFor({ state: story.dialog === null ? 'detached' : 'visible' });
      await page.locator('h1').waitFor();
    },
    failWith: (problem) => page.evaluate((failure) => window.fakeMain.failWith(failure), problem),
    calls: () => page.evaluate(() => [...window.fakeMain.calls]),
    [Symbol.asyncDispose]: () => tab[Symbol.asyncDispose](),
  };
};
