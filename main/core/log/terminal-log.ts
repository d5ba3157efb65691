import { redactedLog } from './redacted-log.ts';
import type { Redactor } from './redactor.ts';
import type { Log } from './log.ts';

/** Returns the log that says warnings and errors on stderr, redacted, and writes nothing anywhere. */
export const terminalLog = (redactor: Redactor): Log => {
  // Whoever read it may be gone; unheard, this failure would be logged, and so fail again.
  process.stderr.on('error', () => undefined);
  return redactedLog(redactor, (level, ...texts) => {
    if (level !== 'info') process.stderr.write(`${texts.join(' ')}\n`);
  });
};

/** Says a text to whoever started the program there, and waits until it is out. */
export const sayOnTerminal = (text: string, stream: NodeJS.WritableStream = process.stdout): Promise<unknown> =>
  new Promise((said) => {
    stream.write(text, () => said(undefined));
  });
