import { EventEmitter } from 'node:events';
import { refusing } from './refuse-the-rest.ts';

/**
 * An EventEmitter whose missing members, static ones too, throw by name; `owner` is what the message calls it. Those
 * that Electron lacks on this system are `absent`: they are undefined.
 */
export const refusingEmitter = (owner: string, absent: readonly string[] = []): typeof EventEmitter => {
  class RefusingEmitter extends EventEmitter {}
  Object.setPrototypeOf(RefusingEmitter, refusing(owner, EventEmitter));
  Object.setPrototypeOf(RefusingEmitter.prototype, refusing(owner, EventEmitter.prototype, absent));
  return RefusingEmitter as typeof EventEmitter;
};
