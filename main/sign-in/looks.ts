import type { PlexTrouble } from '../plex/plex-answer.ts';
import type { Pin, PinLook } from '../plex/pins.ts';
import type { Flow } from './flow.ts';
import type { LeftTokens } from './left-tokens.ts';
import { patiently } from './patiently.ts';
import type { SignInNeeds } from './sign-in-needs.ts';

/** A keychain that hangs keeps no token alive longer than this, and a plex.tv that does keeps nobody from the next code. */
const patienceMillis = 1_000;

/**
 * Looks at pins to the end. Who cancels has no look begun afterwards; but the one that is under way may bring a token,
 * which nobody would hold then: it is ended.
 */
export class Looks {
  readonly #needs: Pick<SignInNeeds, 'pins' | 'clock'>;
  readonly #leftTokens: LeftTokens;
  #underWay = 0;

  constructor(needs: Pick<SignInNeeds, 'pins' | 'clock'>, leftTokens: LeftTokens) {
    this.#needs = needs;
    this.#leftTokens = leftTokens;
  }

  get isUnderWay(): boolean {
    return this.#underWay > 0;
  }

  /** Returns what plex.tv says of the pin. Throws the reason of the flow's signal when it has been ended. */
  async look(pin: Pin, flow: Flow): Promise<PinLook | PlexTrouble> {
    this.#underWay += 1;
    try {
      const look = await this.#needs.pins.look(pin, flow.answers);
      if (flow.signal.aborted && look.kind === 'claimed') await this.#endUnwanted(look.token, flow.answers);
      flow.signal.throwIfAborted();
      return look;
    } finally {
      this.#underWay -= 1;
    }
  }

  /** Another sign-in may be waiting for this: what plex.tv does not hear in time, it is told of when that is over. */
  async #endUnwanted(token: string, signal: AbortSignal): Promise<void> {
    const { clock } = this.#needs;
    await patiently(clock, this.#leftTokens.note(token), patienceMillis, signal);
    const limit = new AbortController();
    const ended = this.#leftTokens.end(token, AbortSignal.any([signal, limit.signal])).catch(() => undefined);
    await patiently(clock, ended, patienceMillis, signal);
    limit.abort();
    await ended;
  }
}
