import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let folder: string;
let getPath: (name: string, appName: string) => string;
let setPath: (name: string, path: string) => void;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'electron-stand-in-paths-'));
  vi.stubEnv('XDG_CONFIG_HOME', folder);
  vi.resetModules();
  ({ getPath, setPath } = await import('./paths.ts'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

// `App::SetPath` and `App::GetPath` in shell/browser/api/electron_api_app.cc of Electron; shell/common/electron_paths.cc.
describe('a path of the app', () => {
  it('is where it was set to, and nothing is made there', () => {
    const path = join(folder, 'not', 'there');
    setPath('sessionData', path);
    expect(getPath('sessionData', 'Fixture')).toBe(path);
    expect(existsSync(path)).toBe(false);
  });

  it('is set to an absolute one only', () => {
    expect(() => setPath('sessionData', 'data')).toThrow(new Error('Path must be absolute'));
  });

  it('has a name that Electron knows', () => {
    expect(() => setPath('nowhere', folder)).toThrow(new Error('Failed to set path'));
    expect(() => getPath('nowhere', 'Fixture')).toThrow(new Error("Failed to get 'nowhere' path"));
    expect(() => getPath('music', 'Fixture')).toThrow("The Electron stand-in does not implement app.getPath('music').");
  });

  it.runIf(process.platform === 'linux')('lies in the one above it, wherever that was set to', () => {
    setPath('appData', join(folder, 'configuration'));
    expect(getPath('userData', 'Fixture')).toBe(join(folder, 'configuration', 'Fixture'));
    setPath('userData', join(folder, 'data'));
    expect(getPath('sessionData', 'Fixture')).toBe(join(folder, 'data'));
    expect(getPath('logs', 'Fixture')).toBe(join(folder, 'data', 'logs'));
    expect(existsSync(join(folder, 'data', 'logs'))).toBe(true);
  });
});
