import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startPlexStandIn } from './plex-stand-in.ts';

const script = fileURLToPath(new URL('../../scripts/plex-stand-in.ts', import.meta.url));

const run = (...options: readonly string[]) => {
  const command = spawn(process.execPath, [script, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  return { command, output: text(command.stdout), complaints: text(command.stderr) };
};

const exitCode = async (command: ChildProcess): Promise<unknown> => {
  const [code] = (await once(command, 'exit')) as [number | null];
  return code;
};

describe('the command', () => {
  it.for(['SIGINT', 'SIGTERM'] as const)('says one line when it is ready and ends at %s', async (signal) => {
    const { command, output, complaints } = run('--port', '0');
    const exit = exitCode(command);
    const [line] = (await once(command.stdout, 'data')) as [Buffer];
    const url = /^Plex stand-in: (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(line.toString())?.[1] ?? '';
    expect((await fetch(`${url}/link/`)).status).toBe(200);
    command.kill(signal);
    expect(await exit).toBe(0);
    expect(await output).toBe(line.toString());
    expect(await complaints).toBe('');
  });

  it.for(['-1', '65536', 'abc', '1.5', ''])('refuses the port "%s"', async (port) => {
    const { command, output, complaints } = run(`--port=${port}`);
    expect(await exitCode(command)).toBe(1);
    expect(await output).toBe('');
    expect(await complaints).toBe(`Plex stand-in: --port takes a whole number from 0 to 65535, not "${port}".\n`);
  });

  it('says that a port is taken', async () => {
    await using standIn = await startPlexStandIn();
    const { command, complaints } = run('--port', new URL(standIn.url).port);
    expect(await exitCode(command)).toBe(1);
    expect(await complaints).toBe('Plex stand-in: That port is taken by another program.\n');
  });

  it('refuses an option that it does not know', async () => {
    const { command, complaints } = run('--host', '0.0.0.0');
    expect(await exitCode(command)).toBe(1);
    expect(await complaints).toMatch(/^Plex stand-in: .*--host/);
  });
});
