import { spawn } from 'node:child_process';
import type Electron from 'electron';
import { refuseTheRest } from '../refuse-the-rest.ts';

const opener = (url: string): readonly [program: string, ...args: string[]] => {
  switch (process.platform) {
    case 'darwin':
      return ['open', url];
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', url];
    default:
      return ['xdg-open', url];
  }
};

/** An opener that runs for this long has opened something: some become the browser itself. */
const timeoutMillis = 2000;

/** What xdg-open means by its exit codes, in Electron's words. */
const meanings: Readonly<Record<number, string>> = {
  1: 'Error in command line syntax',
  2: 'The item does not exist',
  3: 'A required tool could not be found',
  4: 'The action failed',
};

/** Hands the address to the system's own opener; rejects when it is missing or says no. */
const openExternal = async (address: string): Promise<void> => {
  if (!URL.canParse(address)) throw new Error('Invalid URL');
  const [program, ...args] = opener(new URL(address).href);
  const opened = Promise.withResolvers<void>();
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.unref();
  const timeout = setTimeout(opened.resolve, timeoutMillis);
  child.on('error', () => opened.reject(new Error('Failed to open path')));
  child.on('exit', (code) => {
    if (code === 0) opened.resolve();
    else opened.reject(new Error(meanings[code ?? 0] ?? 'Failed to open path'));
  });
  await opened.promise.finally(() => clearTimeout(timeout));
};

export const shell = refuseTheRest('shell', { openExternal } satisfies Pick<typeof Electron.shell, 'openExternal'>);
