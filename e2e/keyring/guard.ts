import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Reads the processes to end from its standard input, one a line, and acts when that closes. */
const script = 'while read -r process; do all="$all $process"; done; kill -KILL $all; rm -rf "$0"';

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/**
 * Ends processes, stopped ones too, and then removes a folder. Does so as well when this process is killed: its end of
 * the pipe closes then, whatever killed it.
 */
export class Guard {
  readonly #process: ChildProcess;
  readonly #input: Writable;
  readonly #guarded: ChildProcess[] = [];

  constructor(folder: string) {
    // In a session of its own, where Ctrl+C in a terminal does not reach it before its work is done.
    const child = spawn('sh', ['-c', script, folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    this.#process = child;
    this.#input = child.stdin;
  }

  watch(child: ChildProcess): void {
    // One that could not be started has no id; its 'error' event tells of it.
    if (child.pid === undefined) return;
    this.#guarded.push(child);
    this.#input.write(`${child.pid}\n`);
  }

  /** Resolves when all is gone. */
  async close(): Promise<void> {
    const living = [this.#process, ...this.#guarded].filter((child) => !hasEnded(child));
    const gone = Promise.all(living.map((child) => once(child, 'exit')));
    this.#input.end();
    await gone;
  }
}
