import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  type Attempt,
  type CallToMain,
  callsToMain,
  channelOf,
  type Handlers,
  inputShapeOf,
} from '../../../preload/contract.ts';
import { problems } from '../../../preload/problem.ts';
import { SilentLog } from '../../core/log/testing/silent-log.ts';
import { openBridge, pushToPage } from './bridge.ts';
import { appOrigin } from '../../core/security/renderer-file.ts';

const done = { ok: true, value: undefined };
const notAllowed = { ok: false, problem: 'not-allowed' };

const frameOf = (origin: string) => ({ origin }) as WebFrameMain;
const eventFrom = (senderFrame: WebFrameMain | null, mainFrame: WebFrameMain | null) =>
  ({ senderFrame, sender: { mainFrame } }) as IpcMainInvokeEvent;

/** A page that calls from its top frame. */
const callFrom = (origin: string): IpcMainInvokeEvent => {
  const frame = frameOf(origin);
  return eventFrom(frame, frame);
};

const ourFrame = frameOf(appOrigin);
const ourEvent = eventFrom(ourFrame, ourFrame);

/** A bridge whose handlers note what they are given, and a way to call it as Electron would. */
const openTestBridge = (handle: () => unknown = () => done) => {
  const handled: (readonly [call: CallToMain, input: unknown])[] = [];
  const listeners = new Map<string, (event: IpcMainInvokeEvent, ...sent: readonly unknown[]) => Promise<unknown>>();
  const handlers = Object.fromEntries(
    callsToMain.map((call) => [
      call,
      (input: unknown) => {
        handled.push([call, input]);
        return handle();
      },
    ]),
  ) as unknown as Handlers;
  const ipcMain: Pick<IpcMain, 'handle'> = { handle: (channel, listener) => void listeners.set(channel, listener) };
  const log = new SilentLog();
  openBridge(handlers, { ipcMain, origin: appOrigin, log });
  const invoke = async (call: CallToMain, event: IpcMainInvokeEvent, ...sent: readonly unknown[]): Promise<unknown> => {
    const listener = listeners.get(channelOf(call));
    if (listener === undefined) throw new Error(`Nobody listens to ${call}.`);
    return listener(event, ...sent);
  };
  return { invoke, handled, log, channels: [...listeners.keys()] };
};

/** What the contract lets a call carry, in words of its own. */
const isAgreed = (call: CallToMain, sent: unknown): boolean => {
  const input = inputShapeOf(call);
  switch (input.kind) {
    case 'nothing':
      return sent === undefined;
    case 'one-of':
      return input.values.some((value) => value === sent);
    case 'text':
      return typeof sent === 'string' && sent.length <= 100;
  }
};

const anything = fc.oneof(
  fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  fc.constantFrom(undefined, 'browser', 'code', 'system', 'de'),
  fc.string({ unit: 'binary', maxLength: 150 }),
);

describe('the bridge', () => {
  it('listens for every call of the contract and for nothing else', () => {
    expect(openTestBridge().channels.toSorted()).toStrictEqual(callsToMain.map(channelOf).toSorted());
  });

  it('hands what was agreed to the handler, and its answer back', async () => {
    const { invoke, handled } = openTestBridge();
    expect(await invoke('startSignIn', ourEvent, 'browser')).toStrictEqual(done);
    expect(await invoke('renameDevice', ourEvent, '')).toStrictEqual(done);
    expect(await invoke('signOut', ourEvent)).toStrictEqual(done);
    expect(handled).toStrictEqual([
      ['startSignIn', 'browser'],
      ['renameDevice', ''],
      ['signOut', undefined],
    ]);
  });

  it.each(callsToMain)('hands nothing but what was agreed to %s, and always gives an outcome', async (call) => {
    const { invoke, handled } = openTestBridge();
    await fc.assert(
      fc.asyncProperty(anything, async (sent) => {
        handled.length = 0;
        const outcome = await invoke(call, ourEvent, sent);
        if (isAgreed(call, sent)) {
          expect(outcome).toStrictEqual(done);
          expect(handled).toStrictEqual([[call, sent]]);
        } else {
          expect(outcome).toStrictEqual(notAllowed);
          expect(handled).toStrictEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(callsToMain)('takes no second argument for %s', async (call) => {
    const { invoke, handled } = openTestBridge();
    const input = inputShapeOf(call);
    const agreed = input.kind === 'one-of' ? input.values[0] : { nothing: undefined, text: 'Ada' }[input.kind];
    expect(await invoke(call, ourEvent, agreed, undefined)).toStrictEqual(notAllowed);
    expect(await invoke(call, ourEvent, agreed, {})).toStrictEqual(notAllowed);
    expect(handled).toStrictEqual([]);
  });

  it.each([
    ['a frame inside our page', eventFrom(frameOf(appOrigin), ourFrame)],
    ['a frame that is gone', eventFrom(null, ourFrame)],
    ['no frame of no page', eventFrom(null, null)],
    ['a page elsewhere', callFrom('https://evil.example')],
    ['a page of nowhere', callFrom('null')],
    ['a page of another app', callFrom('app://evil')],
    ['a page whose name begins alike', callFrom(`${appOrigin}.evil.example`)],
    ['a page of the same host elsewhere', callFrom('https://latchkey')],
    ['a file', callFrom('file://')],
  ])('does not listen to %s', async (_who, event) => {
    const { invoke, handled, log } = openTestBridge();
    for (const call of callsToMain) {
      for (const sent of [[], ['code'], ['Ada']]) expect(await invoke(call, event, ...sent)).toStrictEqual(notAllowed);
    }
    expect(handled).toStrictEqual([]);
    expect(log.lines).toContain('warn: A call was refused: signOut');
  });

  it('does not stumble over a frame that is gone while it is asked', async () => {
    const gone = {
      get origin(): string {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      },
    } as WebFrameMain;
    const { invoke, handled } = openTestBridge();
    expect(await invoke('signOut', eventFrom(gone, gone))).toStrictEqual({ ok: false, problem: 'unexpected' });
    expect(handled).toStrictEqual([]);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('with a secret'))],
    [
      'throws at once',
      () => {
        throw new Error('with a secret');
      },
    ],
  ])('tells the page nothing of why a handler %s', async (_how, handle) => {
    const { invoke, log } = openTestBridge(handle);
    expect(await invoke('signOut', ourEvent)).toStrictEqual({ ok: false, problem: 'unexpected' });
    expect(problems).toContain('unexpected');
    expect(log.lines).toStrictEqual(['error: A call failed unexpectedly: signOut']);
    expect(log.errors).toStrictEqual([new Error('with a secret')]);
  });

  it('writes nothing that a page sent into the log', async () => {
    const { invoke, log } = openTestBridge();
    await invoke('startSignIn', ourEvent, 's3cret');
    await invoke('signOut', ourEvent, { token: 's3cret' });
    expect(log.lines).toHaveLength(2);
    expect(log.lines.join('\n')).not.toContain('s3cret');
  });
});

describe('a page', () => {
  const attempt: Attempt = { kind: 'dropping-the-token', slow: false };

  it('is told on the channel of the slice', () => {
    const send = vi.fn();
    pushToPage({ isDestroyed: () => false, send } as unknown as WebContents, 'attempt', attempt);
    expect(send.mock.calls).toStrictEqual([['latchkey:attempt', attempt]]);
  });

  it('that is gone is told nothing', () => {
    const send = vi.fn();
    pushToPage({ isDestroyed: () => true, send } as unknown as WebContents, 'attempt', attempt);
    expect(send).not.toHaveBeenCalled();
  });
});
