import { expect, test } from 'vitest';
import { installScriptProblems } from './install-script-problems.ts';
import { readLockFile } from './lock-file.ts';

const root = { name: 'app', version: '1.0.0' };
const lock = readLockFile(
  JSON.stringify({
    packages: {
      '': root,
      'node_modules/a': { hasInstallScript: true },
      'node_modules/c': {},
      'node_modules/c/node_modules/@scope/b': { hasInstallScript: true },
    },
  }),
);
const a = { package: 'a', runs: true, why: 'It has to.' };
const b = { package: '@scope/b', runs: false, why: 'It need not.' };

test('every install script is on the list', () => {
  expect(installScriptProblems(lock, [a, b])).toEqual([]);
  expect(installScriptProblems(lock, [a])).toEqual(['@scope/b has an install script, and no line.']);
});

test('the list holds nothing else, and nothing without a reason', () => {
  expect(installScriptProblems(lock, [a, b, { ...a, package: 'c' }])).toEqual(['c has a line, and no install script.']);
  expect(installScriptProblems(lock, [a, { ...b, why: ' ' }])).toEqual(['@scope/b has a line without a reason.']);
});
