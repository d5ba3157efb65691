import { app } from 'electron';
import { allMessagesIn } from '../../core/messages/all-messages-in.ts';
import { languageFor } from '../../core/messages/language-for.ts';
import type { SystemMessages } from '../../core/messages/messages.ts';

/**
 * Returns what is said in the system's language, which can be had before Electron is ready. For what is said without the
 * settings: a start that is refused may have named somebody else's, and where one fails they may be the reason.
 */
export const messagesInSystemLanguage = (): SystemMessages =>
  allMessagesIn(languageFor(app.getPreferredSystemLanguages()));
