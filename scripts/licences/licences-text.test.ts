import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../runtime.ts';
import { installedPart, readPart, sortedParts } from '../supply-chain/part.ts';
import { licencesText, licencesTextProblems } from './licences-text.ts';

const ruled = (heading: string): string => `\n${'='.repeat(80)}\n${heading}\n${'='.repeat(80)}\n\n`;

it('begins with the licence of the app, and has each part by name and version with its licence word by word', async () => {
  const own = await readFile(join(projectFolder, 'LICENSE'), 'utf8');
  const part = readPart({
    name: '@scope/a',
    version: '1.0.0',
    identifier: 'ISC',
    text: 'You may.\r\nNo warranty.\r\n',
  });
  const text = licencesText([part]);
  expect(text.startsWith(`Latchkey\n\n${own.trim()}\n`)).toBe(true);
  expect(text.endsWith(`${ruled('@scope/a 1.0.0 (ISC)')}You may.\nNo warranty.\n`)).toBe(true);
  expect(licencesTextProblems(text, [part])).toEqual([]);
});

it('has what is installed as it is installed, by the name that the project asks for it under', async () => {
  const licence = await readFile(join(projectFolder, 'node_modules/keytar/LICENSE.md'), 'utf8');
  expect(installedPart('keytar')).toMatchObject({ name: 'keytar', licence: 'MIT', text: licence.trim() });
});

it('says whose a part is that brings no text', () => {
  const part = readPart({ name: 'lazy-val', version: '1.0.5', identifier: 'MIT' });
  expect(part.text).toBe('By Vladimir Krivosheev. It brings no text of its licence.');
});

it('has the same parts in the same order in whatever order they come, each once, two versions of one apart', () => {
  const [b, a, older] = ['b 1.0.0', 'a 1.0.0', 'a 0.1.0'].map((id) => {
    const [name, version] = id.split(' ');
    return readPart({ name, version, identifier: 'MIT', text: id });
  });
  if (b === undefined || a === undefined || older === undefined) throw new Error('There are three.');
  expect(sortedParts([b, a, { ...b }, older])).toEqual([older, a, b]);
});

it.each([undefined, 'UNLICENSED', 'Apache-2.0', 'GPL-3.0-only'])(
  'is not made for a part of whose licence nobody has seen what it asks: %s',
  (identifier) => {
    expect(() => readPart({ name: 'a', version: '1.0.0', identifier, text: 'You may.' })).toThrow('look at what');
  },
);
