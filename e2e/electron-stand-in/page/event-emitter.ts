export type Listener = (...args: never[]) => void;

interface Kept {
  readonly listener: Listener;
  readonly once: boolean;
}

/** What Electron's sandbox gives a preload as `events`, as far as anybody uses it. */
export class EventEmitter {
  static readonly EventEmitter = EventEmitter;
  readonly #kept = new Map<string | symbol, readonly Kept[]>();

  on(name: string | symbol, listener: Listener): this {
    return this.#keep(name, { listener, once: false });
  }

  addListener(name: string | symbol, listener: Listener): this {
    return this.on(name, listener);
  }

  once(name: string | symbol, listener: Listener): this {
    return this.#keep(name, { listener, once: true });
  }

  off(name: string | symbol, listener: Listener): this {
    const kept = this.#of(name);
    const last = kept.findLastIndex((each) => each.listener === listener);
    if (last >= 0) this.#kept.set(name, kept.toSpliced(last, 1));
    return this;
  }

  removeListener(name: string | symbol, listener: Listener): this {
    return this.off(name, listener);
  }

  removeAllListeners(name?: string | symbol): this {
    if (name === undefined) this.#kept.clear();
    else this.#kept.delete(name);
    return this;
  }

  listenerCount(name: string | symbol): number {
    return this.#of(name).length;
  }

  emit(name: string | symbol, ...args: unknown[]): boolean {
    const kept = this.#of(name);
    for (const { listener, once } of kept) {
      if (once) this.off(name, listener);
      Reflect.apply(listener, this, args);
    }
    return kept.length > 0;
  }

  #of(name: string | symbol): readonly Kept[] {
    return this.#kept.get(name) ?? [];
  }

  #keep(name: string | symbol, kept: Kept): this {
    this.#kept.set(name, [...this.#of(name), kept]);
    return this;
  }
}
