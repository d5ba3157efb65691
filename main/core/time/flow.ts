/** One run of steps. It can be ended in two ways, which differ in what becomes of an answer that is under way. */
export class Flow {
  readonly #ended = new AbortController();
  readonly #dropped = new AbortController();

  /** Aborts when the flow is ended: nothing begins and nothing is shown any more. */
  get signal(): AbortSignal {
    return this.#ended.signal;
  }

  /** Aborts when not even the answers to what was asked already are waited for. */
  get answers(): AbortSignal {
    return this.#dropped.signal;
  }

  /** Ends the flow; the answer to a poll of a pin is still heard. */
  end(): void {
    this.#ended.abort();
  }

  /** Ends the flow, and every request with it. */
  drop(): void {
    this.#ended.abort();
    this.#dropped.abort();
  }
}

/** Flows, one at a time: the next begins once the one before has let go of what it waits for. */
export class Flows {
  #current = new Flow();
  #end: Promise<void> = Promise.resolve();

  get current(): Flow {
    return this.#current;
  }

  /** Resolves when every flow so far has let go. */
  get end(): Promise<void> {
    return this.#end;
  }

  /** Begins another flow; the present one has been ended before. What goes wrong after its own end is nobody's concern. */
  begin(run: (flow: Flow) => Promise<void>, onFailure: (error: unknown) => void): void {
    const flow = new Flow();
    this.#current = flow;
    const previousEnd = this.#end;
    this.#end = (async () => {
      await previousEnd;
      try {
        await run(flow);
      } catch (error) {
        if (!flow.signal.aborted) onFailure(error);
      }
    })();
  }
}
