import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedProblems } from './feed-problems.ts';
import { makeRelease, writePackage } from './testing/made-release.ts';

const version = '1.4.0';
const feed = 'latest-mac.yml';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-feeds-'));
  await makeRelease(folder, version, ['mac'], 1000);
});
afterEach(() => rm(folder, { recursive: true }));

const messagesAfter = async (change: (text: string) => string): Promise<readonly string[]> => {
  const file = join(folder, feed);
  await writeFile(file, change(await readFile(file, 'utf8')));
  const problems = await feedProblems(folder, version, ['mac']);
  expect(problems.every((problem) => problem.file === feed)).toBe(true);
  return problems.map(({ message }) => message);
};

describe('a feed', () => {
  it('that agrees with its files has no problem', async () => {
    expect(await messagesAfter((text) => text)).toEqual([]);
  });

  it('is found to have the hash of another file', async () => {
    await writePackage(join(folder, 'Latchkey-1.4.0-mac-arm64.zip'), 1001);
    expect(await messagesAfter((text) => text)).toEqual([
      'Its hash of Latchkey-1.4.0-mac-arm64.zip is another.',
      'Its size of Latchkey-1.4.0-mac-arm64.zip is 1000 and has to be 1001.',
    ]);
  });

  it('is found to tell of another version', async () => {
    expect(await messagesAfter((text) => text.replace('version: 1.4.0', 'version: 1.3.9'))).toEqual([
      'It tells of 1.3.9, not 1.4.0.',
    ]);
  });

  it('is found to have been overwritten by that of one processor', async () => {
    const [, arm = ''] =
      / {2}- url: Latchkey-1\.4\.0-mac-x64\.zip[^]*?( {2}- url: [^]*?)(?=path:)/.exec(
        await readFile(join(folder, feed), 'utf8'),
      ) ?? [];
    expect(arm).toContain('arm64');
    expect(await messagesAfter((text) => text.replace(arm, ''))).toEqual([
      'It does not offer Latchkey-1.4.0-mac-arm64.zip.',
    ]);
  });

  it('is found to offer what is not there, and what is no name', async () => {
    const extra = (url: string) => `files:\n  - { url: ${url}, sha512: abc }`;
    expect(await messagesAfter((text) => text.replace('files:', extra('Latchkey-1.4.0-mac.pkg')))).toEqual([
      'It offers Latchkey-1.4.0-mac.pkg, which is not there.',
    ]);
    const messages = await messagesAfter((text) => text.replace('Latchkey-1.4.0-mac.pkg', '../elsewhere'));
    expect(messages).toEqual(['It offers "../elsewhere", which is no name of a file.']);
  });

  it('is found to be none', async () => {
    expect(await messagesAfter(() => 'nothing')).toEqual(['It cannot be understood.']);
  });
});
