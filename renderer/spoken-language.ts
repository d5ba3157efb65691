import { english } from '../main/core/messages/english/english.ts';
import type { Messages } from '../main/core/messages/messages.ts';
import type { Language } from '../preload/contract.ts';
import type { MessagesIn } from './messages-on-demand.ts';

/** A language, and all that the page says in it. */
export interface Spoken {
  readonly language: Language;
  readonly messages: Messages;
}

/** Returns what a page begins with: the wanted language where it is here, else English. The wanted one is on its way then. */
export const spokenAtFirst = (messagesIn: MessagesIn, language: Language): Spoken => {
  const messages = messagesIn(language);
  if (!(messages instanceof Promise)) return { language, messages };
  // Whoever asks for it next hears that it cannot be had.
  messages.catch(() => {});
  return { language: 'en', messages: english };
};

/** Tells of a language, at once where it is here, else once it is loaded; null where it cannot be, say because its file is gone. */
export const fetchSpoken = (
  messagesIn: MessagesIn,
  language: Language,
  then: (spoken: Spoken | null) => void,
): void => {
  const messages = messagesIn(language);
  if (messages instanceof Promise)
    void messages.then(
      (loaded) => then({ language, messages: loaded }),
      () => then(null),
    );
  else then({ language, messages });
};
