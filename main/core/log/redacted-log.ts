import type { Log } from './log.ts';
import type { Redactor } from './redactor.ts';

/** Writes texts that hold no secret any more: a line, and what its error says if there is one. */
type Write = (level: keyof Log, ...texts: readonly string[]) => void;

/** Of each text no more is written down: others, an update server say, decide over what an error says. */
const maxLoggedCharacters = 16 * 1024;

const clean = (redact: () => string): string => {
  try {
    return redact();
  } catch {
    return 'What is said here could not be freed of secrets, and is left out.';
  }
};

/**
 * Returns the one way to a log: all of it passes the redactor. Saying something never throws, because it is said where
 * something else has gone wrong already. What cannot be redacted is left out, and the log says so.
 */
export const redactedLog = (redactor: Pick<Redactor, 'redact' | 'redactError'>, write: Write): Log => {
  const say = (level: keyof Log, message: string, error?: unknown): void => {
    const texts = [
      clean(() => redactor.redact(message, maxLoggedCharacters)),
      ...(error === undefined ? [] : [clean(() => redactor.redactError(error, maxLoggedCharacters))]),
    ];
    try {
      write(level, ...texts);
    } catch {
      // There is no other place to say it.
    }
  };
  return {
    info: (message) => say('info', message),
    warn: (message) => say('warn', message),
    error: (message, error) => say('error', message, error),
  };
};
