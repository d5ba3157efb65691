import { english } from '../main/core/messages/english/english.ts';
import type { Messages } from '../main/core/messages/messages.ts';
import type { Language } from '../preload/contract.ts';

/** Returns all that the page says in a language: at once where it is here, else once it is loaded. Rejects where it cannot be. */
export type MessagesIn = (language: Language) => Messages | Promise<Messages>;

/** English comes with the page, for whoever speaks it and for whoever's language cannot be loaded. */
const held = new Map<Language, Messages>([['en', english]]);

const loaders: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: async () => english,
  de: async () => (await import('../main/core/messages/german/german.ts')).german,
  fr: async () => (await import('../main/core/messages/french/french.ts')).french,
  es: async () => (await import('../main/core/messages/spanish/spanish.ts')).spanish,
  ja: async () => (await import('../main/core/messages/japanese/japanese.ts')).japanese,
};

const load = async (language: Language): Promise<Messages> => {
  const messages = await loaders[language]();
  held.set(language, messages);
  return messages;
};

/** Returns all that the page says in a language; each but English is a file of its own, read when it is first spoken. */
export const messagesOnDemand: MessagesIn = (language) => held.get(language) ?? load(language);
