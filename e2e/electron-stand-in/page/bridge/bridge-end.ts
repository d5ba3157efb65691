import { freezeDeep } from './freeze-deep.ts';
import {
  addEventListener,
  apply,
  defineProperty,
  detailOf,
  dispatchEvent,
  get,
  NativeCustomEvent,
  NativeError,
  NativeMap,
  NativePromise,
  put,
  remove,
  set,
  whenEnded,
} from './language.ts';
import { makePacker } from './packing.ts';
import type { Answer, Parcel, Request } from './parcel.ts';
import { makeUnpacker } from './unpacking.ts';

export type Side = 'page' | 'preload';

/** The message that the other side may learn of something thrown here. */
const messageOf = (thrown: unknown): string => {
  const message: unknown = typeof thrown === 'object' && thrown !== null && 'message' in thrown ? thrown.message : null;
  return typeof message === 'string'
    ? message
    : 'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.';
};

/**
 * One end of the bridge between the two JavaScript worlds of a page. The ends meet on an event target that nobody else
 * holds: events are the one way between worlds that is synchronous, as calls over Electron's contextBridge are. An end
 * does nothing for the other but call the functions that were lent to it. Returns back the preload's
 * `contextBridge.exposeInMainWorld`.
 */
export const makeBridgeEnd = (meeting: EventTarget, own: Side): ((key: string, value: unknown) => void) => {
  const other: Side = own === 'page' ? 'preload' : 'page';
  const lent = new NativeMap<number, { readonly run: Function; readonly receiver: unknown }>();
  const borrowed = new NativeMap<object, number>();
  const awaited = new NativeMap<number, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>();
  let lastId = 0;
  let answer: Answer | null = null;

  const ask = (request: Request): Answer => {
    dispatchEvent(meeting, new NativeCustomEvent(`request to ${other}`, { detail: request }));
    const given = answer;
    answer = null;
    return given ?? { kind: 'thrown', message: 'The other side of the context bridge is gone.' };
  };

  const pack = (): ReturnType<typeof makePacker> =>
    makePacker({
      homeOf: (run) => get(borrowed, run),
      lend: (run, receiver) => {
        lastId += 1;
        set(lent, lastId, { run, receiver });
        return lastId;
      },
      promise: (promise) => {
        lastId += 1;
        const id = lastId;
        whenEnded(promise, tellEnd(id, true), tellEnd(id, false));
        return id;
      },
    });

  const unpack = (): ReturnType<typeof makeUnpacker> =>
    makeUnpacker({
      own: (id) => get(lent, id)?.run,
      await: (id) => new NativePromise((resolve, reject) => set(awaited, id, { resolve, reject })),
      borrow: (id) => {
        const run = (...args: unknown[]): unknown => call(id, args);
        set(borrowed, run, id);
        return run;
      },
    });

  const packArguments = (args: readonly unknown[]): Parcel[] => {
    const parcels: Parcel[] = [];
    const packOne = pack();
    for (let index = 0; index < args.length; index += 1) put(parcels, index, packOne(args[index], globalThis));
    return parcels;
  };

  const unpackArguments = (parcels: readonly Parcel[]): unknown[] => {
    const args: unknown[] = [];
    const unpackOne = unpack();
    for (let index = 0; index < parcels.length; index += 1) put(args, index, unpackOne(parcels[index] as Parcel));
    return args;
  };

  const call = (id: number, args: readonly unknown[]): unknown => {
    const given = ask({ kind: 'call', id, args: packArguments(args) });
    if (given.kind === 'thrown') throw new NativeError(given.message);
    return unpack()(given.value);
  };

  const tellEnd =
    (id: number, fulfilled: boolean) =>
    (value: unknown): void => {
      try {
        ask({ kind: 'settle', id, fulfilled, value: pack()(value, globalThis) });
      } catch (error) {
        ask({ kind: 'settle', id, fulfilled: false, value: { kind: 'error', message: `Uncaught ${String(error)}` } });
      }
    };

  const answerCall = ({ id, args }: Request & { readonly kind: 'call' }): Parcel => {
    const target = get(lent, id);
    if (!target) throw new NativeError('No such function was passed over the context bridge.');
    const result: unknown = apply(target.run, target.receiver, unpackArguments(args));
    try {
      return pack()(result, globalThis);
    } catch (error) {
      throw new NativeError(`Uncaught ${String(error)}`);
    }
  };

  const answerSettle = ({ id, fulfilled, value }: Request & { readonly kind: 'settle' }): void => {
    const promise = get(awaited, id);
    remove(awaited, id);
    if (fulfilled) promise?.resolve(unpack()(value));
    else promise?.reject(unpack()(value));
  };

  const answerExpose = ({ key, value: parcel }: Request & { readonly kind: 'expose' }): void => {
    if (own !== 'page') throw new NativeError('Nothing can be exposed to the preload.');
    if (key in globalThis) {
      throw new NativeError('Cannot bind an API on top of an existing property on the window object');
    }
    const value = unpack()(parcel);
    freezeDeep(value);
    defineProperty(globalThis, key, { value, writable: false, enumerable: true, configurable: false });
  };

  const fulfil = (request: Request): Parcel => {
    if (request.kind === 'call') return answerCall(request);
    if (request.kind === 'settle') answerSettle(request);
    else answerExpose(request);
    return { kind: 'clone', value: undefined };
  };

  addEventListener(meeting, `request to ${own}`, (event) => {
    let detail: Answer;
    try {
      detail = { kind: 'value', value: fulfil(detailOf(event) as Request) };
    } catch (error) {
      detail = { kind: 'thrown', message: messageOf(error) };
    }
    dispatchEvent(meeting, new NativeCustomEvent(`answer to ${other}`, { detail }));
  });
  addEventListener(meeting, `answer to ${own}`, (event) => {
    answer = detailOf(event) as Answer;
  });

  return (key, value) => {
    const given = ask({ kind: 'expose', key, value: pack()(value, globalThis) });
    if (given.kind === 'thrown') throw new NativeError(given.message);
  };
};
