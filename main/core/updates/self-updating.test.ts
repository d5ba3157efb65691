import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { selfUpdating } from './self-updating.ts';

// As it unpacks itself where it cannot be mounted.
const around = await mkdtemp(join(tmpdir(), 'latchkey-app-image-'));
const folder = join(around, 'appimage_extracted_0123456789abcdef0123456789abcdef');
await mkdir(folder);
afterAll(() => rm(around, { recursive: true }));

const appImage = {
  platform: 'linux',
  isPackaged: true,
  feed: 'provider: generic\nurl: https://updates.example/\npublisherName:\n  - The Latchkey authors\n',
  environment: { APPIMAGE: '/home/ada/Latchkey.AppImage', APPDIR: folder },
  program: join(folder, 'latchkey'),
} as const;

const byPackageManager = { kind: 'not-offered', because: 'package-manager' };

describe('whether an installation updates itself', () => {
  it.each([
    ['darwin', 'Squirrel.Mac'],
    ['win32', 'NSIS'],
    ['linux', 'AppImage'],
  ] as const)('it does on %s, by %s', (platform, by) => {
    expect(selfUpdating({ ...appImage, platform })).toEqual({ kind: 'offered', by });
  });

  it('it does not where a deb, an rpm or anything else that is no AppImage was installed', () => {
    expect(selfUpdating({ ...appImage, environment: {}, program: '/opt/Latchkey/latchkey' })).toEqual(byPackageManager);
  });

  it.each([
    ['the variables are those of a terminal', { program: '/opt/Latchkey/latchkey' }],
    ['the folder only begins alike', { program: `${folder}0/latchkey` }],
    ['the folder is the program', { program: folder }],
    ['the folder is all there is', { environment: { ...appImage.environment, APPDIR: '/' } }],
    ['there is no folder', { environment: { APPIMAGE: '/home/ada/Latchkey.AppImage' } }],
    ['there is no file', { environment: { APPDIR: folder } }],
    [
      'the file is not named from the root',
      { environment: { ...appImage.environment, APPIMAGE: 'Latchkey.AppImage' } },
    ],
    ['the folder is not named from the root', { environment: { ...appImage.environment, APPDIR: '.' } }],
  ])('it does not where %s', (_why, changed) => {
    expect(selfUpdating({ ...appImage, ...changed })).toEqual(byPackageManager);
  });

  it.each(['darwin', 'win32', 'linux'] as const)('it does not where nobody said where from: %s', (platform) => {
    for (const isPackaged of [true, false]) {
      expect(selfUpdating({ ...appImage, platform, isPackaged, feed: null })).toEqual({
        kind: 'not-offered',
        because: 'not-packaged',
      });
    }
  });

  it.each(['darwin', 'win32', 'linux'] as const)(
    'it does not where it was packaged outside of any repository, without a provider: %s',
    (platform) => {
      const feed = 'updaterCacheDirName: latchkey-updater\npublisherName:\n  - The provider: Latchkey authors\n';
      expect(selfUpdating({ ...appImage, platform, feed })).toEqual({ kind: 'not-offered', because: 'not-packaged' });
    },
  );

  it('it does where nobody packaged it, but somebody said where from, to try it out', () => {
    expect(selfUpdating({ ...appImage, isPackaged: false })).toEqual({ kind: 'offered', by: 'AppImage' });
    expect(selfUpdating({ ...appImage, isPackaged: false, environment: {} })).toEqual({
      kind: 'not-offered',
      because: 'not-packaged',
    });
  });

  it('it does not on Windows where nobody says who signs it', () => {
    const feed = 'provider: generic\nurl: https://updates.example/?publisherName:\n';
    expect(selfUpdating({ ...appImage, platform: 'win32', feed })).toEqual({
      kind: 'not-offered',
      because: 'not-signed',
    });
    expect(selfUpdating({ ...appImage, feed })).toEqual({ kind: 'offered', by: 'AppImage' });
  });
});
