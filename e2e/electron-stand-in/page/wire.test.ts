import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack } from './wire-packing.ts';
import { unpack } from './wire-unpacking.ts';

const carried = (value: unknown): unknown => unpack(pack(value));

describe('a value that crosses between the processes', () => {
  it.each([
    ['undefined', undefined],
    ['null', null],
    ['not a number', Number.NaN],
    ['minus nought', -0],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a big integer', 2n ** 70n],
    ['a date', new Date(1_700_000_000_000)],
    ['an impossible date', new Date(Number.NaN)],
    ['a regular expression', /a+b/gi],
    ['a map', new Map<unknown, unknown>([[{ a: 1 }, new Set([1, 'two'])]])],
    ['an array with holes', [1, , 3]],
    ['an array with a property', Object.assign([1, 2], { extra: true })],
    ['text that is no well-formed Unicode', '\ud800'],
    ['bytes', new Uint8Array([0, 127, 128, 255])],
    ['a view into a buffer', new Uint16Array(new Uint8Array([1, 2, 3, 4, 5, 6]).buffer, 2, 1)],
    ['a data view', new DataView(new Uint8Array([1, 2, 3]).buffer, 1)],
    ['a boxed number', Object(5)],
  ])('arrives unchanged: %s', (_name, value) => {
    expect(carried(value)).toStrictEqual(value);
  });

  it('arrives as its structured clone, whatever it is made of', () => {
    const anything = fastCheck.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
    });
    fastCheck.assert(
      fastCheck.property(anything, (value) => {
        expect(carried(value)).toStrictEqual(structuredClone(value));
      }),
    );
  });

  it('keeps cycles and shared parts', () => {
    const part = { name: 'part' };
    const whole: Record<string, unknown> = { left: part, right: part };
    whole['self'] = whole;
    const arrived = carried(whole) as typeof whole;
    expect(arrived['self']).toBe(arrived);
    expect(arrived['left']).toBe(arrived['right']);
  });

  it('loses its class and its accessors', () => {
    class Point {
      readonly x = 1;
      get y(): number {
        return 2;
      }
    }
    expect(Object.getPrototypeOf(carried(new Point()))).toBe(Object.prototype);
    expect(carried(new Point())).toStrictEqual({ x: 1 });
  });

  it('keeps the kind, message and cause of an error, and nothing else of it', () => {
    const error = Object.assign(new RangeError('too far', { cause: 'wind' }), { code: 5 });
    const arrived = carried(error) as RangeError & { readonly code?: number };
    expect(arrived).toBeInstanceOf(RangeError);
    expect([arrived.message, arrived.cause, arrived.code]).toStrictEqual(['too far', 'wind', undefined]);
  });

  it('may have a key called __proto__', () => {
    const arrived = carried(JSON.parse('{"__proto__": {"polluted": true}}')) as object;
    expect(Object.getPrototypeOf(arrived)).toBe(Object.prototype);
    expect(Object.keys(arrived)).toStrictEqual(['__proto__']);
  });

  it.each([
    ['a function', () => {}],
    ['a symbol', Symbol('s')],
    ['a function inside an object', { run: () => {} }],
    ['a promise', Promise.resolve()],
    ['a weak map', new WeakMap()],
  ])('is refused in the words of Electron: %s', (_name, value) => {
    expect(() => pack(value)).toThrow('An object could not be cloned.');
  });
});
