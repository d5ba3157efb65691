import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { app } from './app/app.ts';
import { type AppPackage, readAppPackage, readPackagedApp } from './app/app-package.ts';
import { readSwitches, switches } from './app/command-line.ts';
import { readLaunchOptions, readStart } from './launch-options.ts';
import { beLikeElectron, openInspector, ownProgram, tellOfPackaging } from './like-electron.ts';
import { provideElectron } from './module-hook.ts';
import { followProxies } from './net/proxy.ts';
import { preparePageScripts } from './page/page-scripts.ts';
import { report } from './report.ts';
import { startChromium } from './start-chromium.ts';
import { endSessionAtSignal } from './system/session-end.ts';
import { electronVersion } from './versions.ts';

/** Resolves when the app's main file has run, or waits for something that only `ready` can bring. */
const runMainFile = (mainFile: string): Promise<unknown> => {
  const stuck = new Promise((resolve) => process.once('beforeExit', resolve));
  const ran = import(pathToFileURL(mainFile).href).catch((error: unknown) => {
    // As an exception of the app's own, outside of any promise, wherever in its main file it was thrown.
    setImmediate(() => {
      throw error;
    });
    return stuck;
  });
  return Promise.race([ran, stuck]);
};

const run = async (readApp: () => AppPackage, requires: readonly string[]): Promise<void> => {
  openInspector();
  preparePageScripts();
  provideElectron();
  followProxies(process.env, switches);
  const require = createRequire(import.meta.url);
  for (const file of requires) require(file);
  try {
    app.load(readApp());
  } catch (error) {
    report(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  tellOfPackaging();
  // Each time: libraries that clean up at a signal send it again once they have.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  endSessionAtSignal();
  await runMainFile(app.mainFile);
  if (app.isEnding) return;
  await startChromium();
  if (!app.isEnding) app.becomeReady();
};

const start = readStart(process.argv.slice(2));
const { argv } = start;

/** As Electron's own program, which is told on its command line which app to run. */
const runNamedApp = async (itself: string): Promise<void> => {
  const { appPath, requires, version } = readLaunchOptions(argv);
  if (version) {
    process.stdout.write(`v${electronVersion}\n`);
  } else if (appPath === null) {
    report('Name the folder of an app: electron <folder>');
    process.exitCode = 1;
  } else {
    readSwitches(argv);
    beLikeElectron(itself, argv);
    await run(() => readAppPackage(appPath), requires);
  }
};

/** As the program that packaging made of it, which runs the app beside it. */
const runPackagedApp = async (itself: string): Promise<void> => {
  // Loaded only here, since other starts are to be fast, and before this process says that it is Electron's.
  const { openPackagedApp } = await import('./app/packaged-app.ts');
  const packagedApp = openPackagedApp(itself);
  readSwitches(argv);
  beLikeElectron(itself, argv);
  await run(() => readPackagedApp(packagedApp), []);
};

await (start.kind === 'electron' ? runNamedApp(start.program ?? ownProgram) : runPackagedApp(start.program));
