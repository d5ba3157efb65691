import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads what the app has written to its log since the last call; the file is put aside once when it is full. */
export class LogReader {
  readonly #file: string;
  readonly #oldFile: string;
  #read = 0;

  constructor(profile: string) {
    this.#file = join(profile, 'logs', 'latchkey.log');
    this.#oldFile = join(profile, 'logs', 'latchkey.old.log');
  }

  newLines(): readonly string[] {
    const bytes = existsSync(this.#file) ? readFileSync(this.#file) : Buffer.alloc(0);
    const before = bytes.length < this.#read ? readFileSync(this.#oldFile).subarray(this.#read) : Buffer.alloc(0);
    const fresh = bytes.length < this.#read ? bytes : bytes.subarray(this.#read);
    this.#read = bytes.length;
    return Buffer.concat([before, fresh])
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '');
  }
}
