import { electronVersion } from '../versions.ts';

/** What a sandboxed preload finds in `process`. */
export const preloadProcess = (): Readonly<Record<string, unknown>> => ({
  arch: process.arch,
  argv: [],
  contextIsolated: true,
  env: { ...process.env },
  execPath: process.execPath,
  pid: process.pid,
  platform: process.platform,
  sandboxed: true,
  type: 'renderer',
  version: process.version,
  versions: { ...process.versions, electron: electronVersion },
});
