import { randomUUID } from 'node:crypto';
import type { Findings } from '../../../preload/contract.ts';
import type { Clock } from '../time/clock.ts';
import type { Keychain } from '../keychain/keychain.ts';
import { withTimeout } from '../time/with-timeout.ts';

/** Long enough for a keychain that wakes up; one that waits for a password is better told of as such. */
const limitMillis = 10_000;

/** Another check, in another process, may use the same entry at the same moment: that much it may look forgetful. */
const attempts = 3;

/** Returns whether the keychain takes an entry, gives it back and lets it go. The entry is the check's own. */
export class KeychainCheck {
  readonly #keychain: Keychain;
  readonly #clock: Pick<Clock, 'sleep'>;
  #underWay: Promise<Findings['keychain']> | null = null;

  constructor(keychain: Keychain, clock: Pick<Clock, 'sleep'>) {
    this.#keychain = keychain;
    this.#clock = clock;
  }

  /**
   * Returns the finding within ten seconds. What is under way cannot be taken back and always ends by removing the entry;
   * whoever asks meanwhile waits for the same.
   */
  check(): Promise<Findings['keychain']> {
    this.#underWay ??= this.#try().finally(() => {
      this.#underWay = null;
    });
    return withTimeout(this.#clock, limitMillis, this.#underWay, { kind: 'trouble', trouble: 'keychain-timed-out' });
  }

  async #try(): Promise<Findings['keychain']> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const finding = await this.#tryOnce();
      if (finding.kind !== 'trouble' || finding.trouble !== 'keychain-forgets') return finding;
    }
    return { kind: 'trouble', trouble: 'keychain-forgets' };
  }

  async #tryOnce(): Promise<Findings['keychain']> {
    const value = randomUUID();
    const written = await this.#keychain.write('check', value);
    const read = written.kind === 'trouble' ? written : await this.#keychain.read('check');
    // Also after trouble: a write that took too long may still come true.
    const removed = await this.#keychain.remove('check', value);
    if (read.kind === 'trouble') return { kind: 'trouble', trouble: read.problem };
    if (removed.kind === 'trouble') return { kind: 'trouble', trouble: removed.problem };
    return read.value === value ? { kind: 'fine' } : { kind: 'trouble', trouble: 'keychain-forgets' };
  }
}
