import type { Language } from '../../../preload/contract.ts';
import { languages } from './language-names.ts';

/** The language of a tag such as "de-AT"; undefined for what is none, as POSIX's "C". */
const languageOf = (tag: string): string | undefined => {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return undefined;
  }
};

/** Returns the first of a person's languages, best first, that Latchkey speaks; English where it speaks none. */
export const languageFor = (tags: readonly string[]): Language => {
  for (const tag of tags) {
    const wanted = languageOf(tag);
    const spoken = languages.find((language) => language === wanted);
    if (spoken !== undefined) return spoken;
  }
  return 'en';
};

/**
 * Returns the person's own kind of a language, which decides how dates are written: the first of their languages that
 * is one of it. English without a country is British.
 */
export const localeFor = (language: Language, tags: readonly string[]): string =>
  tags.find((tag) => languageOf(tag) === language) ?? (language === 'en' ? 'en-GB' : language);
