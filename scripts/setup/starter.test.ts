import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../runtime.ts';

type Started = ChildProcessByStdio<null, Readable, null>;

const start = (program: string, ...argv: readonly string[]): Started =>
  spawn(program, argv, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'inherit'] });

/** Waits for what it says when it is ready. Returns its address, and what comes of the rest of its output. */
const whenReady = async ({ stdout }: Started): Promise<{ readonly url: string; readonly end: Promise<unknown> }> => {
  let said = '';
  for await (const part of stdout.iterator({ destroyOnReturn: false })) {
    said += String(part);
    const url = /Plex stand-in: (\S+)\r?\n/.exec(said)?.[1];
    // Every process of the command holds the other end.
    if (url !== undefined) return { url, end: text(stdout) };
  }
  throw new Error(`It ended before it was ready: ${said}`);
};

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/link/`).then(
    ({ ok }) => ok,
    () => false,
  );

describe.skipIf(process.platform === 'win32')('npm run plex-stand-in', () => {
  it('ends with npm, when that is killed outright', async () => {
    const npm = start('npm', 'run', '--silent', 'plex-stand-in', '--', '--port', '0');
    const { url, end } = await whenReady(npm);
    expect(await answers(url)).toBe(true);
    npm.kill('SIGKILL');
    await end;
    expect(await answers(url)).toBe(false);
  });

  it('ends when what npm ran is killed outright', async () => {
    const command = start(process.execPath, 'scripts/run.mjs', 'plex-stand-in', '--port', '0');
    const { url, end } = await whenReady(command);
    command.kill('SIGKILL');
    await end;
    expect(await answers(url)).toBe(false);
  });

  it.skipIf(spawnSync('script', ['--version']).status !== 0)(
    'ends with the terminal that it was started on',
    async () => {
      const terminal = start(
        'script',
        '--quiet',
        '--command',
        'npm run --silent plex-stand-in -- --port 0',
        '/dev/null',
      );
      const { url } = await whenReady(terminal);
      const connection = connect(Number(new URL(url).port), '127.0.0.1');
      await once(connection, 'connect');
      // A process that ends resets what it has not accepted yet, so an error ends the connection as well.
      const gone = new Promise((resolve) => connection.on('error', resolve).on('close', resolve));
      terminal.kill('SIGKILL');
      await gone;
      expect(await answers(url)).toBe(false);
    },
  );

  it('outlives the shell that put it into the background, as one step of a workflow does for the next', async () => {
    const shell = start('sh', '-c', 'npm run --silent plex-stand-in -- --port 0 </dev/null & echo "npm $!"');
    const line = await new Promise<string>((resolve) => shell.stdout.once('data', (part) => resolve(String(part))));
    const npm = Number(/^npm (\d+)$/m.exec(line)?.[1]);
    if (shell.exitCode === null) await once(shell, 'exit');
    const { url, end } = await whenReady(shell);
    expect(await answers(url)).toBe(true);
    process.kill(npm, 'SIGTERM');
    await end;
    expect(await answers(url)).toBe(false);
  });
});
