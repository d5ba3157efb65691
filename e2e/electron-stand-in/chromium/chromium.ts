import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { chromiumNames, findChromium } from '../../find-chromium.ts';
import { CdpConnection, type Protocol } from './cdp-connection.ts';
import { type ChromiumWishes, chromiumSwitches, sandboxSwitches } from './chromium-switches.ts';

/** The line that Playwright waits for, and Chromium's word that there is no display. */
const saidForOthers = /^DevTools listening on |Unable to open X display|Missing X server/;

type BrowserFacts = Protocol.Browser.getVersionReturnValue;

/** The one Chromium that shows all windows of the app. It dies with this process: its debugging pipe closes then. */
export class Chromium {
  readonly connection: CdpConnection;
  /** Like "156.0.8078.79". */
  readonly version: string;
  readonly userAgent: string;
  readonly headless: boolean;
  readonly process: ChildProcess;
  readonly #program: string;
  readonly #wishes: ChromiumWishes;

  private constructor(
    program: string,
    child: ChildProcess,
    connection: CdpConnection,
    facts: BrowserFacts,
    wishes: ChromiumWishes,
  ) {
    this.#program = program;
    this.process = child;
    this.#wishes = wishes;
    this.connection = connection;
    this.version = facts.product.replace(/^.*\//, '');
    this.userAgent = facts.userAgent;
    this.headless = wishes.headless;
  }

  /** Starts Chromium and resolves when it answers. Rejects when there is none, or when it ends instead. */
  static async start(wishes: ChromiumWishes): Promise<Chromium> {
    const program = findChromium(process.env, wishes);
    if (program === undefined) {
      const names = chromiumNames(wishes).join(', ');
      throw new Error(
        `The Electron stand-in needs Chromium: install one of ${names}, or name it in LATCHKEY_CHROMIUM.`,
      );
    }
    const child = spawn(program, chromiumSwitches(wishes), { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
    const failed = once(child, 'error').then(([error]) => Promise.reject(error as Error));
    const said: string[] = [];
    createInterface({ input: child.stderr as Readable }).on('line', (line) => {
      said.push(line);
      if (saidForOthers.test(line) || process.env['ELECTRON_ENABLE_LOGGING']) process.stderr.write(`${line}\n`);
    });
    const connection = new CdpConnection(child.stdio[3] as Writable, child.stdio[4] as Readable);
    try {
      const facts = await Promise.race([connection.browser.send('Browser.getVersion'), failed]);
      return new Chromium(program, child, connection, facts, wishes);
    } catch (error) {
      throw new Error([`Chromium did not start (${program}).`, ...said].join('\n'), { cause: error });
    }
  }

  /**
   * Has the running Chromium open a window without tabs and address bar, which only its command line can ask for: a
   * second start with the same profile hands the wish over and ends.
   */
  openAppWindow(url: string, switches: readonly string[]): void {
    const profile = `--user-data-dir=${this.#wishes.profileFolder}`;
    const args = [profile, ...sandboxSwitches(this.#wishes.switches), ...switches, `--app=${url}`];
    spawn(this.#program, args, { stdio: 'ignore' });
  }

  /** Resolves when Chromium has ended: asked for first, killed after two seconds. */
  async end(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    const timeout = setTimeout(() => this.process.kill('SIGKILL'), 2000);
    this.connection.browser.tell('Browser.close');
    await ended;
    clearTimeout(timeout);
  }
}
