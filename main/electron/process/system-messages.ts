import { app } from 'electron';
import { languageFor, type Messages, messagesIn } from '../../core/messages/messages-in.ts';

/**
 * The sentences in the system's language, which can be had before Electron is ready. For what is said without the
 * settings: a start that is refused may have named somebody else's, and where one fails they may be the reason.
 */
export const systemMessages = (): Messages => messagesIn(languageFor(app.getPreferredSystemLanguages()));
