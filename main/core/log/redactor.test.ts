import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redacted, Redactor } from './redactor.ts';

const token = 'xYz-9_AbCdEfGhIjKlMn';

describe('a value that is to be hidden', () => {
  /** Values that are part of the mark itself would be found in it. */
  const value = fc.stringMatching(/^[\w @+&é"-]{4,30}$/).filter((text) => !redacted.includes(text));

  it('never survives, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 5 }),
        fc.string(),
        fc.string(),
        (values, before, after) => {
          const redactor = new Redactor();
          for (const each of values) redactor.hide(each);
          const clean = redactor.redact(before + values.join(after) + after);
          for (const each of values) expect(clean).not.toContain(each);
        },
      ),
    );
  });

  it('does not survive inside an address', () => {
    fc.assert(
      fc.property(value, (text) => {
        const redactor = new Redactor();
        redactor.hide(text);
        const once = encodeURIComponent(text);
        const twice = encodeURIComponent(once);
        expect(redactor.redact(`https://plex.example/${once}?next=${twice}`)).toBe(
          `https://plex.example/${redacted}?next=${redacted}`,
        );
      }),
    );
  });

  it('leaves nothing of itself behind when a part of it is hidden too', () => {
    const redactor = new Redactor();
    redactor.hide('kitchen');
    redactor.hide('kitchen door key');
    expect(redactor.redact('the kitchen door key and the kitchen')).toBe(`the ${redacted} and the ${redacted}`);
  });

  it('may hold signs that mean something in a pattern', () => {
    const redactor = new Redactor();
    redactor.hide('$&.*(a|b)[');
    expect(redactor.redact('<$&.*(a|b)[>')).toBe(`<${redacted}>`);
  });

  it('may be broken text', () => {
    const redactor = new Redactor();
    redactor.hide('abc\u{D800}def');
    expect(redactor.redact('<abc\u{D800}def>')).toBe(`<${redacted}>`);
  });

  describe.each([2560, 20_000])('of %i characters', (length) => {
    const long = Array.from({ length: length / 4 }, (_, index) => 'ab c\\"%é~'.charAt(index % 9) + 'xyz').join('');

    it.each([
      ['plain', (text: string) => text],
      ['in an address', encodeURIComponent],
      ['in an address inside of an address', (text: string) => encodeURIComponent(encodeURIComponent(text))],
      ['in JSON', (text: string) => JSON.stringify(text).slice(1, -1)],
      ['in JSON inside of JSON', (text: string) => JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1)],
      ['broken over lines', (text: string) => text.replaceAll('x', "x' +\n    '")],
      ['cut short', (text: string) => text.slice(0, -40)],
    ])('is hidden as a whole %s', (_, spell) => {
      const redactor = new Redactor();
      redactor.hide(long);
      expect(redactor.redact(`<${spell(long)}>`)).toBe(`<${redacted}>`);
    });
  });

  it('hides others that begin like it, each as far as it goes, known or not', () => {
    const beginning = 'eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCJ9.';
    const [known, longer, unknown] = ['abc.def', 'abd.defg', 'bcd.efg'].map((end) => beginning + end);
    const redactor = new Redactor();
    for (const each of [known, longer]) redactor.hide(each ?? '');
    for (const each of [known, longer, unknown]) expect(redactor.redact(`<${each}>`)).toBe(`<${redacted}>`);
    expect(redactor.redact(`<${known?.replace('.abc', '.a\nbc')}>`)).toBe(`<${redacted}>`);
  });

  it('may overlap another one', () => {
    const redactor = new Redactor();
    redactor.hide('front door');
    redactor.hide('door key');
    expect(redactor.redact('the front door key')).toBe(`the ${redacted}`);
  });

  it.each(['', 'a', 'the'])('is left when it is too short to mean anything: "%s"', (short) => {
    const redactor = new Redactor();
    redactor.hide(short);
    expect(redactor.redact('the cat sat on the mat')).toBe('the cat sat on the mat');
  });
});

describe('what looks like a secret', () => {
  it.each([
    [`X-Plex-Token: ${token}`, token],
    ['x-plex-token=short', 'short'],
    ['"X-Plex-Client-Identifier":"my-own-identifier"', 'my-own-identifier'],
    ['{"authToken":"abc","id":1}', 'abc'],
    ["accessToken: 'abc'", 'abc'],
    ['https://app.plex.tv/auth#?clientID=abc&code=def', 'abc'],
    ['https://app.plex.tv/auth#?clientID=abc&code=def', 'def'],
    ['https://plex.tv/link/?pin=AB1C', 'AB1C'],
    ['GET https://plex.tv/api/v2/pins/8589934593?x=1', '8589934593'],
    ['GET /api/v2/pins/8589934593', '8589934593'],
    [`something about ${token}.`, token],
    ['eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJwbGV4In0.c2lnbmF0dXJl', 'eyJpc3MiOiJwbGV4In0'],
    ['eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJwbGV4In0.', 'eyJhbGciOiJFZERTQSJ9'],
    ['the device 5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e', '5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e'],
    ['the device 5D0F9A52-6A36-4D6C-9F6B-0F8F1D0C2B7E', '5D0F9A52'],
    ['signed in as ada.byron+plex@mail.example.com!', 'ada.byron+plex@mail.example.com'],
    ['signed in as zoë@bücher.example', 'zoë'],
    ['signed in as 花子@例え.テスト', '花子'],
    ["signed in as o'brien@example.com", "o'brien"],
    ['signed in as ada%40example.com', 'ada'],
    ['https://plex.example/?X-Plex-Token%3Dabc-def', 'abc-def'],
    ['https://plex.example/#%22authToken%22%3A%22abc-def%22', 'abc-def'],
    [JSON.stringify({ body: JSON.stringify({ authToken: 'abc-def' }) }), 'abc-def'],
    [JSON.stringify(JSON.stringify(JSON.stringify({ 'X-Plex-Token': 'abc-def' }))), 'abc-def'],
    ["[ 'X-Plex-Token', 'abc-def' ]", 'abc-def'],
    ["Map(1) { 'x-plex-token' => 'abc-def' }", 'abc-def'],
    ['<authentication-token type="string">abc-def</authentication-token>', 'abc-def'],
    ['<user authToken="abc-def" id="1"/>', 'abc-def'],
    ['next=https%3A%2F%2Fplex.tv%2Fapi%2Fv2%2Fpins%2F8589934593', '8589934593'],
  ])('is hidden in: %s', (text, secret) => {
    const clean = new Redactor().redact(text);
    expect(clean).not.toContain(secret);
    expect(clean).toContain(redacted);
  });

  it.each([
    'The keychain could not be opened: keychain-locked',
    'A call was refused: startSignIn',
    'LATCHKEY_PLEX_URL is ignored: it does not point at this computer.',
    'connect ECONNREFUSED 127.0.0.1:4010',
    'net::ERR_INTERNET_DISCONNECTED',
    'at SignIn.#poll (main/core/sign-in/sign-in.ts:120:14)',
    'A token of an earlier sign-out could not be ended',
  ])('is not everything: %s', (text) => {
    expect(new Redactor().redact(text)).toBe(text);
  });

  it('is looked for in a long text without delay', () => {
    const long = 'x'.repeat(1_000_000);
    const startedAt = performance.now();
    expect(new Redactor().redact(`${long} ada@example.com`)).toBe(`${long} ${redacted}`);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  it('stays hidden when it is redacted again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const redactor = new Redactor();
        const clean = redactor.redact(`${text} X-Plex-Token: ${token} ${text}`);
        expect(redactor.redact(clean)).not.toContain(token);
      }),
    );
  });
});

describe('an error', () => {
  it('is told with its causes, without their secrets', () => {
    const redactor = new Redactor();
    redactor.hide('open sesame');
    const innermost = new RangeError('said "open sesame"');
    const inner = new TypeError('for ada@example.com', { cause: innermost });
    const clean = redactor.redactError(new Error(`with X-Plex-Token: ${token}`, { cause: inner }));
    expect(clean).toMatch(
      /Error: with X-Plex-Token: \[hidden\].*caused by TypeError: for \[hidden\].*caused by RangeError: said "\[hidden\]"/s,
    );
    expect(clean).toContain('redactor.test.ts');
    for (const secret of ['open sesame', 'ada@example.com', token]) expect(clean).not.toContain(secret);
  });

  it('may go round in circles', () => {
    const error = new Error('around');
    error.cause = new TypeError('and around', { cause: error });
    expect(new Redactor().redactError(error)).toMatch(
      /^Error: around(?:\n {4}at .*)*\ncaused by TypeError: and around/,
    );
  });

  it('may stand for several, and have a cause that is none', () => {
    const errors = [new RangeError('first'), 'second'];
    const told = new Redactor().redactError(new AggregateError(errors, 'all', { cause: 'third' }));
    expect(told).toMatch(/^AggregateError: all.*one of them RangeError: first.*one of them second\ncaused by third$/s);
  });

  it('may have a great many of its kind in it', () => {
    const many = Array.from({ length: 1000 }, (_, index) => new Error(`number ${index}`));
    const told = new Redactor().redactError(new AggregateError(many, 'all'));
    expect(told).toContain('number 5');
    expect(told).not.toContain('number 500');
  });

  it('may refuse to be read', () => {
    const error = new Error('plain');
    for (const name of ['cause', 'errors', 'message', 'stack']) {
      Object.defineProperty(error, name, {
        get: () => {
          throw new Error('open sesame');
        },
      });
    }
    expect(new Redactor().redactError(error)).toBe('Error: undefined');
  });

  it('may have no stack', () => {
    const error = new Error('plain');
    delete error.stack;
    expect(new Redactor().redactError(error)).toBe('Error: plain');
  });

  it.each([
    ['thrown words', 'thrown words'],
    [undefined, 'undefined'],
    [null, 'null'],
    [7, '7'],
    [Symbol('s'), 'Symbol(s)'],
    [{ secret: 'open sesame' }, '[Object]'],
    [Object.create(null), '[Object: null prototype] {}'],
    [['open sesame'], '[Array]'],
  ])('may be something else: %o', (thrown, told) => {
    expect(new Redactor().redactError(thrown)).toBe(told);
  });
});
