import { app } from 'electron';
import { Redactor } from '../../core/log/redactor.ts';
import type { SystemMessages } from '../../core/messages/messages.ts';
import { messagesInSystemLanguage } from './messages-in-system-language.ts';

/** Returns what ends the app with exit code 1, and says on the terminal what could not be done at all, and why. */
export const failStart =
  (what: keyof SystemMessages['failure']) =>
  (error: unknown): void => {
    process.stderr.write(`${messagesInSystemLanguage().failure[what]}\n${new Redactor().redactError(error)}\n`);
    app.exit(1);
  };
