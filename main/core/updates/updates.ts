import type { NotOffered, Release, UpdateProblem, Updates as UpdatesState } from '../../../preload/contract.ts';
import { InterruptibleWait } from '../time/interruptible-wait.ts';
import { UpdateChecker, type UpdateCheckerNeeds, type Seen } from './update-checker.ts';
import { type Observable, ObservableValue } from '../time/observable.ts';
import { Timeout } from '../time/timeout.ts';
import type { DownloadListener, DownloadOutcome, UpdateSource } from './update-source.ts';

/** Whether this installation updates itself, and from where. */
export type UpdateOffer =
  | { readonly kind: 'offered'; readonly source: UpdateSource }
  | { readonly kind: 'not-offered'; readonly because: NotOffered };

interface UpdatesNeeds extends Omit<UpdateCheckerNeeds, 'source'> {
  readonly offer: UpdateOffer;
}

/** The start, and waking from sleep, come first; the network may not be there yet either. */
export const afterStartMillis = 15_000;
/** A check that is due while something else is under way is put off for so long. */
const busyMillis = 60_000;
/** A download ends when nothing has come for so long. */
export const stallLimitMillis = 60_000;
/**
 * macOS gets so long to take what has arrived: it unpacks it, checks its signature, and may ask for an administrator's
 * password, at which somebody has to look.
 */
export const takingLimitMillis = 10 * 60_000;

/**
 * Updates of the app itself: looks for a newer version shortly after every start and then daily, and tells of it. Nothing
 * is downloaded unless the person asks, and nothing that was not downloaded so is ever installed.
 */
export class Updates {
  readonly #needs: UpdatesNeeds;
  readonly #wake: InterruptibleWait;
  readonly #closed = new AbortController();
  readonly #putAway = new Set<string>();
  readonly #state: ObservableValue<UpdatesState>;
  /** Null where nothing is offered. */
  readonly #updateChecker: UpdateChecker | null;
  #release: Release | null = null;
  #isRestarting = false;

  constructor(needs: UpdatesNeeds) {
    this.#needs = needs;
    this.#wake = new InterruptibleWait(needs.clock);
    this.#updateChecker =
      needs.offer.kind === 'offered' ? new UpdateChecker({ ...needs, source: needs.offer.source }) : null;
    this.#state = new ObservableValue<UpdatesState>(
      needs.offer.kind === 'offered'
        ? { kind: 'idle', lastCheckedMillis: null, isShown: false }
        : { kind: 'not-offered', because: needs.offer.because, isShown: false },
    );
  }

  get state(): Observable<UpdatesState> {
    return this.#state;
  }

  /** Begins to look for newer versions by itself, until closed. */
  open(): void {
    if (this.#updateChecker === null) return;
    this.#keepChecking(this.#updateChecker).catch((error: unknown) => {
      if (!this.#closed.signal.aborted) this.#needs.log.error('The checks for updates ended.', error);
    });
  }

  /** The computer has woken from sleep: a check may be due. */
  wake(): void {
    this.#wake.interrupt();
  }

  /** Ends whatever is under way. What is ready stays so: it is installed when the app quits. */
  close(): void {
    this.#closed.abort();
  }

  /** Asks for a newer version because the person wants to know, and tells them whatever the answer is. */
  async check(): Promise<void> {
    const updateChecker = this.#updateChecker;
    const { kind } = this.#state.read();
    if (updateChecker === null || kind === 'downloading' || kind === 'ready') {
      this.#show(true);
      return;
    }
    if (kind === 'checking') return;
    this.#state.set({ kind: 'checking' });
    const seen = await this.#check(updateChecker);
    if (this.#closed.signal.aborted) return;
    if (seen.kind === 'trouble') this.#state.set({ kind: 'failed', step: 'check', problem: seen.problem });
    else this.#rest({ isShown: true });
  }

  /** Returns whether something is available, which is downloaded then. */
  download(): boolean {
    const { offer } = this.#needs;
    const state = this.#state.read();
    const isWanted = state.kind === 'available' || (state.kind === 'failed' && state.step !== 'check');
    if (offer.kind === 'not-offered' || !isWanted) return false;
    void this.#download(offer.source, state.release);
    return true;
  }

  /** Returns whether something is ready: quits, installs and starts it then; asked again meanwhile it does no more. */
  restart(): boolean {
    const { offer, log } = this.#needs;
    const state = this.#state.read();
    if (offer.kind === 'not-offered' || state.kind !== 'ready') return false;
    if (this.#isRestarting) return true;
    this.#isRestarting = true;
    const { release } = state;
    const fail = (problem: UpdateProblem): void => {
      this.#isRestarting = false;
      log.warn(`The update to ${release.version} was not installed: ${problem}`);
      this.#state.set({ kind: 'failed', step: 'install', problem, release });
    };
    try {
      offer.source.restart(fail);
    } catch (error) {
      log.error('A restart for an update failed.', error);
      fail('update-failed');
    }
    return true;
  }

  /** Puts the notice away: that of a version until the next start. */
  dismiss(): void {
    const state = this.#state.read();
    switch (state.kind) {
      case 'checking':
        return;
      case 'failed':
        if (state.step !== 'check') this.#putAway.add(state.release.version);
        this.#rest({ isShown: false });
        return;
      case 'available':
        this.#putAway.add(state.release.version);
        this.#show(false);
        return;
      case 'not-offered':
      case 'idle':
      case 'downloading':
      case 'ready':
        this.#show(false);
    }
  }

  /** Whether nothing is under way that the person asked for. */
  get #isAtRest(): boolean {
    const state = this.#state.read();
    return state.kind === 'idle' || state.kind === 'available' || (state.kind === 'failed' && state.step === 'check');
  }

  async #keepChecking(updateChecker: UpdateChecker): Promise<void> {
    const { signal } = this.#closed;
    await this.#needs.clock.sleep(afterStartMillis, signal);
    while (!signal.aborted) {
      const { dueMillis } = updateChecker;
      if (dueMillis === 0 && this.#isAtRest) await this.#checkQuietly(updateChecker);
      // What is downloaded, or waits to be downloaded again, is not changed by a later check.
      else await this.#wake.wait({ dueMillis: dueMillis || busyMillis, earliestMillis: afterStartMillis }, signal);
    }
  }

  /** Being offline, or a server that is down, never bothers anybody who did not ask. */
  async #checkQuietly(updateChecker: UpdateChecker): Promise<void> {
    const seen = await this.#check(updateChecker);
    // Whoever asked meanwhile, or downloads, is told in another place.
    if (seen.kind === 'trouble' || !this.#isAtRest || this.#closed.signal.aborted) return;
    const state = this.#state.read();
    const release = this.#release;
    this.#rest({
      isShown: release === null ? state.kind === 'idle' && state.isShown : !this.#putAway.has(release.version),
    });
  }

  async #check(updateChecker: UpdateChecker): Promise<Seen> {
    const seen = await updateChecker.check(this.#closed.signal);
    if (seen.kind !== 'trouble') this.#release = seen.kind === 'newer' ? seen.release : null;
    return seen;
  }

  async #download(source: UpdateSource, release: Release): Promise<void> {
    const { clock, log } = this.#needs;
    this.#state.set({ kind: 'downloading', release, percent: 0, isShown: true });
    using limit = new Timeout(clock, stallLimitMillis, this.#closed.signal);
    const listener = {
      onPercent: (percent: number): void => {
        limit.beginAnew();
        this.#progress(percent);
      },
      onArrived: (): void => limit.beginAnew(takingLimitMillis),
    };
    const outcome = await this.#outcomeOf(source, listener, limit.signal);
    if (this.#closed.signal.aborted) return;
    if (outcome.kind === 'downloaded') {
      log.info(`The update to ${release.version} is ready.`);
      this.#state.set({ kind: 'ready', release, isShown: true });
    } else {
      log.warn(`The update to ${release.version} was not downloaded: ${outcome.problem}`);
      this.#state.set({ kind: 'failed', step: 'download', problem: outcome.problem, release });
    }
  }

  async #outcomeOf(source: UpdateSource, listener: DownloadListener, signal: AbortSignal): Promise<DownloadOutcome> {
    try {
      return await source.download(listener, signal);
    } catch (error) {
      this.#needs.log.error('A download of an update failed.', error);
      return { kind: 'trouble', problem: 'update-failed' };
    }
  }

  #progress(percent: number): void {
    const state = this.#state.read();
    const whole = Math.floor(Math.min(100, Math.max(0, percent)));
    if (state.kind === 'downloading' && whole !== state.percent) this.#state.set({ ...state, percent: whole });
  }

  /** Back to where nothing is under way. */
  #rest({ isShown }: { readonly isShown: boolean }): void {
    const release = this.#release;
    this.#state.set(
      release === null
        ? { kind: 'idle', lastCheckedMillis: this.#updateChecker?.nothingNewerAtMillis ?? null, isShown }
        : { kind: 'available', release, isShown },
    );
  }

  #show(isShown: boolean): void {
    const state = this.#state.read();
    if ('isShown' in state && state.isShown !== isShown) this.#state.set({ ...state, isShown });
  }
}
