import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasOtherInstance } from './single-instance.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-profile-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe.skipIf(process.platform === 'win32')('a profile on Linux and macOS', () => {
  /** A first instance with its socket elsewhere, and the link to it in a profile. */
  const firstInstance = async (profile: string): Promise<AsyncDisposable> => {
    const socket = join(folder, 'socket');
    const server = createServer((connection) => connection.on('error', () => undefined).resume());
    server.listen(socket);
    await once(server, 'listening');
    await symlink(socket, join(profile, 'SingletonSocket'));
    return {
      [Symbol.asyncDispose]: async () => {
        server.close();
        await once(server, 'close');
      },
    };
  };
  const isHeld = (profile = folder): Promise<boolean> => hasOtherInstance({ folder: profile, platform: 'linux' });

  it('has a first instance where one listens', async () => {
    await using _first = await firstInstance(folder);
    expect(await isHeld()).toBe(true);
  });

  it('has one too where the path of the profile is longer than that of any socket', async () => {
    const profile = join(folder, 'deep'.repeat(40));
    await mkdir(profile);
    await using _first = await firstInstance(profile);
    expect(await isHeld(profile)).toBe(true);
  });

  it.runIf(process.platform === 'linux')('has one that was stopped, however many have knocked since', async () => {
    const socket = join(folder, 'socket');
    const listening = `require('node:net').createServer().listen({ path: ${JSON.stringify(socket)}, backlog: 1 }, () => console.log('listening'))`;
    const first = spawn(process.execPath, ['--eval', listening], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await once(first.stdout, 'data');
      await symlink(socket, join(folder, 'SingletonSocket'));
      first.kill('SIGSTOP');
      for (let knock = 0; knock < 5; knock += 1) expect(await isHeld(), `knock ${knock}`).toBe(true);
    } finally {
      first.kill('SIGKILL');
      await once(first, 'close');
    }
  });

  it('has none where the one that listened is gone', async () => {
    await (await firstInstance(folder))[Symbol.asyncDispose]();
    expect(await isHeld()).toBe(false);
    await writeFile(join(folder, 'socket'), '');
    expect(await isHeld()).toBe(false);
  });

  it('has none where nothing could be written', async () => {
    expect(await isHeld()).toBe(false);
    expect(await isHeld(join(folder, 'nowhere'))).toBe(false);
    await writeFile(join(folder, 'file'), '');
    expect(await isHeld(join(folder, 'file'))).toBe(false);
  });
});

describe('a profile on Windows', () => {
  it('has a first instance where one holds its file, which goes with it', async () => {
    expect(await hasOtherInstance({ folder, platform: 'win32' })).toBe(false);
    await writeFile(join(folder, 'lockfile'), '');
    expect(await hasOtherInstance({ folder, platform: 'win32' })).toBe(true);
  });
});
