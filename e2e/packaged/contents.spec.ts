import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, normalize } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import type { Variant } from '../../scripts/package/builder-configuration.ts';
import { unpackedApp } from '../../scripts/package/unpacked-app.ts';
import { expect, test } from '@playwright/test';

const target = `${process.platform}-${process.arch}`;
const keytarBinary = `node_modules/keytar/prebuilds/${target}/keytar.node`;

/** Every file that may be in a package; the hash of a name's content is left out. */
const allowed = [
  'icons/256x256.png',
  keytarBinary,
  'node_modules/keytar/LICENSE.md',
  'node_modules/keytar/lib/keytar.js',
  'node_modules/keytar/package.json',
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/assets/index-*.css',
  'out/renderer/assets/index-*.js',
  'out/renderer/assets/mark-*.svg',
  'out/renderer/index.html',
  'package.json',
];

const largestPayloadBytes = 3 * 1024 * 1024;

const archiveOf = (variant: Variant): string => join(unpackedApp(variant).resources, 'app.asar');

const filesIn = (archive: string): readonly string[] =>
  listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').slice(1))
    .filter((path) => !('files' in statFile(archive, normalize(path))));

const contentOf = (archive: string, path: string): Buffer => extractFile(archive, normalize(path));

const textOf = (archive: string, path: string): string => contentOf(archive, path).toString('utf8');

const packageFileOf = (variant: Variant): Readonly<Record<string, unknown>> =>
  JSON.parse(textOf(archiveOf(variant), 'package.json')) as Readonly<Record<string, unknown>>;

/** The sum of all files in a folder and below. */
const bytesBelow = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

test('a package holds these files and no others', () => {
  const found = filesIn(archiveOf('release')).map((path) => path.replace(/-[\w-]{8}(\.\w+)$/, '-*$1'));
  expect(found.toSorted()).toEqual(allowed.toSorted());
});

test('nothing in a package leads to a source map', () => {
  const archive = archiveOf('release');
  const scripts = filesIn(archive).filter((path) => /\.(c?js|css|html)$/.test(path));
  expect(scripts.filter((path) => textOf(archive, path).includes('sourceMappingURL'))).toEqual([]);
});

test('its package.json names neither commands nor what it was developed with, nor a build for tests', () => {
  const { scripts, devDependencies, variant, dependencies } = packageFileOf('release');
  expect([scripts, devDependencies, variant]).toEqual([undefined, undefined, undefined]);
  expect(Object.keys(dependencies as object)).toEqual(['keytar']);
});

test('the build for tests differs from the released one in its package.json alone', () => {
  const { variant, ...rest } = packageFileOf('e2e');
  expect(variant).toBe('e2e');
  expect(rest).toEqual(packageFileOf('release'));
  const [released, forTests] = [archiveOf('release'), archiveOf('e2e')];
  const files = filesIn(released).filter((path) => path !== 'package.json');
  expect(filesIn(forTests)).toEqual(filesIn(released));
  expect(files.filter((path) => !contentOf(released, path).equals(contentOf(forTests, path)))).toEqual([]);
});

test('keytar’s binary lies outside of the archive and can be loaded from there', () => {
  const archive = archiveOf('release');
  const binaries = filesIn(archive).filter((path) => path.endsWith('.node'));
  expect(binaries).toEqual([keytarBinary]);
  expect(statFile(archive, normalize(keytarBinary))).toMatchObject({ unpacked: true });
  const outside = join(`${archive}.unpacked`, keytarBinary);
  const keytar = createRequire(import.meta.url)(outside) as Readonly<Record<string, unknown>>;
  expect(Object.keys(keytar)).toEqual(expect.arrayContaining(['getPassword', 'setPassword', 'deletePassword']));
});

test('what comes on top of Electron takes 3 MB at most', () => {
  const archive = archiveOf('release');
  const payload = statSync(archive).size + bytesBelow(`${archive}.unpacked`);
  console.log(`${basename(archive)} and what lies beside it: ${(payload / 1024 / 1024).toFixed(2)} MB`);
  expect(payload).toBeLessThanOrEqual(largestPayloadBytes);
});
