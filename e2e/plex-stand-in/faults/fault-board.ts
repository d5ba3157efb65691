import { EventEmitter, once } from 'node:events';
import { type Endpoint, endpoints } from '../endpoints/endpoint.ts';
import type { Fault, PlannedFault } from './fault.ts';

/** The faults that are planned. Those of one endpoint strike in the order in which they were planned. */
export class FaultBoard {
  #planned: readonly PlannedFault[] = [];
  readonly #lifts = new EventEmitter<Record<Endpoint, []>>().setMaxListeners(0);

  plan(fault: PlannedFault): void {
    this.#planned = [...this.#planned, fault];
  }

  /** Forgets the faults of an endpoint, or all of them. */
  lift(endpoint?: Endpoint): void {
    this.#planned = endpoint === undefined ? [] : this.#planned.filter((planned) => planned.endpoint !== endpoint);
    for (const lifted of endpoint === undefined ? endpoints : [endpoint]) this.#lifts.emit(lifted);
  }

  /** Resolves when the faults of an endpoint are lifted next; rejects when the signal aborts. */
  async lifted(endpoint: Endpoint, signal: AbortSignal): Promise<void> {
    await once(this.#lifts, endpoint, { signal });
  }

  /** Returns the fault that strikes this request, and counts it. */
  take(endpoint: Endpoint): Fault | null {
    const first = this.#planned.find((planned) => planned.endpoint === endpoint);
    if (first === undefined) return null;
    this.#planned = this.#planned.flatMap((planned) => (planned === first ? afterOneMore(planned) : [planned]));
    return first.fault;
  }
}

const afterOneMore = (planned: PlannedFault): readonly PlannedFault[] => {
  if (planned.times === 'until lifted') return [planned];
  return planned.times > 1 ? [{ ...planned, times: planned.times - 1 }] : [];
};
