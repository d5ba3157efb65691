import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../runtime.ts';
import { type InstalledPackage, installedPackage } from '../supply-chain/installed-package.ts';
import { licencesText, licencesTextProblems } from './licences-text.ts';

let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'latchkey-licences-'));
});
afterEach(() => rm(project, { recursive: true }));

const install = (
  place: string,
  packageFile: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, string>> = {},
): InstalledPackage => {
  const folder = join(project, 'node_modules', place);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '1.0.0', license: 'MIT', ...packageFile }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return installedPackage(folder);
};

const afterHeading = (text: string, heading: string): string =>
  text.split(`\n${heading}\n${'='.repeat(80)}\n\n`)[1]?.split('\n\n=====')[0] ?? '';

describe('the text of licences', () => {
  it('begins with the licence of the app', async () => {
    const own = await readFile(join(projectFolder, 'LICENSE'), 'utf8');
    expect(licencesText([]).startsWith(`Latchkey\n\n${own.trim()}\n`)).toBe(true);
  });

  it('names each part by name and version, with its licence word by word', () => {
    const text = licencesText([
      install('@scope/a', { license: 'ISC' }, { 'license.md': 'You may.\r\nNo warranty.\r\n' }),
    ]);
    expect(afterHeading(text, '@scope/a 1.0.0 (ISC)')).toBe('You may.\nNo warranty.\n');
  });

  it.each(['LICENSE', 'LICENCE.txt', 'license', 'LICENSE-MIT', 'COPYING'])('finds the licence in %s', (name) => {
    const part = install(
      'a',
      {},
      { [name]: 'You may.', 'index.js': 'code', 'license.js': 'code', 'readme.md': 'Hello.' },
    );
    expect(afterHeading(licencesText([part]), 'a 1.0.0 (MIT)')).toBe('You may.\n');
  });

  it('holds a notice besides the licence', () => {
    const part = install('a', { license: 'Apache-2.0' }, { NOTICE: 'By A.', LICENSE: 'You may.' });
    expect(afterHeading(licencesText([part]), 'a 1.0.0 (Apache-2.0)')).toBe('You may.\n\nBy A.\n');
  });

  it('says whose a part is that brings no text', () => {
    const author = { name: 'B', email: 'b@example.com' };
    const part = install('a', { author, contributors: ['C <c@example.com> (https://example.com)'] });
    const told = afterHeading(licencesText([part]), 'a 1.0.0 (MIT)');
    expect(told).toBe('By B, C. It brings no text of its licence.\n');
  });

  it('is the same for the same parts in whatever order, each once, two versions of one apart', () => {
    const b = install('b', {}, { LICENSE: 'b' });
    const a = install('a', {}, { LICENSE: 'a' });
    const older = install('b/node_modules/a', { version: '0.1.0' }, { LICENSE: 'older' });
    const same = install('c/node_modules/a', {}, { LICENSE: 'a' });
    const text = licencesText([b, same, a, older]);
    expect(licencesText([older, a, b])).toBe(text);
    expect(text.match(/^\w \d.*\(MIT\)$/gm)).toEqual(['a 0.1.0 (MIT)', 'a 1.0.0 (MIT)', 'b 1.0.0 (MIT)']);
    expect(licencesTextProblems(text, [b, same, a, older])).toEqual([]);
  });

  it('is not made for a part that names no licence', () => {
    const part = install('a', { license: undefined });
    expect(() => licencesText([part])).toThrow('The package a does not say under which licence it is');
  });
});
