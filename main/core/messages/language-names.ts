import type { Language } from '../../../preload/contract.ts';

/** Each language in its own words, so that whoever reads nothing else finds it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ja: '日本語',
};

/** All of them, in the order in which they are offered. */
export const languages = Object.keys(languageNames) as readonly Language[];
