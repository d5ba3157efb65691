import type { PlexTrouble } from '../plex/plex-answer.ts';
import type { Pin, PinStatus } from '../plex/pins.ts';
import type { HeldToken } from '../accounts/held-token.ts';
import type { Revocations } from '../accounts/revocations.ts';
import type { Flow } from '../time/flow.ts';
import { waitAtMost } from '../time/wait-at-most.ts';
import type { SignInNeeds } from './sign-in-needs.ts';

/** A keychain that hangs keeps no token alive longer than this, and a plex.tv that does keeps nobody from the next code. */
const timeoutMillis = 1_000;

/**
 * Polls pins to the end. Who cancels has no poll begun afterwards; but the one that is under way may bring a token,
 * which nobody would hold then: it is revoked.
 */
export class Polls {
  readonly #needs: Pick<SignInNeeds, 'pins' | 'clock'>;
  readonly #revocations: Revocations;
  #underWay = 0;

  constructor(needs: Pick<SignInNeeds, 'pins' | 'clock'>, revocations: Revocations) {
    this.#needs = needs;
    this.#revocations = revocations;
  }

  get isUnderWay(): boolean {
    return this.#underWay > 0;
  }

  /** Returns what plex.tv says of the pin. Throws the reason of the flow's signal when it has been ended. */
  async poll(pin: Pin, flow: Flow): Promise<PinStatus | PlexTrouble> {
    this.#underWay += 1;
    try {
      const status = await this.#needs.pins.poll(pin, flow.answers);
      if (flow.signal.aborted && status.kind === 'claimed') await this.#revokeUnwanted(status.token, flow.answers);
      flow.signal.throwIfAborted();
      return status;
    } finally {
      this.#underWay -= 1;
    }
  }

  /** Another sign-in may be waiting for this: what plex.tv does not hear in time, it is told of when that is over. */
  async #revokeUnwanted(token: string, signal: AbortSignal): Promise<void> {
    const { clock } = this.#needs;
    let left: HeldToken = { id: null, token };
    const noted = (async () => {
      left = await this.#revocations.noteUnkept(token);
    })();
    await waitAtMost(clock, noted, timeoutMillis, signal);
    const limit = new AbortController();
    const revoked = this.#revocations.revoke(left, AbortSignal.any([signal, limit.signal])).catch(() => undefined);
    await waitAtMost(clock, revoked, timeoutMillis, signal);
    limit.abort();
    await revoked;
  }
}
