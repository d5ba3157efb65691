import { readFileSync, watch } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstWindowProblem, installedLog } from './first-window.ts';

describe.skipIf(process.platform === 'win32')('the first window of an installed app', () => {
  let folder: string;
  let program: string;
  let logFile: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'latchkey-first-window-'));
    program = join(folder, 'latchkey');
    logFile = join(folder, 'latchkey.log');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const wellStart = (file: string): string =>
    `printf '%s\\n' 'State: signed-out' 'The page is there.' 'The window is shown.' >> '${file}'`;
  /** Where the test has waited long enough. */
  const enough = (): string => `touch '${join(folder, 'enough')}'`;
  const staying = 'while true; do sleep 0.05; done';

  const problemOf = async (script: string, changes: { maxQuitMillis?: number } = {}): Promise<string | null> => {
    await writeFile(program, `#!/bin/sh\necho "$#" > '${join(folder, 'words')}'\n${script}\n`);
    await chmod(program, 0o755);
    const waited = new AbortController();
    const watcher = watch(folder, (_event, name) => {
      if (name === 'enough') waited.abort();
    });
    try {
      return await firstWindowProblem(program, { logFile, signal: waited.signal, ...changes });
    } finally {
      watcher.close();
    }
  };

  it('is well when it is signed out, the page is there and the window shown, and is asked to quit then', async () => {
    const asked = join(folder, 'asked');
    expect(await problemOf(`trap 'echo quit > "${asked}"; exit 0' TERM; ${wellStart(logFile)}; ${staying}`)).toBeNull();
    expect(readFileSync(asked, 'utf8')).toBe('quit\n');
    expect(readFileSync(join(folder, 'words'), 'utf8')).toBe('0\n');
  });

  it('is ended when it does not quit', async () => {
    expect(await problemOf(`trap '' TERM; ${wellStart(logFile)}; ${staying}`, { maxQuitMillis: 20 })).toBeNull();
  });

  it.each([
    ['no page', ['State: signed-out', 'The window is shown.'], '“The page is there.”'],
    ['no state', ['The page is there.', 'The window is shown.'], '“State: signed-out”'],
    ['no window that can be seen', ['State: signed-out', 'The page is there.'], '“The window is shown.”'],
    ['nothing', ['Latchkey'], '“State: signed-out” and “The page is there.” and “The window is shown.”'],
  ])('is found to have %s', async (_what, lines, missing) => {
    const written = lines.map((line) => `echo '${line}' >> '${logFile}'`).join('; ');
    const problem = await problemOf(`${written}; ${enough()}; ${staying}`);
    expect(problem).toBe(`${program} did not write ${missing}. Its log:\n${lines.join('\n')}\n`);
  });

  it('is found to have no keychain', async () => {
    const trouble = 'The keychain could not be opened: keychain-unavailable';
    const problem = await problemOf(`echo '[warn]  ${trouble}' >> '${logFile}'; ${wellStart(logFile)}; ${staying}`);
    expect(problem).toBe(`${program} wrote “${trouble}”.`);
  });

  it('is not taken for well because an earlier one was', async () => {
    await writeFile(logFile, 'State: signed-out\nThe page is there.\nThe window is shown.\n');
    expect(await problemOf(`${enough()}; ${staying}`)).toContain('did not write “State: signed-out”');
  });

  it('is well in a log that was begun anew', async () => {
    await writeFile(logFile, 'much that was earlier\n');
    expect(await problemOf(`rm '${logFile}'; ${wellStart(logFile)}; ${staying}`)).toBeNull();
  });

  it('is found to end by itself', async () => {
    expect(await problemOf(`${wellStart(logFile)}; exit 7`)).toContain(`${program} ended by itself with 7.`);
  });

  it('is found to end by itself, also where it is asked to quit in that very moment', async () => {
    expect(await problemOf(`${wellStart(logFile)}; trap 'exit 7' TERM; ${staying}`)).toContain(
      `${program} ended by itself with 7.`,
    );
  });

  it('fails where there is no program', async () => {
    await expect(firstWindowProblem(program, { logFile })).rejects.toThrow('ENOENT');
  });
});

describe('the log of an installed app', () => {
  it.each([
    ['darwin', {}, ['home', 'Library', 'Application Support']],
    ['win32', { APPDATA: 'roaming' }, ['roaming']],
    ['win32', {}, ['home', 'AppData', 'Roaming']],
    ['linux', { XDG_CONFIG_HOME: 'settings' }, ['settings']],
    ['linux', { XDG_CONFIG_HOME: '' }, ['home', '.config']],
  ] as const)('lies where Electron has it on %s with %o', (platform, environment, folder) => {
    expect(installedLog(platform, environment, 'home')).toBe(join(...folder, 'Latchkey', 'logs', 'latchkey.log'));
  });
});
