import { describe, expect, it } from 'vitest';
import { languageFor, localeFor } from './language-for.ts';

describe('languageFor', () => {
  it.each([
    [['de'], 'de'],
    [['de-AT', 'en'], 'de'],
    [['fr-CA'], 'fr'],
    [['es-419', 'en-US'], 'es'],
    [['ja-JP'], 'ja'],
    [['ja-Jpan-JP-u-ca-japanese'], 'ja'],
    [['EN-gb'], 'en'],
    [['pt-BR', 'es-MX', 'en'], 'es'],
    [['zh-Hans-CN'], 'en'],
    [['C'], 'en'],
    [['C', 'fr'], 'fr'],
    [['', '*', 'de_DE', 'not a tag', 'ja'], 'ja'],
    [[], 'en'],
  ])('of a person who prefers %j is %s', (tags, language) => {
    expect(languageFor(tags)).toBe(language);
  });
});

describe('localeFor', () => {
  it.each([
    ['de', ['de-AT', 'en'], 'de-AT'],
    ['de', ['en-US', 'de-CH'], 'de-CH'],
    ['fr', ['en-US'], 'fr'],
    ['en', ['en-US'], 'en-US'],
    ['en', ['de-DE', 'C'], 'en-GB'],
  ] as const)('of %s for a person with %j is %s', (language, tags, locale) => {
    expect(localeFor(language, tags)).toBe(locale);
  });
});
