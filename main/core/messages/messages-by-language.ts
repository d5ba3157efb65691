import type { Language } from '../../../preload/contract.ts';
import { english } from './english/english.ts';
import { french } from './french/french.ts';
import { german } from './german/german.ts';
import { japanese } from './japanese/japanese.ts';
import type { Messages } from './messages.ts';
import { spanish } from './spanish/spanish.ts';

const catalogue: Readonly<Record<Language, Messages>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
};

/** Returns the catalogue of the page in the given language. */
export const messagesIn = (language: Language): Messages => catalogue[language];
