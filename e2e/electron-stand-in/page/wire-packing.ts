import type { Entry, Parcel, Part } from './wire-parcel.ts';

/** Electron's words for what the structured clone algorithm does not take. */
const refuse = (): never => {
  throw new Error('An object could not be cloned.');
};

/** The structured clone of a value: prototypes and accessors are gone, and whatever cannot cross was refused. */
const cloned = (value: unknown): unknown => {
  try {
    return structuredClone(value);
  } catch {
    return refuse();
  }
};

const toBase64 = (buffer: ArrayBuffer): string => {
  const bytes = new Uint8Array(buffer);
  // Piece by piece: a call takes only so many arguments.
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return btoa(pieces.join(''));
};

const packNumber = (value: number): Part => {
  if (Object.is(value, -0)) return { number: '-0' };
  return Number.isFinite(value) ? value : { number: String(value) };
};

/** What kind of object it is by its own account, which a clone cannot forge: it has no symbols. */
const typeOf = (value: object): string => Object.prototype.toString.call(value).slice('[object '.length, -1);

class Packing {
  readonly objects: Entry[] = [];
  readonly #places = new Map<object, number>();

  part(value: unknown): Part {
    switch (typeof value) {
      case 'undefined':
        return { undefined: true };
      case 'bigint':
        return { bigint: String(value) };
      case 'number':
        return packNumber(value);
      case 'string':
      case 'boolean':
        return value;
      case 'object':
        return value === null ? null : { at: this.#placeOf(value) };
      default:
        return refuse();
    }
  }

  #placeOf(value: object): number {
    const known = this.#places.get(value);
    if (known !== undefined) return known;
    const at = this.objects.length;
    this.#places.set(value, at);
    // The place is kept while what is inside packs itself, perhaps pointing back here.
    this.objects.push({ kind: 'set', values: [] });
    this.objects[at] = this.#entry(value);
    return at;
  }

  #properties(value: object): (readonly [string, Part])[] {
    return Object.entries(value).map(([key, held]) => [key, this.part(held)] as const);
  }

  #entry(value: object): Entry {
    if (Array.isArray(value)) return { kind: 'array', length: value.length, properties: this.#properties(value) };
    if (ArrayBuffer.isView(value)) return this.#view(value);
    if (value instanceof Map) {
      return { kind: 'map', pairs: [...value].map(([key, held]) => [this.part(key), this.part(held)] as const) };
    }
    if (value instanceof Set) return { kind: 'set', values: [...value].map((held) => this.part(held)) };
    if (value instanceof Date) return { kind: 'date', millis: this.part(value.getTime()) };
    if (value instanceof RegExp) return { kind: 'regexp', source: value.source, flags: value.flags };
    if (value instanceof Error) return this.#error(value);
    if (value instanceof ArrayBuffer) return { kind: 'buffer', base64: toBase64(value) };
    switch (typeOf(value)) {
      case 'Boolean':
      case 'Number':
      case 'String':
      case 'BigInt':
        return { kind: 'boxed', value: this.part(value.valueOf()) };
      case 'Object':
        return { kind: 'object', properties: this.#properties(value) };
      default:
        return refuse();
    }
  }

  #view(view: ArrayBufferView): Entry {
    const length = 'length' in view ? (view.length as number) : view.byteLength;
    return { kind: 'view', type: typeOf(view), buffer: this.part(view.buffer), offset: view.byteOffset, length };
  }

  #error({ name, message, stack = '', cause }: Error): Entry {
    return { kind: 'error', type: name, message, stack, cause: this.part(cause) };
  }
}

/**
 * The text that carries a value to the other process, as the structured clone algorithm has it. Throws when the value
 * cannot be cloned.
 */
export const pack = (value: unknown): string => {
  const packing = new Packing();
  const root = packing.part(cloned(value));
  return JSON.stringify({ root, objects: packing.objects } satisfies Parcel);
};
