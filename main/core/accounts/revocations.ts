import type { KeptToken } from '../keychain/keychain-entries.ts';
import type { SecretDone } from '../keychain/keychain.ts';
import type { PlexTrouble } from '../plex/plex-answer.ts';
import type { SignInNeeds } from '../sign-in/sign-in-needs.ts';
import { InterruptibleWait } from '../time/interruptible-wait.ts';
import { retryDelay } from '../time/retry-delay.ts';
import type { HeldToken } from './held-token.ts';

/** An app that waits for days asks plex.tv no more than 48 times in each of them. */
const maxRetryMillis = 30 * 60_000;

type RevocationsNeeds = Pick<SignInNeeds, 'clock' | 'accounts' | 'entries' | 'log'> & {
  /** Returns under which entry somebody holds this token: then it is not to be revoked, whatever was noted. Null for nobody. */
  readonly heldAs: (token: string) => { readonly id: string | null } | null;
  /** Returns whether nothing goes on that is not to be disturbed. */
  readonly mayGoOn: () => boolean;
  /** Called when plex.tv has been told of all that was left. */
  readonly onAllRevoked: () => void;
  /** Called when a token has ended whose entry the keychain did not let go of. */
  readonly onEntryLeft: () => void;
};

interface Failed {
  readonly times: number;
  readonly atMillis: number;
  readonly retryAfterMillis: number | null;
}

const outlivesApp = (left: HeldToken): boolean => left.id !== null && left.tokenStorage === 'keychain';

/**
 * The tokens that are to be revoked at plex.tv: noted in the keychain before anything else is done, revoked as soon as
 * that can be, and tried again as long as the app is open. What goes on by itself pauses while an attempt or a sign-out
 * talks to plex.tv, so it neither disturbs a sign-in nor revokes a token that one has just given.
 */
export class Revocations {
  readonly #needs: RevocationsNeeds;
  readonly #retryWait: InterruptibleWait;
  /** What this run knows of, by its id; by the token itself where it has none. */
  readonly #left = new Map<string, HeldToken>();
  #wasKeychainAsked = false;
  #isClosed = false;
  #failed: Failed | null = null;
  #goingOn = new AbortController();
  #request: Promise<unknown> = Promise.resolve();

  constructor(needs: RevocationsNeeds) {
    this.#needs = needs;
    this.#retryWait = new InterruptibleWait(needs.clock);
  }

  /** Whether there is a token that no later start would know of. */
  get hasUnkept(): boolean {
    return [...this.#left.values()].some((left) => !outlivesApp(left));
  }

  /**
   * Returns whether it was noted that a kept token is to be revoked, so that neither a crash nor plex.tv being out of
   * reach leaves it alive unnoticed. Nobody is signed in with it any more then.
   */
  async note(kept: KeptToken): Promise<SecretDone> {
    const noted = await this.#needs.entries.noteToRevoke(kept.id);
    if (noted.kind === 'done') this.add(kept);
    return noted;
  }

  /** Returns a token that nothing kept so far, noted where the keychain takes it. */
  async noteUnkept(token: string): Promise<HeldToken> {
    const { entries } = this.#needs;
    const { tokenStorage } = entries;
    const noted = await entries.noteTokenToRevoke(token);
    const left = noted.kind === 'kept' ? { id: noted.id, token, tokenStorage } : ({ id: null, token } as const);
    this.add(left);
    return left;
  }

  /** Takes one more, which is noted already or can be noted nowhere. */
  add(left: HeldToken): void {
    this.#left.set(left.id ?? left.token, left);
  }

  /** From now on the token is not to be revoked: it has been kept, which the keychain takes for the end of its note. */
  takeBack(token: string): void {
    for (const [key, left] of this.#left) if (left.token === token) this.#left.delete(key);
  }

  /** Returns what plex.tv said when it was told to revoke this token. What it could not be told of is tried again later. */
  async revoke(left: HeldToken, signal: AbortSignal): Promise<{ readonly kind: 'revoked' } | PlexTrouble> {
    // Until plex.tv has answered: the app may quit before.
    this.add(left);
    const revoked = await this.#needs.accounts.revokeToken(left.token, signal);
    if (revoked.kind === 'revoked') this.forget(left);
    else this.#noteFailure(revoked);
    return revoked;
  }

  /** Forgets it, in the keychain's own time: the token has been revoked, or is not to be. */
  forget(left: HeldToken): void {
    this.#left.delete(left.id ?? left.token);
    if (left.id !== null) void this.#forgetEntry(left.id);
  }

  /**
   * Goes on revoking what is left, if nothing is disturbed by it, from now until `pause`. A keychain that has just been in
   * trouble is better not asked for it again: `from-memory` does so only where it has never been asked.
   */
  goOn(asTold: 'from-the-keychain' | 'from-memory'): void {
    const paused = this.pause();
    if (this.#isClosed || !this.#needs.mayGoOn()) return;
    this.#goingOn = new AbortController();
    const { signal } = this.#goingOn;
    const goingOn = async (): Promise<void> => {
      await paused;
      signal.throwIfAborted();
      await this.#revokeAll(asTold, signal);
    };
    goingOn().catch((error: unknown) => {
      if (!signal.aborted) this.#needs.log.error('Ending what was left failed unexpectedly.', error);
    });
  }

  /** Begins no further request, and resolves once none is under way. */
  async pause(): Promise<void> {
    this.#goingOn.abort();
    await this.#request;
  }

  /** Begins nothing by itself any more. */
  close(): void {
    this.#isClosed = true;
    this.#goingOn.abort();
  }

  /** Something changed that makes trying now worth while. */
  retryNow(): void {
    this.#retryWait.interrupt();
  }

  /** Tries once more, for the last time and all at once, what no later start would know of. */
  async revokeUnkept(signal: AbortSignal): Promise<void> {
    const unkept = [...this.#left].filter(([, left]) => !outlivesApp(left));
    for (const [key] of unkept) this.#left.delete(key);
    await Promise.all(unkept.map(([, { token }]) => this.#needs.accounts.revokeToken(token, signal)));
  }

  async #revokeAll(asTold: 'from-the-keychain' | 'from-memory', signal: AbortSignal): Promise<void> {
    if (asTold === 'from-the-keychain' || !this.#wasKeychainAsked) {
      const told = await this.#needs.entries.tokensToRevoke();
      signal.throwIfAborted();
      // From here on they are in memory: a keychain may ask a person for a password at every question.
      for (const kept of told) this.add(kept);
      this.#wasKeychainAsked = true;
    }
    const left = new Set([...this.#left.values()].filter((each) => !this.#isHeld(each)));
    if (left.size === 0) return;
    do {
      await this.#untilDue(signal);
      await this.#revokeEach(left, signal);
    } while (left.size > 0);
    this.#failed = null;
    this.#needs.onAllRevoked();
  }

  #isHeld(left: HeldToken): boolean {
    const held = this.#needs.heldAs(left.token);
    if (held === null) return false;
    // A note of the very entry is of a sign-out that the keychain took after it was given up: it holds from the next start.
    if (left.id === null || held.id !== left.id) this.forget(left);
    return true;
  }

  /** One that plex.tv refuses does not stand in the way of the others; only a plex.tv that wants a break does. */
  async #revokeEach(left: Set<HeldToken>, signal: AbortSignal): Promise<void> {
    let trouble: PlexTrouble | null = null;
    for (const each of left) {
      signal.throwIfAborted();
      const request = this.#needs.accounts.revokeToken(each.token, signal);
      this.#request = request.catch(() => undefined);
      const revoked = await request;
      if (revoked.kind === 'revoked') {
        left.delete(each);
        this.forget(each);
      } else {
        trouble = revoked;
        if (revoked.problem === 'too-many-requests' || revoked.retryAfterMillis !== null) break;
      }
    }
    if (trouble === null) return;
    if (this.#failed === null) this.#needs.log.warn(`A token that was left could not be ended: ${trouble.problem}`);
    this.#noteFailure(trouble);
  }

  async #forgetEntry(id: string): Promise<void> {
    const forgotten = await this.#needs.entries.forgetToken(id);
    if (forgotten.kind === 'stays') this.#needs.onEntryLeft();
    if (forgotten.kind === 'trouble')
      this.#needs.log.warn(`An ended token could not be struck off: ${forgotten.problem}`);
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
