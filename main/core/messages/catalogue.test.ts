import { describe, expect, it } from 'vitest';
import { problems } from '../../../preload/problem.ts';
import { languages as knownToMain } from '../../../preload/preferences.ts';
import type { Language } from '../../../preload/contract.ts';
import { everyMessage } from './testing/every-message.ts';
import { allMessagesIn } from './all-messages-in.ts';
import { languages } from './language-names.ts';

const english = allMessagesIn('en');
const others = languages.filter((language) => language !== 'en');

/** What is the same word in two languages, or nothing but signs. */
const sameInEnglish: Readonly<Record<Exclude<Language, 'en'>, readonly string[]>> = {
  de: [
    'actions.ok',
    'checkTitles.proxy',
    'updates.region',
    'updates.ok',
    'about.version',
    'about.updates',
    'about.system',
  ],
  fr: ['actions.ok', 'checkTitles.proxy', 'menuOnMac.services', 'updates.ok', 'about.version'],
  es: ['checkTitles.proxy', 'menuOnMac.zoom'],
  ja: ['actions.ok', 'updates.ok'],
};
const sameInMost = [
  'plans.Plex Pass',
  'announcements.spelled',
  'announcements.because',
  'announcements.headline',
  'findings.marked',
];

/** How a text ends, whatever sign the language has for it. */
const endOf = (text: string): string => {
  if (/[.。]$/u.test(text)) return 'full stop';
  if (/[?？]$/u.test(text)) return 'question';
  if (text.endsWith('…')) return 'under way';
  return 'no end';
};

const machineWords =
  /\b(tokens?|pins?|HTTP|errors?|exceptions?|null|undefined|timeout|NaN|Fehler|jeton|erreur|Ausnahme)\b|エラー|トークン|code \d/iu;

const words = (language: Language): readonly string[] => everyMessage(allMessagesIn(language)).map(({ text }) => text);

it('speaks the languages that main knows, in the same order', () => {
  expect(languages).toEqual(knownToMain);
});

describe.each(languages)('every message in %s', (language) => {
  const spoken = everyMessage(allMessagesIn(language));

  it('says something, in whole and without stray spaces', () => {
    expect(spoken.length).toBeGreaterThan(200);
    for (const { place, text } of spoken) {
      expect(text.trim(), place).not.toBe('');
      expect(text, place).not.toMatch(/^\s|\s\s|\n/u);
      if (place !== 'findings.marked') expect(text, place).not.toMatch(/\s$/u);
    }
  });

  it('contains all that it is given', () => {
    for (const { place, text, given } of spoken) for (const value of given) expect(text, place).toContain(value);
    expect(spoken.filter(({ given }) => given.length > 0).length).toBeGreaterThan(12);
  });

  it('is in the person’s words, not in the machine’s', () => {
    for (const { place, text } of spoken) expect(text, place).not.toMatch(machineWords);
  });

  it('has the quotation marks, apostrophes and dots of print', () => {
    for (const { place, text } of spoken) expect(text, place).not.toMatch(/['"`]|\.\.\.|--/u);
  });
});

describe.each(others)('every message in %s', (language) => {
  const spoken = everyMessage(allMessagesIn(language));

  it('is not left in English', () => {
    const untranslated = spoken.filter(({ text }, index) => text === everyMessage(english)[index]?.text);
    const expected = new Set([...sameInMost, ...sameInEnglish[language]]);
    expect(untranslated.map(({ place }) => place).filter((place) => !expected.has(place))).toEqual([]);
  });

  it('stands where the English one stands, and ends as that does', () => {
    const ends = new Map(everyMessage(english).map(({ place, text }) => [place, endOf(text)]));
    expect(spoken.map(({ place }) => place).toSorted()).toEqual([...ends.keys()].toSorted());
    for (const { place, text } of spoken.filter(({ place }) => place !== 'timeLeft.minutes'))
      expect(endOf(text), place).toBe(ends.get(place));
  });
});

describe('the typography', () => {
  it('of French has a no-break space before : ; ! ? and within quotation marks', () => {
    for (const text of words('fr')) expect(text).not.toMatch(/(?<![\u00A0\u202F\d])[:;!?»]|«(?!\u00A0)/u);
  });

  it('of German has „these“ quotation marks and a no-break space before the ellipsis', () => {
    for (const text of words('de')) expect(text).not.toMatch(/[«»”]|(?<!\u00A0)…/u);
  });

  it('of Spanish opens its questions and exclamations', () => {
    for (const text of words('es')) {
      expect(text.includes('¿')).toBe(text.includes('?'));
      expect(text.includes('¡')).toBe(text.includes('!'));
    }
  });

  it('of Japanese has signs of full width', () => {
    for (const text of words('ja')) expect(text).not.toMatch(/[,;!?]|\.(?!tv)|(?<!\d):|[\u3040-\u30FF\u4E00-\u9FFF] /u);
  });
});

describe('a language has one way to address people', () => {
  it.each<readonly [Language, RegExp]>([
    ['de', /(?<!\p{L})(Sie (?:sich|können|müssen|wollen)|Ihr|Ihre[nmrs]?)(?!\p{L})/u],
    ['fr', /(?<!\p{L})(tu|toi|ton|ta|tes)(?!\p{L})/iu],
    ['es', /(?<!\p{L})(usted|su cuenta|su navegador|su llavero|vosotros|vuestr[oa]s?)(?!\p{L})/iu],
  ])('and keeps to it: %s', (language, other) => {
    for (const text of words(language)) expect(text).not.toMatch(other);
  });
});

describe('the messages for problems', () => {
  const limits: Readonly<Record<Language, { title: number; body: number; summary: number }>> = {
    en: { title: 36, body: 135, summary: 80 },
    de: { title: 46, body: 160, summary: 90 },
    fr: { title: 46, body: 160, summary: 90 },
    es: { title: 46, body: 160, summary: 90 },
    ja: { title: 24, body: 80, summary: 56 },
  };

  const every = languages.flatMap((language) =>
    problems.map((problem) => ({ language, problem, ...allMessagesIn(language).problems[problem] })),
  );

  it.each(every)('are short enough for their places: $language, $problem', ({ language, title, body, summary }) => {
    expect(title.length).toBeLessThanOrEqual(limits[language].title);
    expect(body.length).toBeLessThanOrEqual(limits[language].body);
    expect(summary.length).toBeLessThanOrEqual(limits[language].summary);
  });

  it.each(every)(
    'are a title without a full stop, and two texts with one: $language, $problem',
    ({ title, body, summary }) => {
      expect(title).not.toMatch(/[.!。]$/u);
      expect(body).toMatch(/[.。]$/u);
      expect(summary).toMatch(/[.。]$/u);
    },
  );

  it.each(languages)('are different for each problem: %s', (language) => {
    const said = problems.map((problem) => allMessagesIn(language).problems[problem]);
    expect(new Set(said.map(({ title }) => title)).size).toBe(problems.length);
    expect(new Set(said.map(({ summary }) => summary)).size).toBe(problems.length);
  });

  it.each(languages)('never blame the keychain for the network, nor the account for an outage: %s', (language) => {
    const outages = [
      'unreachable',
      'timed-out',
      'insecure-connection',
      'someone-else-answered',
      'plex-trouble',
    ] as const;
    for (const problem of outages) {
      const { title, body, summary } = allMessagesIn(language).problems[problem];
      expect(`${title} ${body} ${summary}`).not.toMatch(
        /keychain|Schlüsselbund|trousseau|llavero|キーチェーン|signed out|abgemeldet|déconnecté|サインアウト|account|Konto|compte|cuenta|アカウント/iu,
      );
    }
  });
});

describe('a number of things to look at', () => {
  it.each<readonly [Language, string, string, string]>([
    ['en', '0 things to look at.', 'One thing to look at.', '2 things to look at.'],
    [
      'de',
      '0 Dinge solltest du dir ansehen.',
      'Eine Sache solltest du dir ansehen.',
      '2 Dinge solltest du dir ansehen.',
    ],
    ['fr', '0 point à regarder.', '1 point à regarder.', '2 points à regarder.'],
    ['es', 'Hay 0 cosas que revisar.', 'Hay una cosa que revisar.', 'Hay 2 cosas que revisar.'],
    [
      'ja',
      '確認してほしい項目が0件あります。',
      '確認してほしい項目が1件あります。',
      '確認してほしい項目が2件あります。',
    ],
  ])('has the forms of %s', (language, ...forms) => {
    const { toLookAt } = allMessagesIn(language).findings;
    expect([0, 1, 2].map(toLookAt)).toEqual(forms);
  });
});

describe('times', () => {
  const dayMillis = 24 * 60 * 60_000;

  it.each<readonly [Language, string, string, string, string]>([
    ['en', '1 day', '2 days', '29 min left', '1:59 left'],
    ['de', '1 Tag', '2 Tage', 'noch 29 Min.', 'noch 1:59'],
    ['fr', '1 jour', '2 jours', 'encore 29 min', 'encore 1:59'],
    ['es', '1 día', '2 días', 'quedan 29 min', 'quedan 1:59'],
    ['ja', '1日', '2日', '残り29分', '残り1:59'],
  ])('are as %s says them', (language, one, two, minutes, exactly) => {
    const { findings, timeLeft } = allMessagesIn(language);
    // Intl puts a no-break space where the language wants one.
    const said = [findings.clockBehind(dayMillis), findings.clockAhead(2 * dayMillis), timeLeft.minutes(29)];
    const [behind, ahead, left] = said.map((text) => text.replaceAll(/\s/gu, ' '));
    expect(behind).toContain(one);
    expect(ahead).toContain(two);
    expect(left).toBe(minutes);
    expect(timeLeft.exactly('1:59')).toBe(exactly);
  });

  it('are one minute in Spanish without a plural', () => {
    expect(allMessagesIn('es').timeLeft.minutes(1)).toMatch(/^queda 1\smin$/u);
  });
});

describe('the menu of Windows and Linux', () => {
  const menus = [
    ['file', 'edit', 'window', 'help'],
    ['settings', 'quit'],
    ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'],
    ['minimise', 'close'],
    ['check', 'checkForUpdates', 'about'],
  ] as const;

  it.each(languages.flatMap((language) => menus.map((menu) => ({ language, menu }))))(
    'has a letter of its own for each entry: $language, $menu',
    ({ language, menu }) => {
      const { menuElsewhere } = allMessagesIn(language);
      const letters = menu.map((entry) => /&(\p{Letter})/u.exec(menuElsewhere[entry])?.[1]?.toLowerCase());
      expect(letters).not.toContain(undefined);
      expect(new Set(letters).size).toBe(letters.length);
    },
  );
});
