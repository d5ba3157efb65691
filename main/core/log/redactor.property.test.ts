import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Redactor } from './redactor.ts';

/** Letters at both ends: what is broken over lines has to be found again by whoever looks for a leak. */
const secret = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{6,28}[A-Za-z]$/).filter((text) => !'[hidden]'.includes(text));

const inHex = (character: string, digits: number, isUpper: boolean): string => {
  const hex = character.charCodeAt(0).toString(16).padStart(digits, '0');
  return isUpper ? hex.toUpperCase() : hex;
};

/** Every way in which a secret may come to be written. */
const disguise: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.constant((text: string) => text),
  fc.constant(encodeURIComponent),
  fc.constant((text: string) => JSON.stringify(text)),
  fc.constant((text: string) => JSON.stringify({ body: JSON.stringify({ authToken: text }) })),
  fc.constant((text: string) => inspect({ headers: new Headers({ 'X-Plex-Token': text }), rawHeaders: [text] })),
  fc.constant((text: string) => `https://plex.tv/api/v2/pins/${text}?X-Plex-Token=${text}#?code=${text}`),
  fc.constant((text: string) => `https://${text}:${text}@plex.example/#${encodeURIComponent(`a=${text}`)}`),
  fc.constant((text: string) => `<Device token="${text}"><authToken>${text}</authToken></Device>`),
  fc
    .array(fc.tuple(fc.constantFrom('plain', 'address', 'twice', 'JSON', 'JSON in JSON'), fc.boolean()), {
      minLength: 30,
      maxLength: 30,
    })
    .map(
      (ways) => (text: string) =>
        Array.from(text, (character, index) => {
          const [way, isUpper] = ways[index] ?? ['plain', false];
          switch (way) {
            case 'plain':
              return character;
            case 'address':
              return `%${inHex(character, 2, isUpper)}`;
            case 'twice':
              return `%25${inHex(character, 2, isUpper)}`;
            case 'JSON':
              return `\\u${inHex(character, 4, isUpper)}`;
            case 'JSON in JSON':
              return `\\\\u${inHex(character, 4, isUpper)}`;
          }
        }).join(''),
    ),
  fc.tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom('\n', '\r\n', '\n    ', "' +\n  '", String.raw`\n`)).map(
    ([at, lineEnd]) =>
      (text: string) =>
        `${text.slice(0, at)}${lineEnd}${text.slice(at)}`,
  ),
);

/** What somebody reads who undoes every disguise. */
const undisguised = (text: string): string => {
  let before = '';
  let plain = text;
  while (plain !== before) {
    before = plain;
    plain = plain
      .replaceAll(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replaceAll(/\\+u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return plain.replaceAll(/["' +]*(?:\r?\n|\\n)["' +]*/g, '');
};

const words = fc.lorem({ maxCount: 4 });

interface Failure {
  readonly text: string;
  readonly kind: 'Error' | 'TypeError' | 'AggregateError' | 'DOMException';
  readonly causes: readonly Failure[];
  readonly cause: 'failure' | 'text' | 'object' | 'itself' | 'nothing';
}

const failureWith = (text: fc.Arbitrary<string>): fc.Arbitrary<Failure> =>
  fc.letrec<{ failure: Failure }>((tie) => ({
    failure: fc.record({
      text,
      kind: fc.constantFrom('Error' as const, 'TypeError' as const, 'AggregateError' as const, 'DOMException' as const),
      causes: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('failure'), { maxLength: 3 })),
      cause: fc.constantFrom('failure', 'text', 'object', 'itself', 'nothing'),
    }),
  })).failure;

const thrown = ({ text, kind, causes, cause }: Failure): Error => {
  const errors = causes.map(thrown);
  const error = {
    Error: () => new Error(text),
    TypeError: () => new TypeError(text),
    AggregateError: () => new AggregateError(errors, text),
    DOMException: () => new DOMException(text, 'AbortError'),
  }[kind]();
  const value = { failure: errors[0], text, object: { text, errors }, itself: error, nothing: undefined }[cause];
  Object.defineProperty(error, 'cause', { value });
  Object.assign(error, { url: text, headers: { 'X-Plex-Token': text }, config: { data: [text] } });
  return error;
};

describe('a secret', () => {
  it('is found however it is written', () => {
    fc.assert(
      fc.property(secret, disguise, words, words, (value, hide, before, after) => {
        const redactor = new Redactor();
        redactor.hide(value);
        const clean = redactor.redact(`${before} ${hide(value)} ${after}`);
        expect(undisguised(clean)).not.toContain(value);
        expect(clean).toContain('[hidden]');
      }),
      { numRuns: 2000 },
    );
  });

  it('is found in what failed, what that came from, and all that came together', () => {
    fc.assert(
      fc.property(
        secret.chain((value) => fc.tuple(fc.constant(value), failureWith(disguise.map((hide) => hide(value))))),
        ([value, failure]) => {
          const redactor = new Redactor();
          redactor.hide(value);
          const clean = redactor.redactError(thrown(failure));
          expect(undisguised(clean)).not.toContain(value);
          expect(clean).toContain('[hidden]');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('that nobody told of is found by its shape in what a request may leave behind', () => {
    const token = fc.stringMatching(/^[A-Za-z0-9_-]{10}\d[A-Za-z0-9_-]{12}$/);
    fc.assert(
      fc.property(token, (value) => {
        const redactor = new Redactor();
        for (const text of [
          inspect(new Headers({ 'X-Plex-Token': value })),
          inspect(new Map([['X-Plex-Token', value]])),
          inspect(['X-Plex-Token', value]),
          JSON.stringify({ body: JSON.stringify({ authToken: value }) }),
          `https://plex.tv/?X-Plex-Token=${value}`,
          encodeURIComponent(`https://plex.tv/?X-Plex-Token=${value}`),
          `<user authToken="${value}"/><authToken>${value}</authToken>`,
        ]) {
          expect(redactor.redact(text)).not.toContain(value);
        }
      }),
    );
  });
});

describe('a redactor that runs for weeks', () => {
  it('keeps the newest secrets only, and what is hidden again is new', () => {
    const redactor = new Redactor();
    const secretOf = (index: number): string => `secret=${index}=`;
    redactor.hide('keep this one');
    for (let index = 0; index < 300; index += 1) {
      redactor.hide(secretOf(index));
      redactor.hide('keep this one');
    }
    expect(redactor.redact(secretOf(299))).toBe('[hidden]');
    expect(redactor.redact('keep this one')).toBe('[hidden]');
    expect(redactor.redact(secretOf(0))).toBe(secretOf(0));
  });
});
