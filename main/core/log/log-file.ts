import { join } from 'node:path';
import log from 'electron-log/node.js';
import { proveRegularFile } from '../files/regular-file.ts';
import { redactedLog } from './redacted-log.ts';
import type { Redactor } from './redactor.ts';
import type { Log } from './log.ts';

const maxBytes = 512 * 1024;

/** Says once, on the terminal, why nothing is written down. */
const isOwn = (file: string): (() => boolean) => {
  let hasTold = false;
  return () => {
    try {
      proveRegularFile(file, 'refused');
      return true;
    } catch (error) {
      if (!hasTold) process.stderr.write(`Nothing is logged: ${String(error)}\n`);
      hasTold = true;
      return false;
    }
  };
};

/** Returns the log in `latchkey.log` of a folder, and on the terminal of an unpackaged app. All of it passes the redactor. */
export const openLog = (folder: string, redactor: Redactor, isPackaged: boolean): Log => {
  const file = join(folder, 'latchkey.log');
  const isOwnFile = isOwn(file);
  log.transports.file.resolvePathFn = () => file;
  // It is opened anew for each line.
  log.hooks = [(message, transport) => (transport !== log.transports.file || isOwnFile() ? message : false)];
  log.transports.file.maxSize = maxBytes;
  log.transports.file.level = 'info';
  log.transports.console.level = isPackaged ? false : 'warn';
  return redactedLog(redactor, (level, ...texts) => log[level](...texts));
};
