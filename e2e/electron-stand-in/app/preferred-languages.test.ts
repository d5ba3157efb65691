import { describe, expect, it } from 'vitest';
import { preferredLanguages } from './preferred-languages.ts';

// What GLib 2.74 and ICU say to each, by `g_get_language_names` and `icu::Locale::createCanonical`, which Electron puts
// together in shell/common/language_util_linux.cc, and as base/i18n/rtl.cc of Chromium writes the result.
describe('the languages that a person prefers', () => {
  it.each([
    [{ LANG: 'de_AT.UTF-8' }, ['de-AT', 'de-AT', 'de', 'de']],
    [{ LANGUAGE: 'fr_CA:en', LANG: 'de_DE.UTF-8' }, ['fr-CA', 'fr', 'en']],
    [{ LANGUAGE: 'de_DE:de_DE:en' }, ['de-DE', 'de', 'de-DE', 'de', 'en']],
    [{ LANGUAGE: '', LC_ALL: 'ja_JP.UTF-8', LANG: 'C' }, ['ja-JP', 'ja-JP', 'ja', 'ja']],
    [{ LC_MESSAGES: 'es_ES@euro', LANG: 'en_US.UTF-8' }, ['es-ES@euro', 'es@euro', 'es-ES', 'es']],
    [{ LANG: 'zh_Hant_TW.UTF-8' }, ['zh-TW', 'zh-TW', 'zh', 'zh']],
    [{ LANG: 'DE_at' }, ['de-AT', 'de']],
    [{ LANGUAGE: 'iw:in_ID' }, ['he', 'id-ID', 'id']],
    [{ LANGUAGE: 'C:de', LANG: 'C' }, ['de']],
    [{ LANG: 'POSIX' }, ['posix']],
  ])('with %j are %j', (environment, languages) => {
    expect(preferredLanguages(environment)).toEqual(languages);
  });

  it.each([
    [{ LANG: 'C' }, []],
    [{ LANG: 'C.UTF-8' }, ['c']],
    [{}, []],
  ])('with %j are not "C", which is no language', (environment, languages) => {
    expect(preferredLanguages(environment)).toEqual(languages);
  });
});
