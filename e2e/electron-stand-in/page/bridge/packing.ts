import {
  clone,
  get,
  hasSymbols,
  isArray,
  isNative,
  isNode,
  isVideoFrame,
  keys,
  NativeError,
  NativeMap,
  NativePromise,
  put,
  set,
} from './language.ts';
import type { Parcel } from './parcel.ts';

/** What packing does with the parts that cannot be copied. */
export interface Lender {
  /** The other side's id of a function that came from there. */
  readonly homeOf: (run: Function) => number | undefined;
  /** Keeps a function, with the object it is called on, for the other side to call by the id given back. */
  readonly lend: (run: Function, receiver: unknown) => number;
  /** Tells the other side, by the id given back, how the promise ends. */
  readonly promise: (promise: Promise<unknown>) => number;
}

const maxDepth = 1000;

/** As Electron's words have it, and its error: the language's own is another class, with other words. */
const cloned = (value: object): unknown => {
  try {
    return clone(value);
  } catch {
    throw new NativeError('An object could not be cloned.');
  }
};

/**
 * Copies a value for the other world as Electron's contextBridge does: functions and promises are lent, errors keep
 * their message, objects lose their prototype, everything else is cloned. Throws what cannot cross.
 */
export const makePacker = ({ homeOf, lend, promise }: Lender): ((value: unknown, receiver: unknown) => Parcel) => {
  const places = new NativeMap<object, number>();
  let lastPlace = 0;

  const placeFor = (value: object): number => {
    lastPlace += 1;
    set(places, value, lastPlace);
    return lastPlace;
  };

  const packArray = (array: readonly unknown[], depth: number): Parcel => {
    const items: Parcel[] = [];
    for (let index = 0; index < array.length; index += 1) put(items, index, pack(array[index], array, depth + 1));
    // Placed only now, as in Electron: an array that holds itself is too deep.
    return { kind: 'array', place: placeFor(array), items };
  };

  const packObject = (object: object, depth: number): Parcel => {
    const place = placeFor(object);
    if (hasSymbols(object)) throw new NativeError('The Electron stand-in does not pass symbols over contextBridge.');
    const names = keys(object);
    const properties: (readonly [string, Parcel])[] = [];
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index] as string;
      const value = (object as Record<string, unknown>)[name];
      put(properties, index, [name, pack(value, object, depth + 1)]);
    }
    return { kind: 'object', place, properties };
  };

  const packReference = (value: object, receiver: unknown, depth: number): Parcel => {
    const seen = get(places, value);
    if (seen !== undefined) return { kind: 'seen', place: seen };
    if (typeof value === 'function') {
      const home = homeOf(value);
      if (home !== undefined) return { kind: 'returned', id: home };
      return { kind: 'function', place: placeFor(value), id: lend(value, receiver) };
    }
    if (value instanceof NativePromise) return { kind: 'promise', place: placeFor(value), id: promise(value) };
    if (value instanceof NativeError) return { kind: 'error', message: value.message };
    if (isArray(value)) return packArray(value, depth);
    if (isNode(value)) throw new NativeError('The Electron stand-in does not pass elements over contextBridge.');
    if (isVideoFrame(value))
      throw new NativeError('The Electron stand-in does not pass a VideoFrame over contextBridge.');
    // Chromium clones once more between the worlds, but there it could not throw.
    if (isNative(value)) return { kind: 'clone', value: cloned(value) };
    return packObject(value, depth);
  };

  const pack = (value: unknown, receiver: unknown, depth: number): Parcel => {
    if (depth >= maxDepth) {
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      );
    }
    if (typeof value === 'symbol') {
      throw new NativeError('The Electron stand-in does not pass symbols over contextBridge.');
    }
    if (typeof value === 'function' || (typeof value === 'object' && value !== null)) {
      return packReference(value, receiver, depth);
    }
    return { kind: 'clone', value };
  };

  return (value, receiver) => pack(value, receiver, 0);
};
