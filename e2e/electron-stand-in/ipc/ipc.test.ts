import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, runFixture, type RunningFixture } from '../running-fixture.ts';

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await runFixture();
});
afterAll(() => fixture[Symbol.asyncDispose]());

/** What invoking the channel from the page ends with. */
const invoke = (channel: string, ...args: unknown[]): Promise<unknown> =>
  fixture.page.evaluate(
    ([channel, args]) => globalThis.fixtureBridge.invoke(channel, ...args).catch((error: unknown) => String(error)),
    [channel, args] as const,
  );

describe('invoke', () => {
  it('gives what the handler gives', async () => {
    expect(await invoke('echo', { nested: [1, 'two', null] })).toStrictEqual({ nested: [1, 'two', null] });
  });

  it('carries what JSON would not', async () => {
    const seen = await fixture.page.evaluate(async () => {
      const sent = { date: new Date(5), map: new Map([[1, 2]]), big: 3n, bytes: new Uint8Array([4]), none: undefined };
      const got = (await globalThis.fixtureBridge.invoke('echo', sent)) as typeof sent;
      return [got.date.getTime(), got.map.get(1), got.big === 3n, got.bytes[0], 'none' in got];
    });
    expect(seen).toStrictEqual([5, 2, true, 4, true]);
  });

  it('rejects with the handler’s error as text, the way Electron decorates it', async () => {
    await fixture.app.evaluate(({ ipcMain }) => {
      ipcMain.handle('fail', () => {
        throw Object.assign(new TypeError('no such luck'), { code: 'SECRET' });
      });
    });
    expect(await invoke('fail')).toBe("Error: Error invoking remote method 'fail': TypeError: no such luck");
  });

  it('rejects when there is no handler, or none any more', async () => {
    await fixture.app.evaluate(({ ipcMain }) => {
      ipcMain.handleOnce('once', () => 'answer');
      ipcMain.handle('removed', () => 'answer');
      ipcMain.removeHandler('removed');
    });
    const missing = (name: string): string =>
      `Error: Error invoking remote method '${name}': Error: No handler registered for '${name}'`;
    expect(await invoke('unheard of')).toBe(missing('unheard of'));
    expect(await invoke('removed')).toBe(missing('removed'));
    expect([await invoke('once'), await invoke('once')]).toStrictEqual(['answer', missing('once')]);
  });

  it('rejects when what is sent or answered cannot be cloned', async () => {
    await fixture.app.evaluate(({ ipcMain }) => ipcMain.handle('function', () => () => {}));
    expect(await invoke('function')).toBe(
      "Error: Error invoking remote method 'function': Error: An object could not be cloned.",
    );
    const sent = await fixture.page.evaluate(() =>
      globalThis.fixtureBridge.invoke('echo', () => {}).catch((error: unknown) => String(error)),
    );
    expect(sent).toBe('Error: An object could not be cloned.');
  });

  it('rejects when nobody is left to answer', async () => {
    await fixture.app.evaluate(({ ipcMain }) => ipcMain.handle('forgotten', () => new Promise(() => {})));
    const answer = invoke('forgotten');
    await fixture.app.evaluate(async () => {
      const { setFlagsFromString } = process.getBuiltinModule('node:v8');
      const { runInNewContext } = process.getBuiltinModule('node:vm');
      setFlagsFromString('--expose-gc');
      const collect = runInNewContext('gc') as () => void;
      // What the question itself left on the stack goes first.
      await new Promise(setImmediate);
      collect();
    });
    expect(await answer).toBe("Error: Error invoking remote method 'forgotten': reply was never sent");
  });

  it('has one handler for each channel', async () => {
    const message = await fixture.app.evaluate(({ ipcMain }) => {
      try {
        ipcMain.handle('echo', () => {});
        return 'taken';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(message).toBe("Attempted to register a second handler for 'echo'");
  });
});

describe('the sender of a message', () => {
  it('is the top frame, with the address as the app knows it', async () => {
    await fixture.app.evaluate(({ ipcMain, BrowserWindow }) => {
      ipcMain.handle('who', ({ sender, senderFrame, processId, frameId }) => ({
        url: senderFrame?.url,
        origin: senderFrame?.origin,
        parent: senderFrame?.parent,
        isTop: senderFrame?.top === senderFrame,
        isMainFrame: senderFrame === sender.mainFrame,
        ids: processId === senderFrame?.processId && frameId === senderFrame?.routingId,
        isOfWindow: BrowserWindow.fromWebContents(sender) === BrowserWindow.getAllWindows()[0],
      }));
    });
    expect(await invoke('who')).toStrictEqual({
      url: 'app://fixture/index.html',
      origin: 'app://fixture',
      parent: null,
      isTop: true,
      isMainFrame: true,
      ids: true,
      isOfWindow: true,
    });
  });

  it('is told with the address that the document has at that moment', async () => {
    await fixture.page.evaluate(() => history.pushState(null, '', '/index.html?changed#here'));
    expect(await invoke('who')).toMatchObject({ url: 'app://fixture/index.html?changed#here' });
    await fixture.page.evaluate(() => history.replaceState(null, '', '/index.html'));
  });

  it('has no frame any more once the page has gone on, and nobody hears the answer', async () => {
    await using other = await runFixture();
    await other.app.evaluate(({ ipcMain }) => {
      const gone = Promise.withResolvers<boolean>();
      ipcMain.handle('slow', async (event) => {
        const before = event.senderFrame !== null;
        await new Promise((resolve) => event.sender.once('did-finish-load', () => resolve(null)));
        gone.resolve(before && event.senderFrame === null);
        return 'too late';
      });
      ipcMain.handle('was it gone', () => gone.promise);
    });
    await other.page.evaluate(() => void globalThis.fixtureBridge.invoke('slow'));
    await other.page.goto('https://fixture.invalid/other.html');
    expect(await other.page.evaluate(() => globalThis.fixtureBridge.invoke('was it gone'))).toBe(true);
  });
});

describe('messages that nobody answers', () => {
  it('reach every listener of the main process', async () => {
    const hearing = await fixture.app.evaluateHandle(({ ipcMain }) => {
      const { promise: heard, resolve } = Promise.withResolvers<unknown>();
      ipcMain.once('note', (_event, ...args) => resolve(args));
      return { heard };
    });
    await fixture.page.evaluate(() => globalThis.fixtureBridge.send('note', 1, { two: 2 }));
    expect(await hearing.evaluate(({ heard }) => heard)).toStrictEqual([1, { two: 2 }]);
  });

  it('may be on a channel called "error"', async () => {
    await fixture.page.evaluate(() => globalThis.fixtureBridge.send('error', 'harmless'));
    expect(await invoke('echo', 'alive')).toBe('alive');
  });

  it('throw when they cannot be cloned', async () => {
    const message = await fixture.page.evaluate(() => {
      try {
        return globalThis.fixtureBridge.sendFunction();
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(message).toBe('An object could not be cloned.');
  });

  it('are lost when the main process sends what cannot be cloned, and it is told so on its console only', async () => {
    let said = '';
    const { stderr } = fixture.app.process();
    const hear = (text: Buffer): void => void (said += text.toString());
    stderr?.on('data', hear);
    await fixture.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.send('message', () => {});
      window?.webContents.mainFrame.send('message', () => {});
    });
    await eventually(() =>
      said.match(/Error sending from webFrameMain: .*An object could not be cloned/g),
    ).toHaveLength(2);
    stderr?.off('data', hear);
  });

  it('reach the page in their order, until it stops listening', async () => {
    const seen = await fixture.page.evaluate(async () => {
      const seen: unknown[] = [];
      const stop = globalThis.fixtureBridge.onMessage((value) => seen.push(value));
      const reached = (count: number): Promise<void> =>
        new Promise((resolve) => {
          const end = globalThis.fixtureBridge.onMessage(() => {
            if (seen.length < count) return;
            end();
            resolve();
          });
        });
      const three = reached(3);
      await globalThis.fixtureBridge.invoke('ask for three');
      await three;
      stop();
      await globalThis.fixtureBridge.invoke('ask for three');
      return seen;
    });
    expect(seen).toStrictEqual([1, 2, 3]);
  }, 10_000);

  beforeAll(async () => {
    await fixture.app.evaluate(({ ipcMain }) => {
      ipcMain.handle('ask for three', ({ sender }) => {
        for (const value of [1, 2, 3]) sender.send('message', value);
      });
    });
  });
});

// Read in shell/browser/electron_api_ipc_handler_impl.cc: with the page's contents its messages are gone.
it('hears nothing more of a page that is destroyed', async () => {
  await fixture.app.evaluate(async ({ ipcMain }) => {
    const said: string[] = [];
    Object.assign(globalThis, { saidByDestroyed: said });
    process.once('uncaughtException', ({ message }) => said.push(message));
    const window = globalThis.fixtureMain.openWindow();
    ipcMain.on('last words', (_event, word: string) => {
      said.push(word);
      window.destroy();
    });
    await window.loadURL('app://fixture/');
    const closed = new Promise<void>((resolve) => window.once('closed', () => resolve()));
    const speak = "for (const word of ['one', 'two', 'three']) fixtureBridge.send('last words', word)";
    window.webContents.executeJavaScript(speak).catch(() => undefined);
    await closed;
  });
  // What this page says is heard after what the other one has said.
  expect(await invoke('echo', 'here')).toBe('here');
  const said = await fixture.app.evaluate(() => (globalThis as { saidByDestroyed?: unknown }).saidByDestroyed);
  expect(said).toStrictEqual(['one']);
});
