import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../../e2e/fixtures/temporary-folder.ts';
import { proveRegularFile } from './regular-file.ts';

const both = ['followed', 'refused'] as const;

describe.skipIf(process.platform === 'win32')('what stands in a file’s place', () => {
  it('may be a regular file, or nothing', async () => {
    await using folder = await makeTemporaryFolder();
    const file = join(folder.path, 'file');
    for (const links of both) proveRegularFile(file, links);
    await writeFile(file, '');
    for (const links of both) proveRegularFile(file, links);
  });

  it('may be a link to a regular file only where links are followed', async () => {
    await using folder = await makeTemporaryFolder();
    const link = join(folder.path, 'link');
    await symlink(join(folder.path, 'file'), link);
    proveRegularFile(link, 'followed');
    await writeFile(join(folder.path, 'file'), '');
    proveRegularFile(link, 'followed');
    expect(() => proveRegularFile(link, 'refused')).toThrow('link is no regular file.');
  });

  it('may be no pipe, no folder, no device and no socket, nor a link to one', async () => {
    await using folder = await makeTemporaryFolder();
    const pipe = join(folder.path, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const inside = join(folder.path, 'folder');
    await mkdir(inside);
    const socket = join(folder.path, 'socket');
    const server = createServer().listen(socket);
    for (const place of [pipe, inside, '/dev/null', socket]) {
      const link = join(folder.path, `to-${place.replaceAll('/', '-')}`);
      await symlink(place, link);
      for (const links of both) {
        expect(() => proveRegularFile(place, links)).toThrow('is no regular file.');
        expect(() => proveRegularFile(link, links)).toThrow('is no regular file.');
      }
    }
    await new Promise((resolve) => server.close(resolve));
  });
});
