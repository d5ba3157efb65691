import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { System } from '../package/target.ts';
import { appIn } from '../package/unpacked-app.ts';
import type { ArtefactKind } from './artefacts.ts';
import { feedSettingProblems } from './feed-setting-problems.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-setting-'));
});
afterEach(() => rm(folder, { recursive: true }));

const problemsOf = async (system: System, kind: ArtefactKind, setting: string | null): Promise<readonly string[]> => {
  const app = appIn(folder, { system, architecture: 'x64' });
  await mkdir(app.resources, { recursive: true });
  if (setting !== null) await writeFile(join(app.resources, 'app-update.yml'), setting);
  return feedSettingProblems(app, kind, 'owner/latchkey');
};

const setting = 'owner: owner\nrepo: latchkey\nprovider: github\nupdaterCacheDirName: latchkey-updater\n';
const signed = `${setting}publisherName:\n  - Owner\n`;

describe('what an app knows of its updates', () => {
  it.each([
    ['mac', 'zip', setting],
    ['linux', 'AppImage', setting],
    ['win', 'exe', signed],
    ['linux', 'deb', setting],
    ['linux', 'rpm', null],
  ] as const)('is enough on %s, in a %s', async (system, kind, text) => {
    expect(await problemsOf(system, kind, text)).toEqual([]);
  });

  it('is found to be nothing', async () => {
    expect(await problemsOf('linux', 'AppImage', null)).toEqual(['It has no app-update.yml, so no updates.']);
  });

  it('is found to be another repository', async () => {
    expect(await problemsOf('mac', 'dmg', setting.replace('latchkey', 'fork'))).toEqual([
      'Its updates come from owner/fork, not owner/latchkey.',
    ]);
  });

  it('is found to be a server of somebody’s', async () => {
    expect(await problemsOf('mac', 'dmg', 'provider: generic\nurl: http://127.0.0.1/\n')).toEqual([
      'Its app-update.yml does not name a repository.',
    ]);
  });

  it('is found not to be who signs it on Windows', async () => {
    expect(await problemsOf('win', 'exe', setting)).toEqual([
      'It does not know who signs its updates, so it offers none.',
    ]);
  });
});
