import type Electron from 'electron';
import { basename, dirname } from 'node:path';
import { electronVersion } from '../versions.ts';
import { PreventableEvent } from '../preventable-event.ts';
import { notImplemented } from '../refuse-the-rest.ts';
import { refusingEmitter } from '../refusing-emitter.ts';
import type { AppPackage } from './app-package.ts';
import { commandLine } from './command-line.ts';
import { getPath, setPath } from './paths.ts';
import { preferredLanguages } from './preferred-languages.ts';
import { Quitting } from './quitting.ts';
import { SingleInstance } from './single-instance.ts';

type ImplementedApp = Pick<
  Electron.App,
  | 'disableHardwareAcceleration'
  | 'enableSandbox'
  | 'exit'
  | 'focus'
  | 'getAppPath'
  | 'getLocale'
  | 'getName'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'getVersion'
  | 'hasSingleInstanceLock'
  | 'isPackaged'
  | 'isReady'
  | 'name'
  | 'quit'
  | 'relaunch'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'setAboutPanelOptions'
  | 'setAppUserModelId'
  | 'setName'
  | 'setPath'
  | 'showAboutPanel'
  | 'whenReady'
>;

/** Node's own: as in Electron, `process.exit` itself becomes `app.exit`. */
const endProcess = process.exit.bind(process);

/** What the app can hear; `activate` is said on macOS alone, and never here. */
const events = [
  'activate',
  'before-quit',
  'browser-window-blur',
  'browser-window-created',
  'browser-window-focus',
  'quit',
  'ready',
  'render-process-gone',
  'second-instance',
  'web-contents-created',
  'will-quit',
  'window-all-closed',
];

const absent = process.platform === 'darwin' ? [] : ['dock'];

class App extends refusingEmitter('app', events, absent) implements ImplementedApp {
  readonly commandLine = commandLine;
  name = 'Electron';
  /** Ends Chromium, once there is one; set by the start. */
  endChromium: () => Promise<void> = async () => {};
  hardwareAcceleration = true;
  #package: AppPackage = { folder: process.cwd(), mainFile: '', name: 'Electron', version: electronVersion };
  readonly #quitting = new Quitting(this, (exitCode) => void this.#end(exitCode));
  readonly #instance = new SingleInstance();
  readonly #ready = Promise.withResolvers<void>();
  #isReady = false;

  /** Tells which app this is; before its main file runs. */
  load(appPackage: AppPackage): void {
    this.#package = appPackage;
    this.name = appPackage.name;
  }

  get mainFile(): string {
    return this.#package.mainFile;
  }

  /** Whether nothing can stop the end of the process any more. */
  get isEnding(): boolean {
    return this.#quitting.isEnding;
  }

  /** Says that the app may begin: windows can be opened now. */
  becomeReady(): void {
    this.#isReady = true;
    this.#ready.resolve();
    this.emit('ready', new PreventableEvent(), {});
  }

  /** As in Electron, a variable can make a packaged app of any, and never the other way round. */
  get isPackaged(): boolean {
    return process.env['ELECTRON_FORCE_IS_PACKAGED'] !== undefined || this.liesPackaged;
  }

  /** Whether the app lies where packaging puts it. */
  get liesPackaged(): boolean {
    const { folder } = this.#package;
    return folder.endsWith('.asar') || (basename(folder) === 'app' && basename(dirname(folder)) === 'resources');
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  quit(): void {
    this.#quitting.quit();
  }

  exit(exitCode = 0): void {
    if (!this.#isReady) endProcess(exitCode);
    this.#quitting.exit(exitCode);
  }

  relaunch(): void {
    notImplemented('app.relaunch');
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return this.#package.version;
  }

  getAppPath(): string {
    return this.#package.folder;
  }

  getPath(name: string): string {
    return getPath(name, this.name);
  }

  setPath(name: string, path: string): void {
    setPath(name, path);
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getPreferredSystemLanguages(): string[] {
    return preferredLanguages(process.env);
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    return this.#instance.request(
      this.getPath('userData'),
      { argv: process.argv, workingDirectory: process.cwd(), additionalData: additionalData ?? null },
      ({ argv, workingDirectory, additionalData: data }) =>
        this.emit('second-instance', new PreventableEvent(), argv, workingDirectory, data),
    );
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance.has();
  }

  releaseSingleInstanceLock(): void {
    this.#instance.release();
  }

  disableHardwareAcceleration(): void {
    if (this.#isReady) throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
    this.hardwareAcceleration = false;
  }

  enableSandbox(): void {
    // Every window of the stand-in is sandboxed, whatever the app says.
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  async #end(exitCode: number): Promise<void> {
    // Whoever quits while the main file still runs sees it run to its end.
    await new Promise(setImmediate);
    await this.endChromium();
    endProcess(exitCode);
  }

  focus(): void {}
  setAboutPanelOptions(): void {}
  showAboutPanel(): void {}
  setAppUserModelId(): void {}
}

export const app = new App();
