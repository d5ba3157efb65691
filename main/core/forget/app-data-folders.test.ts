import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { readBuilderConfiguration } from '../../../scripts/package/builder-configuration.ts';
import { appDataFolders } from './app-data-folders.ts';

const { appId } = readBuilderConfiguration('release');
const downloads = `${manifest.name}-updater`;

describe('what lies outside the profile', () => {
  it.each([
    ['linux', { XDG_CACHE_HOME: '/caches' }, '/caches'],
    ['linux', {}, join(homedir(), '.cache')],
    ['linux', { XDG_CACHE_HOME: '' }, join(homedir(), '.cache')],
    ['win32', { LOCALAPPDATA: '/local' }, '/local'],
    ['win32', {}, join(homedir(), 'AppData', 'Local')],
  ] as const)('are updates where electron-updater downloads them: %s, %o', (platform, env, caches) => {
    expect(appDataFolders({ platform, env })).toEqual([join(caches, downloads)]);
  });

  it('is on macOS what the system keeps for the app as well, and nothing of another one', () => {
    const traces = appDataFolders({ platform: 'darwin', env: {} });
    expect(traces).toContain(join(homedir(), 'Library/Caches', downloads));
    expect(traces).toContain(join(homedir(), 'Library/Caches', `${appId}.ShipIt`));
    expect(traces).toContain(join(homedir(), 'Library/Preferences', `${appId}.plist`));
    for (const trace of traces) {
      expect(trace.startsWith(join(homedir(), 'Library/'))).toBe(true);
      expect([downloads, appId].some((name) => basename(trace).startsWith(name))).toBe(true);
    }
  });
});
