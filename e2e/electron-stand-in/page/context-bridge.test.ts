import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFixture, type RunningFixture } from '../running-fixture.ts';

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await runFixture();
});
afterAll(() => fixture[Symbol.asyncDispose]());

describe('a value that is exposed to the page', () => {
  it('is a copy without its prototype', async () => {
    const seen = await fixture.page.evaluate(() => {
      const { point } = globalThis.fixtureCopied as Record<string, object>;
      return { point, isPlain: Object.getPrototypeOf(point) === Object.prototype, method: 'length' in (point ?? {}) };
    });
    expect(seen).toStrictEqual({ point: { x: 1 }, isPlain: true, method: false });
  });

  it('keeps arrays, dates, maps, bytes, big integers, not-a-number and undefined', async () => {
    const seen = await fixture.page.evaluate(() => {
      const { array, big, bytes, date, map, notANumber, nothing } = globalThis.fixtureCopied;
      return [
        JSON.stringify(array),
        typeof big,
        bytes instanceof Uint8Array && [...bytes].join(),
        date instanceof Date && date.getTime(),
        map instanceof Map && String(map.get('key')),
        Object.is(notANumber, Number.NaN),
        nothing === undefined && 'nothing' in globalThis.fixtureCopied,
      ];
    });
    expect(seen).toStrictEqual(['[1,[2,{"three":3}]]', 'bigint', '1,2,3', 86_400_000, 'value', true, true]);
  });

  it('keeps cycles and shared parts', async () => {
    const seen = await fixture.page.evaluate(() => {
      const { cyclic, first, second } = globalThis.fixtureCopied as Record<string, Record<string, unknown>>;
      return [cyclic?.['self'] === cyclic, first === second];
    });
    expect(seen).toStrictEqual([true, true]);
  });

  it('keeps of an error its message alone', async () => {
    const seen = await fixture.page.evaluate(() => {
      const error = globalThis.fixtureCopied['error'] as Error;
      return [error instanceof Error, error instanceof TypeError, error.message, 'code' in error];
    });
    expect(seen).toStrictEqual([true, false, 'spoilt', false]);
  });

  it('keeps a promise, whose value is copied too', async () => {
    expect(await fixture.page.evaluate(() => globalThis.fixtureCopied['promise'])).toStrictEqual({ kept: true });
  });

  it('is frozen through and through, and cannot be replaced', async () => {
    const seen = await fixture.page.evaluate(() => {
      const attempt = (change: () => void): string => {
        try {
          change();
          return 'changed';
        } catch (error) {
          return (error as Error).name;
        }
      };
      // These throw where assigning would, in code that is not strict, only fail silently.
      const put = (owner: unknown, name: string) => attempt(() => Object.assign(owner as object, { [name]: 1 }));
      const { array, point } = globalThis.fixtureCopied as { array: unknown[]; point: object };
      const { add } = globalThis.fixtureCalls;
      return [
        put(globalThis.fixtureCopied, 'added'),
        put(point, 'x'),
        put(array[1], 'length'),
        put(globalThis.fixtureCalls, 'add'),
        put(add, 'added'),
        put(window, 'fixtureCopied'),
        attempt(() => Object.defineProperty(window, 'fixtureCopied', { value: 1 })),
      ];
    });
    expect(new Set(seen)).toStrictEqual(new Set(['TypeError']));
  });
});

describe('a function that is exposed to the page', () => {
  const call = (name: string, ...args: unknown[]): Promise<unknown> =>
    fixture.page.evaluate(([name, args]) => globalThis.fixtureCalls[name]?.(...args), [name, args] as const);

  it('answers at once', async () => {
    expect(await call('add', 1, 2)).toBe(3);
  });

  it('is called on the object that it was exposed with', async () => {
    const asked = await fixture.page.evaluate(() => {
      const { ask } = globalThis.fixtureCalls['receiver'] as unknown as { ask: () => string };
      return ask();
    });
    expect(asked).toBe('receiver');
  });

  it('gets copies that have its own world’s prototypes', async () => {
    expect(await call('describe', { a: 1 })).toStrictEqual({
      type: 'object',
      isPlain: true,
      isArray: false,
      keys: ['a'],
    });
    expect(await call('describe', [1])).toStrictEqual({ type: 'object', isPlain: false, isArray: true, keys: ['0'] });
  });

  it('can call a function of the page, now and later', async () => {
    const seen = await fixture.page.evaluate(async () => [
      globalThis.fixtureCalls['call']?.((left: number, right: number) => left * right, 6, 7),
      await globalThis.fixtureCalls['callLater']?.(() => 'later'),
    ]);
    expect(seen).toStrictEqual([42, 'later']);
  });

  it('gives the page’s own function back as what it was', async () => {
    const same = await fixture.page.evaluate(() => {
      const own = (): void => {};
      return globalThis.fixtureCalls['same']?.(own) === own;
    });
    expect(same).toBe(true);
  });

  it('is another function each time that it comes over', async () => {
    const isOneFunction = await fixture.page.evaluate(() => {
      const { add, same } = globalThis.fixtureCalls;
      return same?.(add) === add;
    });
    expect(isOneFunction).toBe(false);
  });

  it('throws an error with the message alone', async () => {
    const thrown = await fixture.page.evaluate(() => {
      const caught = (name: string): unknown[] => {
        try {
          globalThis.fixtureCalls[name]?.();
          return [];
        } catch (error) {
          const { name, message } = error as Error;
          return [error instanceof Error, name, message, 'code' in (error as Error)];
        }
      };
      return [caught('throwError'), caught('throwText')];
    });
    const unknown =
      'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.';
    expect(thrown).toStrictEqual([
      [true, 'Error', 'no call', false],
      [true, 'Error', unknown, false],
    ]);
  });

  it('rejects with an error with the message alone', async () => {
    const rejected = await fixture.page.evaluate(async () => {
      try {
        await globalThis.fixtureCalls['reject']?.();
        return [];
      } catch (error) {
        return [(error as Error).name, (error as Error).message, 'code' in (error as Error)];
      }
    });
    expect(rejected).toStrictEqual(['Error', 'no promise', false]);
  });

  // Read in shell/common/v8_util.cc and shell/renderer/api/electron_api_context_bridge.cc (ProxyFunctionWrapper).
  it('cannot be given, and cannot give, what no structured clone takes', async () => {
    const messages = await fixture.page.evaluate(() => {
      const caught = (run: () => unknown): string => {
        try {
          run();
          return 'nothing was thrown';
        } catch (error) {
          return `${(error as Error).name}: ${(error as Error).message} ${error instanceof Error}`;
        }
      };
      return [
        caught(() => globalThis.fixtureCalls['same']?.(new WeakMap())),
        caught(() => globalThis.fixtureCalls['giveSymbolKeyed']?.()),
        caught(() => globalThis.fixtureCalls['same']?.({ [Symbol('key')]: 1 })),
        caught(() => globalThis.fixtureCalls['same']?.(Symbol('value'))),
        caught(() => globalThis.fixtureCalls['same']?.(document.body)),
        caught(() => {
          const frame = new VideoFrame(new Uint8Array(16), {
            format: 'RGBA',
            codedWidth: 2,
            codedHeight: 2,
            timestamp: 0,
          });
          globalThis.fixtureCalls['same']?.(frame);
        }),
      ];
    });
    expect(messages).toStrictEqual([
      'Error: An object could not be cloned. true',
      'Error: Uncaught Error: An object could not be cloned. true',
      'Error: The Electron stand-in does not pass symbols over contextBridge. true',
      'Error: The Electron stand-in does not pass symbols over contextBridge. true',
      'Error: The Electron stand-in does not pass elements over contextBridge. true',
      'Error: The Electron stand-in does not pass a VideoFrame over contextBridge. true',
    ]);
  });

  it('refuses what is nested too deep', async () => {
    const message = await fixture.page.evaluate(() => {
      let nest: unknown[] = [];
      for (let depth = 0; depth < 1000; depth += 1) nest = [nest];
      try {
        return globalThis.fixtureCalls['same']?.(nest);
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(message).toContain('recursion depth exceeded');
  });
});
