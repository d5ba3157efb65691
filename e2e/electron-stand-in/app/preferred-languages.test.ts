import { describe, expect, it } from 'vitest';
import { preferredLanguages } from './preferred-languages.ts';

describe('the languages that a person prefers', () => {
  it.each([
    [{ LANG: 'de_AT.UTF-8' }, ['de-AT', 'de', 'C']],
    [{ LANGUAGE: 'fr_CA:en', LANG: 'de_DE.UTF-8' }, ['fr-CA', 'fr', 'en', 'C']],
    [{ LANGUAGE: '', LC_ALL: 'ja_JP.UTF-8', LANG: 'C' }, ['ja-JP', 'ja', 'C']],
    [{ LC_MESSAGES: 'es_ES@euro', LANG: 'en_US.UTF-8' }, ['es-ES', 'es', 'C']],
    [{ LANG: 'C.UTF-8' }, ['C']],
    [{}, ['C']],
  ])('with %j are %j', (environment, languages) => {
    expect(preferredLanguages(environment)).toEqual(languages);
  });
});
