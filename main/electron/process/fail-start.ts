import { app } from 'electron';
import { Redactor } from '../../core/log/redactor.ts';
import type { Messages } from '../../core/messages/messages-in.ts';
import { systemMessages } from './system-messages.ts';

/** Returns what ends the app with exit code 1, and says on the terminal what could not be done at all, and why. */
export const failStart =
  (what: keyof Messages['failure']) =>
  (error: unknown): void => {
    process.stderr.write(`${systemMessages().failure[what]}\n${new Redactor().redactError(error)}\n`);
    app.exit(1);
  };
