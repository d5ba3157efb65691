import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { contentOf, filesIn } from '../../scripts/package/app-archive.ts';
import { electronOfAppProblems, payloadOfAppProblems } from '../../scripts/package/app-problems.ts';
import type { Variant } from '../../scripts/package/builder-configuration.ts';
import { keytarBinaryOf } from '../../scripts/package/keytar-binary.ts';
import { inMegabytes, payloadBytes } from '../../scripts/package/payload.ts';
import { thisTarget } from '../../scripts/package/target.ts';
import { archiveOf, unpackedApp } from '../../scripts/package/unpacked-app.ts';
import { findRuntime } from '../../scripts/runtime.ts';
import { findParts } from '../../scripts/supply-chain/shipped-packages.ts';
import { expect, test } from '@playwright/test';

const released = unpackedApp('release');
const archive = archiveOf(released);

let parts: Awaited<ReturnType<typeof findParts>>;

test.beforeAll(async () => {
  parts = await findParts();
});

const packageFileOf = (variant: Variant): Readonly<Record<string, unknown>> => {
  const content = contentOf(archiveOf(unpackedApp(variant)), 'package.json');
  return JSON.parse(content.toString('utf8')) as Readonly<Record<string, unknown>>;
};

for (const variant of ['release', 'e2e'] as const) {
  test(`the ${variant} package holds what it has to, and nothing else`, () => {
    console.log(`On top of Electron: ${inMegabytes(payloadBytes(unpackedApp(variant)))}`);
    expect(payloadOfAppProblems(unpackedApp(variant), variant, parts)).toEqual([]);
  });

  test(`the Electron in the ${variant} package is sealed as it was decided`, async () => {
    test.skip(findRuntime().kind === 'stand-in', 'The stand-in for Electron has no fuses.');
    expect(await electronOfAppProblems(unpackedApp(variant), variant)).toEqual([]);
  });
}

test('the build for tests differs from the released one in its package.json alone', () => {
  const { variant, ...rest } = packageFileOf('e2e');
  expect(variant).toBe('e2e');
  expect(rest).toEqual(packageFileOf('release'));
  const forTests = archiveOf(unpackedApp('e2e'));
  const files = filesIn(archive).filter((path) => path !== 'package.json');
  expect(filesIn(forTests)).toEqual(filesIn(archive));
  expect(files.filter((path) => !contentOf(archive, path).equals(contentOf(forTests, path)))).toEqual([]);
});

test('keytar’s binary can be loaded from where it lies', () => {
  const outside = join(`${archive}.unpacked`, keytarBinaryOf(thisTarget));
  expect(existsSync(outside)).toBe(true);
  const keytar = createRequire(import.meta.url)(outside) as Readonly<Record<string, unknown>>;
  expect(Object.keys(keytar)).toEqual(expect.arrayContaining(['getPassword', 'setPassword', 'deletePassword']));
});
