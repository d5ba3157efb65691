import type { Redactor } from '../log/redactor.ts';
import type { Log } from '../sign-in/sign-in-needs.ts';

/** Says warnings and errors on stderr, redacted, and writes nothing anywhere. */
export const terminalLog = (redactor: Redactor): Log => {
  const say = (message: string): void => {
    process.stderr.write(`${redactor.redact(message)}\n`);
  };
  return {
    info: () => undefined,
    warn: say,
    error: (message, error) => say(error === undefined ? message : `${message} ${redactor.redactError(error)}`),
  };
};
