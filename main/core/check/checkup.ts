import type { Checkup as CheckupState, Findings } from '../../../preload/contract.ts';
import type { Log } from '../log/log.ts';
import { type Checks, runChecks } from './run-checks.ts';

interface CheckupNeeds {
  readonly checks: Checks;
  readonly log: Pick<Log, 'error'>;
}

type Listener = (state: CheckupState) => void;

/** "Check this computer": a truth of its own beside the sign-in's, which it neither asks nor changes. */
export class Checkup {
  readonly #needs: CheckupNeeds;
  readonly #listeners = new Set<Listener>();
  #state: CheckupState = { kind: 'closed' };
  #running = new AbortController();

  constructor(needs: CheckupNeeds) {
    this.#needs = needs;
  }

  get state(): CheckupState {
    return this.#state;
  }

  get isOpen(): boolean {
    return this.#state.kind !== 'closed';
  }

  /** What has been found so far. */
  get findings(): Partial<Findings> {
    return this.#state.kind === 'closed' ? {} : this.#state.findings;
  }

  /** Calls the listener at every change from now on. */
  onState(listener: Listener): void {
    this.#listeners.add(listener);
  }

  /** Checks everything, from the beginning if that is under way already. */
  start(): void {
    this.#running.abort();
    this.#running = new AbortController();
    this.#set({ kind: 'under-way', findings: {} });
    void this.#run(this.#running.signal);
  }

  /** Ends whatever is under way, and shows nothing any more. */
  close(): void {
    this.#running.abort();
    if (this.isOpen) this.#set({ kind: 'closed' });
  }

  async #run(signal: AbortSignal): Promise<void> {
    try {
      const findings = await runChecks({ ...this.#needs, onFinding: (finding) => this.#add(finding) }, signal);
      signal.throwIfAborted();
      this.#set({ kind: 'done', findings });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  #add(finding: Partial<Findings>): void {
    if (this.#state.kind !== 'under-way') return;
    this.#set({ kind: 'under-way', findings: { ...this.#state.findings, ...finding } });
  }

  #set(state: CheckupState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
