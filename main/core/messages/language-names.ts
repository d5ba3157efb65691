import type { Language } from '../../../preload/contract.ts';

/** All languages, in the order in which they are offered. */
export const languages: readonly Language[] = ['en', 'de', 'fr', 'es', 'ja'];

/** Each language in its own words, so that whoever reads nothing else finds it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ja: '日本語',
};
