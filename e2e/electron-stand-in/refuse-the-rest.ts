/** Members that JavaScript itself and its tools ask for, and that an object without them answers with undefined. */
const askedForByTheLanguage = new Set<PropertyKey>([
  '$$typeof',
  'asymmetricMatch',
  'href',
  'inspect',
  'nodeType',
  'then',
  'toJSON',
]);

/**
 * A prototype whose missing members throw by name, so that an app that uses more of Electron than the stand-in has
 * hears of it at once, be they read or set. It sits at the end of a prototype chain: whatever is defined before it is found first.
 */
export const refusing = (owner: string, prototype: object, absent: readonly string[] = []): object =>
  new Proxy(prototype, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || askedForByTheLanguage.has(key) || absent.includes(key)) {
        return Reflect.get(target, key, receiver) as unknown;
      }
      return notImplemented(`${owner}.${key}`);
    },
    set(target, key, value, receiver) {
      // A function is one that a test lends: none of Electron's properties that can be set is one.
      if (typeof key === 'symbol' || key in target || typeof value === 'function') {
        return Reflect.set(target, key, value, receiver);
      }
      return notImplemented(`setting ${owner}.${key}`);
    },
  });

/** Returns an object with the members given; any other throws by name. */
export const refuseTheRest = <Members extends object>(owner: string, members: Members): Members =>
  Object.setPrototypeOf(members, refusing(owner, Object.prototype)) as Members;

/** Throws the error for something that Electron does and the stand-in does not. */
export const notImplemented = (what: string): never => {
  throw new Error(`The Electron stand-in does not implement ${what}.`);
};
