import { describe, expect, test } from 'vitest';
import { readLockFile, readManifest } from './lock-file.ts';
import { lockProblems } from './lock-problems.ts';

const integrity = 'sha512-bG9jaw==';
const root = {
  name: 'app',
  version: '1.0.0',
  dependencies: { a: '^1.0.0' },
  devDependencies: { b: 'npm:@scope/b@^2.0.0' },
};
const a = { version: '1.2.3', integrity, dependencies: { c: '~3.0.0 || >=4 <5' } };
const b = { name: '@scope/b', version: '2.0.0-beta.1', integrity };
const c = { version: '3.0.1', integrity };

const problemsOf = (packages: object, manifest: object = root): readonly string[] =>
  lockProblems(
    readLockFile(JSON.stringify({ packages: { '': root, ...packages } })),
    readManifest(JSON.stringify(manifest)),
  );

const whole = { 'node_modules/a': a, 'node_modules/b': b, 'node_modules/c': c };

describe('a lock file', () => {
  test('is complete when every package has its version, its hash and what it needs', () => {
    expect(problemsOf(whole)).toEqual([]);
    expect(problemsOf({ 'node_modules/a': a, 'node_modules/b': b, 'node_modules/a/node_modules/c': c })).toEqual([]);
  });

  test.for([
    ['without a hash', { ...c, integrity: undefined }, 'node_modules/c has no SHA-512 of its content.'],
    ['with a weak hash', { ...c, integrity: 'sha1-bG9jaw==' }, 'node_modules/c has no SHA-512 of its content.'],
    ['without a version', { ...c, version: undefined }, 'node_modules/c has no version.'],
    ['with an address for a version', { ...c, version: 'git+ssh://example/c.git#1' }, 'node_modules/c has no version.'],
    [
      'from an address',
      { ...c, resolved: 'https://example/c.tgz' },
      'node_modules/c comes from a place of its own, not from the registry.',
    ],
    ['that is a link', { ...c, link: true }, 'node_modules/c comes from a place of its own, not from the registry.'],
    [
      'that needs what is not there',
      { ...c, dependencies: { d: '1' } },
      'node_modules/c needs d, which is not in the lock file.',
    ],
  ] as const)('is refused for a package %s', ([, spoiled, problem]) => {
    expect(problemsOf({ ...whole, 'node_modules/c': spoiled })).toEqual([problem]);
  });

  test('is refused when what a package needs lies only inside another', () => {
    expect(problemsOf({ 'node_modules/a': a, 'node_modules/b': b, 'node_modules/b/node_modules/c': c })).toEqual([
      'node_modules/a needs c, which is not in the lock file.',
    ]);
  });

  test.for([
    'git+https://example/c.git',
    'github:owner/c',
    'owner/c',
    'file:../c',
    'https://example/c.tgz',
    'npm:c@file:../c',
  ])('is refused when a package asks for another from %s', (specifier) => {
    expect(problemsOf({ ...whole, 'node_modules/a': { ...a, dependencies: { c: specifier } } })).toEqual([
      `node_modules/a asks for c from elsewhere than the registry: ${specifier}`,
    ]);
  });

  test('is refused when package.json asks for something else by now', () => {
    expect(problemsOf(whole, { ...root, dependencies: { a: '^1.1.0' } })).toEqual([
      'package-lock.json was written for another package.json.',
    ]);
  });

  test('is refused when what package.json asks for is not in it', () => {
    expect(problemsOf({ 'node_modules/a': a, 'node_modules/c': c })).toEqual([
      'package.json asks for b, which is not in the lock file.',
    ]);
  });
});
