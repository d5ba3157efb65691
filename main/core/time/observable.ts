type Listener<Value> = (value: Value) => void;

/** A value that can be read at any time, and followed. */
export interface Observable<Value> {
  /** Returns the value as of now. */
  read(): Value;
  /** Returns the function that ends it: until then the listener is called at every change. */
  onChange(listener: Listener<Value>): () => void;
}

/** An observable value in the hands of whoever changes it. */
export class ObservableValue<Value> implements Observable<Value> {
  readonly #listeners = new Set<Listener<Value>>();
  #value: Value;

  constructor(value: Value) {
    this.#value = value;
  }

  read(): Value {
    return this.#value;
  }

  set(value: Value): void {
    this.#value = value;
    for (const listener of this.#listeners) listener(value);
  }

  onChange(listener: Listener<Value>): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
