import { join } from 'node:path';
import log from 'electron-log/node.js';
import { redactedLog } from '../log/redacted-log.ts';
import type { Redactor } from '../log/redactor.ts';
import type { Log } from '../sign-in/sign-in-needs.ts';

const maximumBytes = 512 * 1024;

/** The log in `latchkey.log` of a folder, and on the terminal of an unpackaged app. All of it passes the redactor. */
export const openLog = (folder: string, redactor: Redactor, isPackaged: boolean): Log => {
  log.transports.file.resolvePathFn = () => join(folder, 'latchkey.log');
  log.transports.file.maxSize = maximumBytes;
  log.transports.file.level = 'info';
  log.transports.console.level = isPackaged ? false : 'warn';
  return redactedLog(redactor, (level, ...texts) => log[level](...texts));
};
