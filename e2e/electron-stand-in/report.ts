import { inspect } from 'node:util';

/** Writes a line for whoever started the app. */
export const report = (...parts: readonly unknown[]): void => {
  const text = parts.map((part) => (typeof part === 'string' ? part : inspect(part))).join(' ');
  process.stderr.write(`${text}\n`);
};
