import type { Language } from '../../../preload/contract.ts';
import { englishOutside } from './english/outside.ts';
import { frenchOutside } from './french/outside.ts';
import { germanOutside } from './german/outside.ts';
import { japaneseOutside } from './japanese/outside.ts';
import type { AllSentences, OutsideSentences } from './messages.ts';
import { messagesIn } from './messages-by-language.ts';
import { spanishOutside } from './spanish/outside.ts';

const outside: Readonly<Record<Language, OutsideSentences>> = {
  en: englishOutside,
  de: germanOutside,
  fr: frenchOutside,
  es: spanishOutside,
  ja: japaneseOutside,
};

/** The whole catalogue in the given language: what the page says, and what is said outside of it. */
export const allSentencesIn = (language: Language): AllSentences => ({
  ...messagesIn(language),
  ...outside[language],
});
