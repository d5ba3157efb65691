import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOwnFile } from './own-file.ts';

let around = '';
let folder = '';

beforeEach(async () => {
  around = await mkdtemp(join(tmpdir(), 'latchkey-files-'));
  folder = join(around, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await mkdir(join(around, 'renderer-secrets'));
  await writeFile(join(folder, 'index.html'), 'own');
  await writeFile(join(around, 'secret.html'), 'secret');
  await writeFile(join(around, 'renderer-secrets', 'secret.html'), 'secret');
});
afterEach(() => rm(around, { recursive: true }));

const read = async (...names: readonly string[]): Promise<string> =>
  new TextDecoder().decode(await readOwnFile(folder, join(folder, ...names)));

describe('a file of the page', () => {
  it('is read', async () => {
    expect(await read('index.html')).toBe('own');
  });

  it('may be a link to another', async () => {
    await symlink('../index.html', join(folder, 'assets', 'linked.html'));
    expect(await read('assets', 'linked.html')).toBe('own');
  });

  it('may lie in a folder that is reached by a link itself', async () => {
    await symlink(folder, join(around, 'current'));
    const bytes = await readOwnFile(join(around, 'current'), join(around, 'current', 'index.html'));
    expect(new TextDecoder().decode(bytes)).toBe('own');
  });

  it.each([
    ['to a file above', '../secret.html', 'linked.html', ['linked.html']],
    ['to a folder above', '..', 'up', ['up', 'secret.html']],
    ['to a folder whose name begins alike', '../renderer-secrets', 'beside', ['beside', 'secret.html']],
  ])('is not read by a link %s', async (_where, target, name, path) => {
    await symlink(target, join(folder, name));
    await expect(read(...path)).rejects.toThrow('leads out of its folder');
  });

  it.each([[['missing.html']], [['assets']]])('is not read when it is none: %j', async (path) => {
    await expect(read(...path)).rejects.toThrow(/ENOENT|EISDIR/);
  });
});
