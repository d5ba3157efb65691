import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A first start waits for whoever looks through new programs. */
const startMillis = 120_000;
const quitMillis = 15_000;
const pollIntervalMillis = 100;

/** How what is asked to end does so: in order, or as a shell tells of SIGTERM. Another code is its own doing. */
const codesOfQuitting: ReadonlySet<number | null> = new Set([null, 0, 143]);

/**
 * What main writes once it knows that there is no key, once the page has asked, which preload and page both do, and once
 * the window is one that can be seen: a page runs in a hidden one too.
 */
const signs = ['State: signed-out', 'The page is there.', 'The window is shown.'];

/** What main writes before it is signed out for want of a keychain. */
const keychainTrouble = /The keychain could not be opened: .*/;

const logBelow = (folder: string): string => join(folder, 'Latchkey', 'logs', 'latchkey.log');

/** Where an installed Latchkey writes its log: below Electron's `userData`, which is a place of its own on each system. */
export const installedLog = (
  platform: NodeJS.Platform = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home = homedir(),
): string => {
  switch (platform) {
    case 'darwin':
      return logBelow(join(home, 'Library', 'Application Support'));
    case 'win32':
      return logBelow(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'));
    default:
      return logBelow(environment['XDG_CONFIG_HOME'] || join(home, '.config'));
  }
};

const read = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

/**
 * Starts an installed app with its window, ends it once its log says that it is signed out, that its page is there and
 * its window is shown. Returns a sentence where it does not say so before the signal, or where it found no keychain.
 * For a computer on which nobody is signed in. Rejects where there is no such program.
 */
export const firstWindowProblem = async (
  program: string,
  { logFile = installedLog(), signal = AbortSignal.timeout(startMillis), maxQuitMillis = quitMillis } = {},
): Promise<string | null> => {
  const before = await read(logFile);
  /** What this start has written; the log may have been begun anew meanwhile. */
  const written = async (): Promise<string> => {
    const text = await read(logFile);
    return text.startsWith(before) ? text.slice(before.length) : text;
  };
  const missing = async (): Promise<readonly string[]> => {
    const text = await written();
    return signs.filter((sign) => !text.includes(sign));
  };
  // Processes of its own that stay a moment longer would keep a pipe open.
  const child = spawn(program, [], { stdio: 'ignore' });
  await once(child, 'spawn');
  const ended = once(child, 'exit');
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  while (isRunning() && !signal.aborted && (await missing()).length > 0) {
    await Promise.race([pause(pollIntervalMillis), ended]);
  }

  const wasAsked = isRunning();
  if (wasAsked) {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), maxQuitMillis);
    await ended;
    clearTimeout(timer);
  }
  const [lacking, text] = [await missing(), await written()];
  // It may have been about to end when it was asked.
  if (!wasAsked || !codesOfQuitting.has(child.exitCode))
    return `${program} ended by itself with ${child.exitCode ?? child.signalCode}. Its log:\n${text}`;
  const trouble = keychainTrouble.exec(text)?.[0];
  if (trouble !== undefined) return `${program} wrote “${trouble}”.`;
  if (lacking.length === 0) return null;
  return `${program} did not write ${lacking.map((sign) => `“${sign}”`).join(' and ')}. Its log:\n${text}`;
};
