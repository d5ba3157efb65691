import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { DebWish } from './fpm-arguments.ts';

const run = promisify(execFile);

const filesBelow = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();

/** Everybody may read, nobody but root may write; what could be run can be run. */
const setModes = async (root: string): Promise<void> => {
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, ((await stat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
};

const layOut = async (root: string, { files, excluded }: DebWish): Promise<void> => {
  for (const { from, to } of files) {
    const place = join(root, to);
    await mkdir(from.endsWith('/') ? place : dirname(place), { recursive: true });
    if (from.endsWith('/')) await cp(from, place, { recursive: true });
    else await copyFile(from, place);
  }
  for (const path of excluded) await rm(join(root, path), { recursive: true });
  await setModes(root);
};

/** Lines after the first begin with a blank, and what would be an empty one is a dot. */
const controlValue = (value: string): string =>
  value
    .split('\n')
    .map((line, index) => (index === 0 ? line : ` ${line.trim() || '.'}`))
    .join('\n');

/** What Debian wants of every package, and fpm writes when nobody gives one. */
const writeChangelog = async (root: string, { fields }: DebWish): Promise<void> => {
  const name = fields.get('Package') ?? '';
  const date = new Date().toUTCString().replace('GMT', '+0000');
  const text = `${name} (${fields.get('Version')}) unstable; urgency=medium\n\n  * This version.\n\n -- ${fields.get('Maintainer')}  ${date}\n`;
  const folder = join(root, 'usr/share/doc', name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'changelog.gz'), gzipSync(text, { level: 9 }));
};

const writeControl = async (root: string, { fields, controlFiles }: DebWish): Promise<void> => {
  const files = await filesBelow(root);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const kilobytes = sizes.reduce((sum, size) => sum + Math.ceil(size / 1024), 0);
  const sums = await Promise.all(
    files.map(
      async (file) =>
        `${createHash('md5')
          .update(await readFile(file))
          .digest('hex')}  ${relative(root, file)}\n`,
    ),
  );
  const control = join(root, 'DEBIAN');
  await mkdir(control, { mode: 0o755 });
  const lines = [...fields, ['Installed-Size', String(kilobytes)] as const].map(
    ([name, value]) => `${name}: ${controlValue(value)}\n`,
  );
  await writeFile(join(control, 'control'), lines.join(''), { mode: 0o644 });
  await writeFile(join(control, 'md5sums'), sums.join(''), { mode: 0o644 });
  for (const [name, file] of controlFiles) {
    await copyFile(file, join(control, name));
    await chmod(join(control, name), name === 'templates' ? 0o644 : 0o755);
  }
};

/** Builds a Debian package with the system's own dpkg-deb. */
export const buildDeb = async (wish: DebWish): Promise<void> => {
  const root = await mkdtemp(join(tmpdir(), 'latchkey-deb-'));
  try {
    await chmod(root, 0o755);
    await writeChangelog(root, wish);
    await layOut(root, wish);
    await writeControl(root, wish);
    await run('dpkg-deb', ['--root-owner-group', `-Z${wish.compression}`, '--build', root, wish.packageFile]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};
