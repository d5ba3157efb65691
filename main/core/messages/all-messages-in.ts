import type { Language } from '../../../preload/contract.ts';
import { englishSystem } from './english/system.ts';
import { frenchSystem } from './french/system.ts';
import { germanSystem } from './german/system.ts';
import { japaneseSystem } from './japanese/system.ts';
import type { AllMessages, SystemMessages } from './messages.ts';
import { messagesIn } from './messages-by-language.ts';
import { spanishSystem } from './spanish/system.ts';

const system: Readonly<Record<Language, SystemMessages>> = {
  en: englishSystem,
  de: germanSystem,
  fr: frenchSystem,
  es: spanishSystem,
  ja: japaneseSystem,
};

/** Returns the whole catalogue in the given language: what the page says, and what is said outside of it. */
export const allMessagesIn = (language: Language): AllMessages => ({
  ...messagesIn(language),
  ...system[language],
});
