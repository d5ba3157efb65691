/**
 * The parts of the language that the bridge uses, taken before any script of the page can change them: the page must
 * not get between the two ends, and what it does to its own world must not break them.
 */
export const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
export const { freeze, getOwnPropertyNames, keys } = Object;
const { getOwnPropertySymbols } = Object;
export const { isArray } = Array;
export const clone = structuredClone;
export const NativeCustomEvent = CustomEvent;
export const NativeError = Error;
export const NativeMap = Map;
export const NativePromise = Promise;

/** A method of a prototype as a function that takes its object first. */
const method = <Owner extends object>(prototype: Owner, name: keyof Owner) => {
  const taken = prototype[name] as (...given: unknown[]) => unknown;
  return (owner: unknown, ...given: unknown[]): unknown => apply(taken, owner, given);
};

const isViewOfBytes = method(ArrayBuffer, 'isView');

export const isView = (value: unknown): value is ArrayBufferView => isViewOfBytes(ArrayBuffer, value) === true;

const [mapGet, mapSet, mapDelete] = [
  method(Map.prototype, 'get'),
  method(Map.prototype, 'set'),
  method(Map.prototype, 'delete'),
];

export const get = <Key, Held>(map: Map<Key, Held>, key: Key): Held | undefined => mapGet(map, key) as Held | undefined;
export const set = <Key, Held>(map: Map<Key, Held>, key: Key, held: Held): void => void mapSet(map, key, held);
export const remove = <Key, Held>(map: Map<Key, Held>, key: Key): void => void mapDelete(map, key);

/** Learns how a promise ends. */
export const whenEnded = method(Promise.prototype, 'then') as (
  promise: Promise<unknown>,
  fulfilled: (value: unknown) => void,
  rejected: (reason: unknown) => void,
) => unknown;
export const dispatchEvent = method(EventTarget.prototype, 'dispatchEvent') as (
  on: EventTarget,
  event: Event,
) => boolean;
export const addEventListener = method(EventTarget.prototype, 'addEventListener') as (
  on: EventTarget,
  type: string,
  listener: (event: Event) => void,
) => void;

const detail = getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get as () => unknown;

/** What an event carries; Chromium clones it into the world that asks. */
export const detailOf = (event: Event): unknown => apply(detail, event, []);

/** Sets an own property, whatever setters its prototypes have. */
export const put = (target: object, key: string | number, value: unknown): void => {
  // Without a prototype, from which a descriptor would take what the page put there.
  const property = { __proto__: null, value, writable: true, enumerable: true, configurable: true };
  defineProperty(target, key, property as PropertyDescriptor);
};

/** Whether an object has properties that are seen and are named by symbols. */
export const hasSymbols = (value: object): boolean => {
  const symbols = getOwnPropertySymbols(value);
  for (let index = 0; index < symbols.length; index += 1) {
    if (getOwnPropertyDescriptor(value, symbols[index] as symbol)?.enumerable) return true;
  }
  return false;
};

const cloneable: readonly Function[] = [
  Date,
  RegExp,
  Map,
  Set,
  WeakMap,
  WeakSet,
  ArrayBuffer,
  Blob,
  Boolean,
  Number,
  String,
  BigInt,
  Symbol,
];

/** Whether it is an object of the language's or the browser's own, which is cloned as a whole or not at all. */
export const isNative = (value: object): boolean => {
  for (let index = 0; index < cloneable.length; index += 1) {
    if (value instanceof (cloneable[index] as Function)) return true;
  }
  return isView(value);
};

const NativeNode = Node;

export const isNode = (value: object): boolean => value instanceof NativeNode;

// Not there in a page that is not secure.
const NativeVideoFrame = (globalThis as { readonly VideoFrame?: Function }).VideoFrame;

export const isVideoFrame = (value: object): boolean =>
  NativeVideoFrame !== undefined && value instanceof NativeVideoFrame;
