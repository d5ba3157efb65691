import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { readBuilderConfiguration } from '../../../scripts/package/builder-configuration.ts';
import { downloadFolders } from './download-folders.ts';

const { appId } = readBuilderConfiguration('release');
const electronUpdaters = `${manifest.name}-updater`;

describe('the folders of downloaded updates', () => {
  it.each([
    ['linux', { XDG_CACHE_HOME: '/caches' }, ['/caches']],
    ['linux', {}, [join(homedir(), '.cache')]],
    ['linux', { XDG_CACHE_HOME: '' }, [join(homedir(), '.cache')]],
    ['win32', { LOCALAPPDATA: '/local' }, ['/local']],
    ['win32', {}, [join(homedir(), 'AppData', 'Local')]],
  ] as const)('are electron-updater’s own: %s, %o', (platform, env, [cache]) => {
    expect(downloadFolders({ platform, env })).toEqual([join(cache, electronUpdaters)]);
  });

  it('are on macOS those of Squirrel as well', () => {
    const caches = join(homedir(), 'Library', 'Caches');
    expect(downloadFolders({ platform: 'darwin', env: {} })).toEqual([
      join(caches, electronUpdaters),
      join(caches, `${appId}.ShipIt`),
    ]);
  });
});
