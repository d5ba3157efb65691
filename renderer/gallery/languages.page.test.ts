import { expect as expectPage } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { initials } from '../initials.ts';
import { maskedEmail } from '../masked-email.ts';
import { appName } from '../../main/core/messages/app-name.ts';
import { languageNames, languages } from '../../main/core/messages/language-names.ts';
import { overflow } from './overflow.ts';
import { isPseudo } from './pseudo-locale.ts';
import { type Story, stories } from './stories.ts';
import { stateNamed } from './states.ts';
import { walk } from './walk.ts';
import { pageHarness } from './page-harness.ts';
import type { OpenedPage } from './opened-page.ts';

/** The smallest window that has to do. */
const viewport = { width: 420, height: 560 };

const [harness, pseudoHarness] = await Promise.all([
  pageHarness(),
  pageHarness('production', 'gallery/pseudo-page.html'),
]);

/** All that does not fit, on every screen and in every dialog. */
const findAllOverflow = async (opened: OpenedPage): Promise<readonly string[]> => {
  const found = await walk(opened, stories, overflow);
  return [...found].flatMap(([name, texts]) => texts.map((text) => `${name}: ${text}`));
};

describe.each(languages.filter((language) => language !== 'en'))('the page in %s', (language) => {
  it('holds without a scroll bar and without a text cut short, whatever it shows', async () => {
    await using opened = await harness.openApart(null, { viewport });
    await opened.speak(language);
    expect(await findAllOverflow(opened)).toEqual([]);
    // Says so to those who read it aloud.
    await expectPage(opened.page.locator('html')).toHaveAttribute('lang', language);
  });
});

/** Every text that can be seen or heard: between the tags and in the attributes that are read out. */
const textsOfPage = (): readonly string[] => {
  const texts: string[] = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node.textContent ?? '');
  for (const attribute of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
    for (const element of document.querySelectorAll(`[${attribute}]`))
      texts.push(element.getAttribute(attribute) ?? '');
  return texts.map((text) => text.trim()).filter((text) => text !== '');
};

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** What is no message: names, addresses and codes that main told, and what never changes. */
const dataOf = ({ attempt, accounts, about, updates }: Story): ReadonlySet<string> => {
  const told = [attempt, accounts, about, updates].flatMap(stringsIn);
  return new Set([appName, ...Object.values(languageNames), ...told, ...told.map(maskedEmail), ...told.map(initials)]);
};

const isFromCatalogue = (text: string, data: ReadonlySet<string>): boolean => {
  const said = text.endsWith(` – ${appName}`) ? text.slice(0, -` – ${appName}`.length) : text;
  // A code stands in single characters.
  return isPseudo(said) || data.has(said) || /^[A-Z0-9]$/u.test(said);
};

describe('the page in the pseudo-locale', () => {
  it('says nothing that is no message', async () => {
    await using opened = await pseudoHarness.openApart(null, { viewport });
    const seen = await walk(opened, stories, textsOfPage);
    for (const story of stories) {
      const texts = seen.get(story.name) ?? [];
      expect(texts.length).toBeGreaterThan(2);
      const data = dataOf(story);
      expect(
        texts.filter((text) => !isFromCatalogue(text, data)),
        story.name,
      ).toEqual([]);
    }
  });

  it('has room for words that are 40 % longer than English', async () => {
    await using opened = await pseudoHarness.openApart(null, { viewport });
    expect(await findAllOverflow(opened)).toEqual([]);
  });
});

describe('a language that is chosen while the page is there', () => {
  it('is spoken at once, in the screen, its title and the settings, and moves nothing away', async () => {
    await using changing = await harness.open(stateNamed('waiting-code'));
    const cancel = changing.page.getByRole('button', { name: 'Cancel' });
    await cancel.focus();
    await changing.speak('de');
    const abbrechen = changing.page.getByRole('button', { name: 'Abbrechen' });
    await expectPage(abbrechen).toBeFocused();
    await expectPage(changing.page).toHaveTitle('Warten auf deine Freigabe – Latchkey');
    await changing.push('openDialog', 'settings');
    await expectPage(changing.page.getByRole('dialog', { name: 'Einstellungen' })).toBeVisible();
    await expectPage(changing.page.getByLabel('Sprache')).toHaveValue('de');
  });

  it('leaves the page in the one that it has where its file is gone, and the next can be chosen', async () => {
    await using changing = await harness.openApart(stateNamed('signed-out'));
    const { page } = changing;
    await page.route('**/german-*.js', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await changing.push('preferences', { languageChoice: 'de', language: 'de', startAtLogin: 'off' });
    await failed;
    await changing.push('openDialog', 'settings');
    await expectPage(page.getByLabel('Language')).toHaveValue('de');
    await expectPage(page.locator('html')).toHaveAttribute('lang', 'en');
    await expectPage(page.getByRole('button', { name: 'Sign in with Plex', includeHidden: true })).toHaveCount(1);
    await changing.speak('fr');
    await expectPage(page.getByRole('dialog', { name: 'Réglages' })).toBeVisible();
  });
});

describe('a page that starts in another language', () => {
  it('says no word in English before', async () => {
    const preferences = { languageChoice: 'system', language: 'ja', startAtLogin: 'off' } as const;
    await using opened = await harness.openApart(stateNamed('waiting-code'), {}, { preferences });
    const { page } = opened;
    await page.addInitScript(() => {
      const said = new Set<string>();
      Object.assign(window, { said });
      new MutationObserver(() => {
        said.add(document.title);
        for (const element of document.querySelectorAll('h1, h1 + p, button, [role=status]'))
          said.add(element.textContent);
      }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await page.reload();
    await expectPage(page.locator('html')).toHaveAttribute('lang', 'ja');
    await expectPage(page.getByRole('heading', { level: 1 })).toBeFocused();
    const said = await page.evaluate(() => [...(window as unknown as { said: ReadonlySet<string> }).said]);
    expect(said.length).toBeGreaterThan(4);
    expect(said.filter((text) => /[a-z]{2}/u.test(text.replaceAll(/Latchkey|plex\.tv\/link/gu, '')))).toEqual([]);
  });
});
