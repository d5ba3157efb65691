import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { maxTextLength, plainText } from '../../main/core/plex/plain-text.ts';
import type { Preferences } from '../../preload/contract.ts';
import { pageHarness } from '../../renderer/gallery/page-harness.ts';
import type { OpenedPage } from '../../renderer/gallery/opened-page.ts';
import { pushesOf } from '../../renderer/gallery/pushes.ts';
import { type ScreenSlices, screenStateOf } from '../../renderer/screen-state.ts';
import { appName } from '../../main/core/messages/app-name.ts';
import { messagesIn } from '../../main/core/messages/messages-by-language.ts';
import { shownOver } from './main-over.ts';
import { whatIsKept, type WhatIsKept } from './what-is-kept.ts';

let opened: OpenedPage;

beforeAll(async () => {
  const harness = await pageHarness();
  opened = await harness.openApart(null);
});

afterAll(() => opened[Symbol.asyncDispose]());

interface Drawn {
  readonly state: ScreenSlices;
  readonly preferences: Preferences;
  readonly heading: string | null;
  readonly title: string;
  readonly buttons: readonly string[];
  readonly longestText: number;
  /** How far the page has to be scrolled sideways. */
  readonly acrossPixels: number;
}

/** Draws every state in every language, one after the other on the same page, as main would push them. */
const draw = (states: readonly ScreenSlices[], preferences: readonly Preferences[]): Promise<readonly Drawn[]> =>
  opened.page.evaluate(
    async ({ told, preferences }) => {
      // React renders before the next message, and a message needs no clock.
      const rendered = (): Promise<void> =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => {
            port1.close();
            resolve();
          });
          port1.start();
          port2.postMessage(null);
        });
      const drawn: Drawn[] = [];
      for (const each of preferences) {
        window.fakeMain.push('preferences', each);
        // A language is read from a file when it is first spoken.
        while (document.documentElement.lang !== each.language) await rendered();
        for (const { state, pushes } of told) {
          for (const [name, value] of pushes) window.fakeMain.push(name, value);
          await rendered();
          const texts: number[] = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
            texts.push(node.textContent?.length ?? 0);
          drawn.push({
            state,
            preferences: each,
            heading: document.querySelector('h1')?.textContent ?? null,
            title: document.title,
            buttons: Array.from(document.querySelectorAll('button'), (button) => button.textContent),
            longestText: Math.max(...texts),
            acrossPixels: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          });
        }
      }
      return drawn;
    },
    { told: states.map((state) => ({ state, pushes: pushesOf(state) })), preferences },
  );

/** More than any message, and than any name or address that main lets through. */
const maxShownCharacters = 400;

const status = ({
  state: { attempt, accounts },
  preferences,
  heading,
  title,
  buttons,
  longestText,
  acrossPixels,
}: Drawn): void => {
  const { brokenPage, signOut, actions } = messagesIn(preferences.language);
  const state = screenStateOf(attempt, accounts);
  const seen = `${JSON.stringify({ attempt, accounts }).slice(0, 1000)} in ${preferences.language}`;
  expect(heading, seen).not.toBe(brokenPage.title);
  // Something to read; where it is a name, as plain as one that a person gives a computer; and bounded.
  expect(heading, seen).toMatch(/[^\s\p{M}\p{Cf}\u{2800}]/u);
  if (state?.kind === 'signed-in') expect(plainText(heading ?? ''), seen).toBe(heading);
  expect(heading?.length, seen).toBeLessThanOrEqual(maxTextLength);
  expect(title.length, seen).toBeLessThanOrEqual(`${'x'.repeat(maxTextLength)} – ${appName}`.length);
  expect(longestText, seen).toBeLessThanOrEqual(maxShownCharacters);
  expect(acrossPixels, seen).toBe(0);
  if (state?.kind === 'signed-in') expect(buttons, seen).toContain(signOut.open);
  if (state?.kind === 'confirming' && state.problem !== null) expect(buttons, seen).toContain(actions.cancel);
};

const keptOf = (entries: WhatIsKept['entries']): [WhatIsKept] => [{ entries, settings: '{}', plex: null }];

/** What once broke the page, or what it said, at every start. */
const examples: [WhatIsKept][] = [
  keptOf({
    token: 'token-of-before',
    account: '{"version":1,"signedInAtMillis":9007199254740991,"name":"Ada","email":null,"plan":"free"}',
  }),
  keptOf({
    pin: '{"version":1,"id":"1","code":"AB12","strong":false,"millisLeft":1e300,"askedAtMillis":1796000000000}',
  }),
  keptOf({
    pin: `{"version":1,"id":"1","code":"${'A'.repeat(100)}","strong":false,"millisLeft":900000,"askedAtMillis":1796000000000}`,
  }),
];

it('whatever is kept, and whatever Plex answers: every screen can be drawn in every language, and left', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'latchkey-kept-'));
  const faults: string[] = [];
  opened.page.on('pageerror', ({ message }) => faults.push(message));
  const drawnWell = new Set<string>();
  let isWell = true;
  await fc.assert(
    fc.asyncProperty(whatIsKept, async (kept) => {
      // A page that broke stays so.
      if (!isWell) await opened.page.reload();
      faults.length = 0;
      isWell = false;
      const { states, preferences, opening } = await shownOver(kept, folder.path);
      expect(states.length).toBeGreaterThan(0);
      for (const length of Object.values(opening))
        expect(Number.isInteger(length) && !Object.is(length, -0)).toBe(true);
      const textOf = (state: ScreenSlices): string => JSON.stringify([state, preferences]);
      const fresh = states.filter((state) => !drawnWell.has(textOf(state)));
      for (const drawn of await draw(fresh, preferences)) status(drawn);
      for (const state of fresh) drawnWell.add(textOf(state));
      expect(faults).toEqual([]);
      isWell = true;
    }),
    { numRuns: 100, examples },
  );
});
