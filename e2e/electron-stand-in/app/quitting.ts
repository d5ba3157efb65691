import type { EventEmitter } from 'node:events';
import { PreventableEvent } from '../preventable-event.ts';
import { openWindows } from '../window/open-windows.ts';

/** How far the app is on its way out. */
type Course =
  | { readonly kind: 'running' | 'quitting' | 'ended' }
  | { readonly kind: 'exiting'; readonly exitCode: number };

/** Node's own way to run what waits for its turn, `process.nextTick` and promises, before anything else goes on. */
const runTicks = (process as unknown as { readonly _tickCallback: () => void })._tickCallback;

/** What one of them throws is an exception like any other, and no reason for the rest not to go on, nor for who ran them. */
const runMicrotasks = (): void => {
  for (;;) {
    try {
      runTicks();
      return;
    } catch (error) {
      if (!(process as EventEmitter).emit('uncaughtException', error, 'uncaughtException')) throw error;
    }
  }
};

/**
 * The order in which Electron quits: `before-quit`, the windows' `close`, `will-quit`, `quit`. Each but the last can be
 * prevented, which ends the attempt, and so can a page that stays. As in Electron (`Browser::NotifyAndShutdown`, shell/browser/browser.cc), the attempt
 * that `will-quit` prevented is over only once its listeners and their microtasks have run: until then `quit` does nothing.
 */
export class Quitting {
  readonly #app: EventEmitter;
  readonly #end: (exitCode: number) => void;
  #course: Course = { kind: 'running' };

  /** `end` ends the process; it is called once, after `quit` was emitted. */
  constructor(app: EventEmitter, end: (exitCode: number) => void) {
    this.#app = app;
    this.#end = end;
    openWindows.on('all closed', () => this.#allWindowsClosed());
    openWindows.on('stays', () => {
      if (this.#course.kind === 'quitting') this.#course = { kind: 'running' };
    });
  }

  get isEnding(): boolean {
    return this.#course.kind === 'exiting' || this.#course.kind === 'ended';
  }

  quit(): void {
    if (this.#course.kind !== 'running' || !this.#passes('before-quit')) return;
    this.#course = { kind: 'quitting' };
    if (openWindows.count === 0) this.#quitWithoutWindows();
    else openWindows.closeAll();
  }

  /** Quits without asking anybody. */
  exit(exitCode: number): void {
    if (this.isEnding) return;
    this.#course = { kind: 'exiting', exitCode };
    if (openWindows.count === 0) this.#shutDown(exitCode);
    else openWindows.destroyAll();
  }

  #allWindowsClosed(): void {
    if (this.#course.kind === 'exiting') this.#shutDown(this.#course.exitCode);
    else if (this.#course.kind === 'quitting') this.#quitWithoutWindows();
    else if (this.#course.kind === 'running' && !this.#app.emit('window-all-closed')) this.quit();
  }

  #quitWithoutWindows(): void {
    const passes = this.#passes('will-quit');
    runMicrotasks();
    if (this.isEnding) return;
    if (passes) this.#shutDown(0);
    else this.#course = { kind: 'running' };
  }

  #shutDown(exitCode: number): void {
    this.#course = { kind: 'ended' };
    this.#app.emit('quit', new PreventableEvent(), exitCode);
    this.#end(exitCode);
  }

  #passes(name: string): boolean {
    const event = new PreventableEvent();
    this.#app.emit(name, event);
    return !event.defaultPrevented;
  }
}
