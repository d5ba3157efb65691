import inspector from 'node:inspector';
import { dirname, join } from 'node:path';
import { app } from './app/app.ts';
import { switches } from './app/command-line.ts';
import { notImplemented } from './refuse-the-rest.ts';
import { electronVersion } from './versions.ts';

/** Electron's own program, which starts any app. */
export const ownProgram = join(import.meta.dirname, 'electron');

/** What Electron's `process` does beside Node's (docs/api/process.md). */
const ofElectron = [
  'crash',
  'getBlinkMemoryInfo',
  'getCPUUsage',
  'getCreationTime',
  'getHeapStatistics',
  'getProcessMemoryInfo',
  'getSystemMemoryInfo',
  'getSystemVersion',
  'hang',
  'setFdLimit',
  'takeHeapSnapshot',
];

const refused = (name: string): PropertyDescriptor => ({
  configurable: true,
  get: () => notImplemented(`process.${name}`),
});

/** Gives this process the looks of Electron's main process: its program, its arguments, its versions. */
export const beLikeElectron = (program: string, argv: readonly string[]): void => {
  process.argv = [program, ...argv];
  process.execPath = program;
  process.execArgv = [];
  // As in Electron, ending the process is quitting the app.
  process.exit = ((exitCode?: number) => app.exit(exitCode ?? Number(process.exitCode ?? 0))) as typeof process.exit;
  Object.defineProperties(process, {
    type: { value: 'browser', enumerable: true },
    versions: { value: { ...process.versions, electron: electronVersion }, enumerable: true },
    ...Object.fromEntries(ofElectron.map((name) => [name, refused(name)])),
  });
};

/** Says where the app lies, once it is known: `defaultApp` is what Electron calls one that is not packaged. */
export const tellOfPackaging = (): void => {
  const resourcesPath = app.liesPackaged ? dirname(app.getAppPath()) : join(import.meta.dirname, 'resources');
  Object.defineProperty(process, 'resourcesPath', { value: resourcesPath, enumerable: true });
  if (!app.liesPackaged) Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
};

/** Opens Node's inspector when `--inspect` asks for it; Node says on stderr where it listens. */
export const openInspector = (): void => {
  const port = switches.get('inspect');
  if (port !== undefined) inspector.open(Number(port || 9229));
};
