import type { PlexTrouble } from '../plex/plex-answer.ts';
import type { SecretDone } from '../keychain/keychain.ts';
import { logFailure } from '../log/log-failure.ts';
import { InterruptibleWait } from '../time/interruptible-wait.ts';
import { retryDelay } from './retry-delay.ts';
import type { SignInNeeds } from './sign-in-needs.ts';

/** An app that waits for days asks plex.tv no more than 48 times in each of them. */
const maxRetryMillis = 30 * 60_000;

type RevocationsNeeds = Pick<SignInNeeds, 'clock' | 'accounts' | 'entries' | 'log'> & {
  /** Whether somebody is signed in with it: then it is not to be revoked, whatever was noted before. */
  readonly isHeld: (token: string) => boolean;
  /** Called when plex.tv has been told of all that was left. */
  readonly onAllRevoked: () => void;
};

interface Failed {
  readonly times: number;
  readonly atMillis: number;
  readonly retryAfterMillis: number | null;
}

/**
 * The tokens that are to be revoked at plex.tv: noted in the keychain before anything else is done, revoked as soon as
 * that can be, and tried again as long as the app is open. What goes on by itself pauses while anything else talks to
 * plex.tv, so it neither disturbs a sign-in nor revokes a token that one has just given.
 */
export class Revocations {
  readonly #needs: RevocationsNeeds;
  readonly #retryWait: InterruptibleWait;
  /** What is noted nowhere that outlives the app. */
  readonly #unkept = new Set<string>();
  readonly #noted = new Set<string>();
  /** What the keychain told last, and has not been revoked since; null before it was ever asked. */
  #told: Set<string> | null = null;
  #failed: Failed | null = null;
  #goingOn = new AbortController();
  #request: Promise<unknown> = Promise.resolve();

  constructor(needs: RevocationsNeeds) {
    this.#needs = needs;
    this.#retryWait = new InterruptibleWait(needs.clock);
  }

  /** Whether there is a token that no later start would know of. */
  get hasUnkept(): boolean {
    return this.#unkept.size > 0;
  }

  /**
   * Returns whether it was noted that a token is to be revoked, so that neither a crash nor plex.tv being out of reach
   * leaves it alive unnoticed.
   */
  async note(token: string): Promise<SecretDone> {
    const { entries } = this.#needs;
    const noted = await entries.noteTokenToRevoke(token);
    if (noted.kind === 'done' && entries.tokenStorage === 'keychain') this.#noted.add(token);
    return noted;
  }

  /**
   * From now on the token is not to be revoked: it has been kept, which the keychain takes for the end of its note as
   * well.
   */
  takeBack(token: string): void {
    this.#unkept.delete(token);
    this.#noted.delete(token);
    this.#told?.delete(token);
  }

  /** Forgets the note, in the keychain's own time: the token has been revoked, or is not to be. */
  forget(token: string): void {
    this.takeBack(token);
    const forgotten = this.#needs.entries.forgetTokenToRevoke(token);
    void logFailure(this.#needs.log, 'An ended token could not be struck off', forgotten);
  }

  /**
   * Returns what plex.tv said when it was told to revoke this token. What it could not be told of is tried again later.
   */
  async revoke(token: string, signal: AbortSignal): Promise<{ readonly kind: 'revoked' } | PlexTrouble> {
    // Until plex.tv has answered: the app may quit before.
    if (!this.#noted.has(token)) this.#unkept.add(token);
    const revoked = await this.#needs.accounts.revokeToken(token, signal);
    if (revoked.kind === 'revoked') this.forget(token);
    else this.#noteFailure(revoked);
    return revoked;
  }

  /**
   * Goes on revoking what is left, from now until `pause`. A keychain that has just been in trouble is better not asked
   * for it again: `from-memory` does so only where it has never been asked.
   */
  goOn(asTold: 'from-the-keychain' | 'from-memory'): void {
    this.#goingOn.abort();
    this.#goingOn = new AbortController();
    const { signal } = this.#goingOn;
    this.#revokeAll(asTold, signal).catch((error: unknown) => {
      if (!signal.aborted) this.#needs.log.error('Ending what was left failed unexpectedly.', error);
    });
  }

  /** Begins no further request, and resolves once none is under way. */
  async pause(): Promise<void> {
    this.#goingOn.abort();
    await this.#request;
  }

  /** Something changed that makes trying now worth while. */
  retryNow(): void {
    this.#retryWait.interrupt();
  }

  /** Tries once more, for the last time and all at once, what no later start would know of. */
  async revokeUnkept(signal: AbortSignal): Promise<void> {
    const tokens = [...this.#unkept];
    this.#unkept.clear();
    await Promise.all(tokens.map((token) => this.#needs.accounts.revokeToken(token, signal)));
  }

  async #revokeAll(asTold: 'from-the-keychain' | 'from-memory', signal: AbortSignal): Promise<void> {
    if (asTold === 'from-the-keychain' || this.#told === null)
      this.#told = new Set(await this.#needs.entries.tokensToRevoke());
    // From here on they are in memory: a keychain may ask a person for a password at every question. What this run has
    // noted is there already, whatever the keychain says of it now.
    const left = new Set([...this.#told, ...this.#noted, ...this.#unkept]);
    for (const token of left) {
      if (!this.#needs.isHeld(token)) continue;
      left.delete(token);
      this.forget(token);
    }
    if (left.size === 0) return;
    do {
      await this.#untilDue(signal);
      await this.#revokeEach(left, signal);
    } while (left.size > 0);
    this.#failed = null;
    this.#needs.onAllRevoked();
  }

  /** One that plex.tv refuses does not stand in the way of the others; only a plex.tv that wants a break does. */
  async #revokeEach(left: Set<string>, signal: AbortSignal): Promise<void> {
    let trouble: PlexTrouble | null = null;
    for (const token of left) {
      signal.throwIfAborted();
      const request = this.#needs.accounts.revokeToken(token, signal);
      this.#request = request.catch(() => undefined);
      const revoked = await request;
      if (revoked.kind === 'revoked') {
        left.delete(token);
        this.forget(token);
      } else {
        trouble = revoked;
        if (revoked.problem === 'too-many-requests' || revoked.retryAfterMillis !== null) break;
      }
    }
    if (trouble === null) return;
    if (this.#failed === null) this.#needs.log.warn(`A token that was left could not be ended: ${trouble.problem}`);
    this.#noteFailure(trouble);
  }

  #noteFailure({ retryAfterMillis }: PlexTrouble): void {
    const times = (this.#failed?.times ?? 0) + 1;
    this.#failed = { times, atMillis: this.#needs.clock.monotonicMillis(), retryAfterMillis };
  }

  /** However often this is paused and goes on, the pace stays the same. */
  async #untilDue(signal: AbortSignal): Promise<void> {
    if (this.#failed === null) return;
    const { times, atMillis, retryAfterMillis } = this.#failed;
    const delay = retryDelay({ failures: times - 1, retryAfterMillis, maxRetryMillis });
    const elapsed = this.#needs.clock.monotonicMillis() - atMillis;
    const left = { dueMillis: delay.dueMillis - elapsed, earliestMillis: delay.earliestMillis - elapsed };
    await this.#retryWait.wait(left, signal);
  }
}
