import type { Checkup as CheckupState, Findings } from '../../../preload/contract.ts';
import type { Log } from '../log/log.ts';
import { type Observable, ObservableValue } from '../time/observable.ts';
import { type Checks, runChecks } from './run-checks.ts';

interface CheckupNeeds {
  readonly checks: Checks;
  readonly log: Pick<Log, 'error'>;
}

/** "Check this computer": a truth of its own beside the sign-in's, which it neither asks nor changes. */
export class Checkup {
  readonly #needs: CheckupNeeds;
  readonly #state = new ObservableValue<CheckupState>({ kind: 'not-started' });
  #running = new AbortController();

  constructor(needs: CheckupNeeds) {
    this.#needs = needs;
  }

  get state(): Observable<CheckupState> {
    return this.#state;
  }

  /** What has been found so far. */
  get findings(): Partial<Findings> {
    const state = this.#state.read();
    return state.kind === 'not-started' ? {} : state.findings;
  }

  /** Checks everything, from the beginning if that is under way already. */
  start(): void {
    this.#running.abort();
    this.#running = new AbortController();
    this.#state.set({ kind: 'under-way', findings: {} });
    void this.#run(this.#running.signal);
  }

  /** Ends whatever is under way, and forgets what was found. */
  stop(): void {
    this.close();
    if (this.#state.read().kind !== 'not-started') this.#state.set({ kind: 'not-started' });
  }

  /** Ends whatever is under way; the state stays as it is. */
  close(): void {
    this.#running.abort();
  }

  async #run(signal: AbortSignal): Promise<void> {
    try {
      const findings = await runChecks({ ...this.#needs, onFinding: (finding) => this.#add(finding) }, signal);
      signal.throwIfAborted();
      this.#state.set({ kind: 'done', findings });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  #add(finding: Partial<Findings>): void {
    const state = this.#state.read();
    if (state.kind !== 'under-way') return;
    this.#state.set({ kind: 'under-way', findings: { ...state.findings, ...finding } });
  }
}
