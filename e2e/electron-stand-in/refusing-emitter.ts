import { EventEmitter } from 'node:events';
import { notImplemented, refusing } from './refuse-the-rest.ts';

/** What every emitter of Node says of itself. */
const ofNode = ['newListener', 'removeListener', 'error'];

/** All other ways to listen are made of these. */
const waysToListen = ['on', 'addListener', 'prependListener'] as const;

/** An EventEmitter whose listeners can wait for these events only: for others they would wait in vain. */
const emitterOf = (owner: string, events: ReadonlySet<string>): typeof EventEmitter => {
  class KnowingEmitter extends EventEmitter {}
  for (const way of waysToListen) {
    const listen = EventEmitter.prototype[way];
    Object.defineProperty(KnowingEmitter.prototype, way, {
      configurable: true,
      writable: true,
      value(this: EventEmitter, ...given: Parameters<typeof listen>) {
        const [name] = given;
        if (typeof name === 'string' && !events.has(name)) notImplemented(`the event '${name}' of ${owner}`);
        return Reflect.apply(listen, this, given);
      },
    });
  }
  return KnowingEmitter as typeof EventEmitter;
};

/**
 * An EventEmitter whose missing members, static ones too, throw by name; `owner` is what the message calls it. So does
 * listening to an event that is not one of `events`, where they are given. Members that Electron lacks on this system are
 * `absent`: they are undefined.
 */
export const refusingEmitter = (
  owner: string,
  events: readonly string[] | null = null,
  absent: readonly string[] = [],
): typeof EventEmitter => {
  const base = events === null ? EventEmitter : emitterOf(owner, new Set([...events, ...ofNode]));
  class RefusingEmitter extends base {}
  Object.setPrototypeOf(RefusingEmitter, refusing(owner, base));
  Object.setPrototypeOf(RefusingEmitter.prototype, refusing(owner, base.prototype, absent));
  return RefusingEmitter as typeof EventEmitter;
};
