import { notImplemented, refusing } from '../refuse-the-rest.ts';
import { EventEmitter, type Listener } from './event-emitter.ts';

/** What a sandboxed preload has as `process`. It says that the preload has run (docs/api/process.md), and nothing else. */
export class PreloadProcess extends EventEmitter {
  constructor(facts: Readonly<Record<string, unknown>>) {
    super();
    Object.defineProperties(this, Object.getOwnPropertyDescriptors(facts));
  }

  override on(name: string | symbol, listener: Listener): this {
    return super.on(heard(name), listener);
  }

  override once(name: string | symbol, listener: Listener): this {
    return super.once(heard(name), listener);
  }
}

const heard = (name: string | symbol): string | symbol =>
  name === 'loaded' ? name : notImplemented(`the event '${String(name)}' of process`);

// As in Electron, but in packages for the stores, these are undefined; what else is missing throws by name.
Object.setPrototypeOf(PreloadProcess.prototype, refusing('process', EventEmitter.prototype, ['mas', 'windowsStore']));
