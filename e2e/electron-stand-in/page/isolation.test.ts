import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFixture, type RunningFixture } from '../running-fixture.ts';

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await runFixture({ environment: { FIXTURE_ENVIRONMENT: 'seen' } });
});
afterAll(() => fixture[Symbol.asyncDispose]());

/** Names on the window that a page without a preload would not have. */
const addedNames = (): Promise<string[]> =>
  fixture.page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const usual = new Set(Reflect.ownKeys(frame.contentWindow ?? {}));
    frame.remove();
    return Reflect.ownKeys(window)
      .filter((key) => !usual.has(key) && typeof key === 'string' && !/^\d+$/.test(key))
      .map(String);
  });

describe('the page', () => {
  it('finds what the preload exposes on its window, and nothing else that Electron or the stand-in added', async () => {
    const added = await addedNames();
    // Playwright keeps its own things there, and the page's own script two.
    const ours = added.filter((name) => !name.startsWith('__pw') && !name.includes('playwright'));
    expect(ours.toSorted()).toStrictEqual([
      'fixtureBridge',
      'fixtureCalls',
      'fixtureCopied',
      'fixtureEvaluated',
      'fixturePreload',
      'fixtureStopListening',
    ]);
  });

  it('sees no way to the main process, nor do its frames', async () => {
    // The stand-in’s own ways bear names that no program would write.
    const odd = await fixture.page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const names = [window, frame.contentWindow ?? {}].flatMap((each) => Reflect.ownKeys(each));
      frame.remove();
      return names.filter((name) => typeof name === 'string' && !/^[\w$]+$/.test(name));
    });
    expect(odd).toStrictEqual([]);
  });

  it.each(['require', 'process', 'module', 'Buffer', 'global'])('has no %s', async (name) => {
    expect(await fixture.page.evaluate((name) => name in window, name)).toBe(false);
  });

  it('and the preload have variables of their own', async () => {
    const seen = await fixture.page.evaluate(() => {
      Object.assign(window, { setByThePage: true });
      return (globalThis.fixturePreload['pageSees'] as () => string)();
    });
    expect(seen).toBe('undefined');
  });

  it('cannot get between the two by changing what its own world is made of', async () => {
    const caught = await fixture.page.evaluate(async () => {
      const caught: unknown[] = [];
      const spy = (owner: object, name: string): (() => void) => {
        const original = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
        Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
          caught.push(name);
          return Reflect.apply(original, this, given);
        });
        return () => Reflect.set(owner, name, original);
      };
      const restore = [
        spy(EventTarget.prototype, 'dispatchEvent'),
        spy(EventTarget.prototype, 'addEventListener'),
        spy(Array.prototype, 'push'),
        spy(Map.prototype, 'get'),
        spy(Map.prototype, 'set'),
        spy(Object, 'keys'),
        spy(window, 'CustomEvent'),
        spy(window, 'structuredClone'),
      ];
      caught.length = 0;
      const answer: unknown = await globalThis.fixtureBridge.invoke('echo', { some: ['value'] });
      const names = caught.slice();
      for (const undo of restore) undo();
      return { answer, names: names.filter((name) => name !== 'push') };
    });
    expect(caught).toStrictEqual({ answer: { some: ['value'] }, names: [] });
  });

  it('cannot put a setter of its own between the two', async () => {
    const result = await fixture.page.evaluate(() => {
      const caught: unknown[] = [];
      for (const name of ['args', 'detail', 'id', 'kind', 'run', '0']) {
        Object.defineProperty(name === '0' ? Array.prototype : Object.prototype, name, {
          configurable: true,
          set(value: unknown) {
            caught.push(value);
          },
        });
      }
      try {
        return [globalThis.fixtureCalls['describe']?.({ a: 1 }), caught.length];
      } finally {
        for (const name of ['args', 'detail', 'id', 'kind', 'run']) Reflect.deleteProperty(Object.prototype, name);
        Reflect.deleteProperty(Array.prototype, '0');
      }
    });
    expect(result).toStrictEqual([{ type: 'object', isPlain: true, isArray: false, keys: ['a'] }, 0]);
  });

  it('has no preload in its frames', async () => {
    await fixture.app.evaluate(() => void (globalThis.fixtureMain.refusesNavigation = false));
    const seen = await fixture.page.evaluate(async () => {
      const own = document.body.appendChild(document.createElement('iframe'));
      own.src = '/other.html';
      await new Promise((resolve) => own.addEventListener('load', resolve, { once: true }));
      const names = Object.keys(own.contentWindow ?? {});
      own.remove();
      return names.filter((name) => name.startsWith('fixture'));
    });
    expect(seen).toStrictEqual([]);
  });
});

describe('the preload', () => {
  it('has the sandbox’s modules and no others', async () => {
    const seen = await fixture.page.evaluate(() => {
      const { pageSees: _call, ...values } = globalThis.fixturePreload;
      return values;
    });
    expect(seen).toStrictEqual({
      again: 'Error: Cannot bind an API on top of an existing property on the window object',
      buffer: 'undefined',
      emitter: 'Error: The Electron stand-in does not implement EventEmitter.prependListener.',
      environment: 'seen',
      events: 'function',
      file: 'Error: module not found: fs',
      ipcRenderer: 'Error: The Electron stand-in does not implement ipcRenderer.sendSync.',
      immediates: ['function', 'function', 'function'],
      modules: [
        'object',
        'function',
        'Error: module not found: electron/utility',
        'Error: module not found: node:electron',
      ],
      platform: process.platform,
      sandboxed: true,
      timers: 'function',
      url: '/x',
    });
  });

  it('that throws leaves the page without a bridge, and the app hears of it', async () => {
    const preload = join(fixture.userData, 'broken.cjs');
    await writeFile(preload, "throw new Error('spoilt');");
    const failures = await fixture.app.evaluate(async (_electron, preload) => {
      const { openWindow, preloadFailures } = globalThis.fixtureMain;
      const window = openWindow({ webPreferences: { preload } });
      await window.loadURL('app://fixture/other.html');
      const bridge: unknown = await window.webContents.executeJavaScript('typeof fixtureBridge');
      window.destroy();
      return { bridge, failures: preloadFailures };
    }, preload);
    expect(failures).toStrictEqual({ bridge: 'undefined', failures: [{ path: preload, message: 'spoilt' }] });
  });

  // Read in Electron's lib/sandboxed_renderer/preload.ts.
  it.each([
    ['is not there', null, /^ENOENT: no such file or directory/],
    ['is no JavaScript', 'this is not JavaScript', /^Unexpected identifier/],
  ])(
    'that %s leaves the page without a bridge, the console with a reason, and the app hears of it',
    async (_what, text, reason) => {
      const preload = join(fixture.userData, 'unreadable.cjs');
      await (text === null ? rm(preload, { force: true }) : writeFile(preload, text));
      const seen = await fixture.app.evaluate(async (_electron, preload) => {
        const { openWindow, preloadFailures } = globalThis.fixtureMain;
        preloadFailures.length = 0;
        const window = openWindow({ webPreferences: { preload } });
        const logged = new Promise<string>((resolve) =>
          window.webContents.on('console-message', ({ level, message }) => level === 'error' && resolve(message)),
        );
        await window.loadURL('app://fixture/other.html');
        const bridge: unknown = await window.webContents.executeJavaScript('typeof fixtureBridge');
        const title: unknown = await window.webContents.executeJavaScript('document.title');
        const said = { bridge, title, logged: await logged, failures: [...preloadFailures] };
        window.destroy();
        return said;
      }, preload);
      expect(seen).toStrictEqual({
        bridge: 'undefined',
        title: 'Other',
        logged: expect.stringContaining(`Unable to load preload script: ${preload}`) as string,
        failures: [{ path: preload, message: expect.stringMatching(reason) as string }],
      });
    },
  );

  it('runs anew in every document', async () => {
    await using other = await runFixture();
    await other.page.goto('https://fixture.invalid/other.html');
    expect(await other.page.evaluate(() => globalThis.fixtureBridge.invoke('echo', 1))).toBe(1);
  });
});
