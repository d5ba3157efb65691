import type { Entry, Parcel, Part } from './wire-parcel.ts';

/** A constructor that every realm has, by its name. */
const native = (name: string): (new (...given: unknown[]) => object) | undefined =>
  (globalThis as unknown as Record<string, new (...given: unknown[]) => object>)[name];

const define = (target: object, key: string, value: unknown, enumerable: boolean): void => {
  // Not by assignment: a key may be called __proto__.
  Object.defineProperty(target, key, { value, enumerable, writable: true, configurable: true });
};

class Unpacking {
  readonly #objects: readonly Entry[];
  readonly #made = new Map<number, object>();

  constructor(objects: readonly Entry[]) {
    this.#objects = objects;
  }

  value(part: Part | undefined): unknown {
    if (part === null || typeof part !== 'object') return part;
    if ('undefined' in part) return undefined;
    if ('number' in part) return Number(part.number);
    if ('bigint' in part) return BigInt(part.bigint);
    return this.#made.get(part.at) ?? this.#make(part.at);
  }

  #keep<Made extends object>(at: number, made: Made): Made {
    this.#made.set(at, made);
    return made;
  }

  #make(at: number): object {
    const entry = this.#objects[at];
    if (!entry) throw new Error('A value arrived incomplete.');
    switch (entry.kind) {
      case 'object': {
        const object = this.#keep(at, {});
        for (const [key, part] of entry.properties) define(object, key, this.value(part), true);
        return object;
      }
      case 'array': {
        const array = this.#keep<unknown[]>(at, []);
        array.length = entry.length;
        for (const [key, part] of entry.properties) define(array, key, this.value(part), true);
        return array;
      }
      case 'map': {
        const map = this.#keep(at, new Map<unknown, unknown>());
        for (const [key, part] of entry.pairs) map.set(this.value(key), this.value(part));
        return map;
      }
      case 'set': {
        const set = this.#keep(at, new Set<unknown>());
        for (const part of entry.values) set.add(this.value(part));
        return set;
      }
      case 'date':
        return this.#keep(at, new Date(this.value(entry.millis) as number));
      case 'regexp':
        return this.#keep(at, new RegExp(entry.source, entry.flags));
      case 'boxed':
        return this.#keep(at, Object(this.value(entry.value)) as object);
      case 'buffer':
        return this.#keep(at, Uint8Array.from(atob(entry.base64), (character) => character.charCodeAt(0)).buffer);
      case 'view': {
        const View = native(entry.type) ?? DataView;
        return this.#keep(
          at,
          Reflect.construct(View, [this.value(entry.buffer), entry.offset, entry.length]) as object,
        );
      }
      case 'error':
        return this.#error(at, entry);
    }
  }

  #error(at: number, { type, message, stack, cause }: Entry & { readonly kind: 'error' }): Error {
    const Native = (native(type) ?? Error) as ErrorConstructor;
    const error = this.#keep(at, new Native(message));
    define(error, 'stack', stack, false);
    const reason = this.value(cause);
    if (reason !== undefined) define(error, 'cause', reason, false);
    return error;
  }
}

/** The value that a text of `pack` carries, made new in this realm. */
export const unpack = (text: string): unknown => {
  const { root, objects } = JSON.parse(text) as Parcel;
  return new Unpacking(objects).value(root);
};
