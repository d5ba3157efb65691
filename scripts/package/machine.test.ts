import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../runtime.ts';
import { keytarBinaryOf } from './keytar-binary.ts';
import { machineOf, machineProblems } from './machine.ts';
import { architectures, type Target } from './target.ts';
import { headOfProgram } from './testing/made-app.ts';

const targets = (['mac', 'win', 'linux'] as const).flatMap((system) =>
  architectures.map((architecture): Target => ({ system, architecture })),
);

const prebuilt = (path: string): Buffer => readFileSync(join(projectFolder, 'node_modules/keytar/prebuilds', path));

describe('the machine of a file', () => {
  it.each(targets)('is read from a real library for $system $architecture', (target) => {
    expect(machineOf(readFileSync(join(projectFolder, keytarBinaryOf(target))))).toEqual(target);
  });

  it('is none that is known for 32 bits', () => {
    expect(
      ['linux-ia32', 'linux-armv7l', 'win32-ia32'].map((name) => machineOf(prebuilt(`${name}/keytar.node`))),
    ).toEqual([null, null, null]);
  });

  it.each([
    ['a text', Buffer.from('#!/bin/sh\n'.repeat(20))],
    ['nothing', Buffer.alloc(0)],
    ['a program of DOS', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['half of a program', headOfProgram({ system: 'win', architecture: 'x64' }).subarray(0, 0x80)],
  ])('is none for %s', (_what, content) => {
    expect(machineOf(content)).toBeNull();
    expect(machineProblems('It', content, { system: 'mac', architecture: 'arm64' })).toEqual([
      'It is made for no machine that is known, not mac arm64.',
    ]);
  });
});
