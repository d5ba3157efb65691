import * as fc from 'fast-check';

/** Names that mean something to whoever reads a value: to JavaScript, to the bridge, to Electron, to a schema. */
const names = fc.oneof(
  fc.constantFrom(
    ...'__proto__ constructor prototype then toJSON toString valueOf length kind ok value problem'.split(' '),
    ...'sender senderFrame channel token input 0 browser code'.split(' '),
    '',
  ),
  fc.string({ maxLength: 8 }),
);

const literal = fc.oneof(
  fc.constantFrom('null', 'undefined', 'true', 'false', 'NaN', '-0', 'Infinity', '-1', '1n', '2n ** 64n', '1e308'),
  fc.constantFrom('Symbol()', 'Symbol.iterator', 'Symbol.for("browser")', '() => "browser"', 'async () => {}'),
  fc.constantFrom('function* () {}', 'class { static kind = "browser" }', 'document.all', 'window', 'document.body'),
  fc.constantFrom(
    '/browser/g',
    'new Date(NaN)',
    'new Error("browser")',
    'new Blob(["browser"])',
    'new MessageChannel().port1',
  ),
  fc.constantFrom(
    'new ReadableStream()',
    'Promise.resolve("browser")',
    'Promise.reject(1)',
    'new WeakMap()',
    'crypto.subtle',
  ),
  fc.constantFrom(
    'window.latchkey',
    'window.latchkey.signOut',
    'navigator',
    'new Event("click")',
    'new Uint8Array(4096)',
  ),
  fc.constantFrom('new String("browser")', 'new Boolean(true)', 'Object("code")', 'Object(1n)', 'Object(Symbol())'),
  fc.constantFrom('"x".repeat(2 ** 16)', '"\\u0000".repeat(101)', '"browser "', '"BROWSER"', '"\\ud800".repeat(200)'),
  fc.constantFrom('Array(5000).fill(1)', 'Array.from({ length: 500 }).reduce((value) => [value], 0)'),
  fc.constantFrom('globalThis', 'Object.prototype', 'Function.prototype', 'Object.create(null)', 'new Proxy({}, {})'),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => JSON.stringify(text)),
  fc.double().map(String),
  fc.json({ maxDepth: 3 }),
);

/**
 * The text of an expression whose value a page can send, or can try to: plain data, cycles, getters, proxies, objects
 * that change while they are read, and all that is no data at all.
 */
export const hostileExpression: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => {
  const key = names.map((name) => JSON.stringify(name));
  const value = tie('value');
  return {
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      literal,
      fc.array(value, { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
      fc.array(fc.tuple(key, value), { maxLength: 4 }).map((members) => {
        const entries = members.map(([name, member]) => `[${name}]: (${member})`);
        return `({ ${entries.join(', ')} })`;
      }),
      fc.tuple(key, value).map(([name, member]) => `({ get [${name}]() { return (${member}); } })`),
      key.map((name) => `({ get [${name}]() { throw new Error('read'); } })`),
      value.map((member) => `((each) => { const round = { each }; round.self = round; return round; })(${member})`),
      value.map((member) => `new Proxy({}, { get: () => (${member}), ownKeys: () => ['kind'] })`),
      value.map((member) => `new Proxy([], { getPrototypeOf() { throw 1; }, get: () => (${member}) })`),
      value.map((member) => `Object.create({ inherited: (${member}) }, { own: { value: 1, enumerable: true } })`),
      value.map((member) => `({ toString: () => 'browser', [Symbol.toPrimitive]: () => (${member}) })`),
      value.map((member) => `new Map([['browser', (${member})]])`),
      value.map((member) => `new Set([(${member})])`),
      value.map((member) => `({ then: (resolve) => resolve(${member}) })`),
    ),
  };
}).value;
