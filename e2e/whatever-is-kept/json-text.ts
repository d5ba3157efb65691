import * as fc from 'fast-check';

/** Something as it stands in a file or an entry: JSON as text, for there are numbers that no value stands for. */
export type JsonText = fc.Arbitrary<string>;

/** Around what a date, a number of the system's and a whole number hold, and beyond what a number holds. */
const edges = [
  ['0', '-0', '-1', '0.5', '1', '5e-324', '1e-999', '2147483648', '4294967296'],
  ['253402300800000', '8640000000000000', '8640000000000001', '-8640000000000001', '9007199254740991'],
  ['-9007199254740991', '9007199254740992', '1e21', '1e300', '1e308', '-1e308', '1e999', '-1e999'],
].flat();

export const numberText: JsonText = fc.oneof(
  fc.constantFrom(...edges),
  fc.maxSafeInteger().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => JSON.stringify(number)),
);

const strange = [
  '',
  ' \t\u{3000}',
  '\u{200B}\u{2060}',
  '\u{3164}\u{2800}',
  '\u{301}',
  '\u{202E}adA\u{202C}',
  '\u{2067}Ada',
  'Ada\r\nByron\u{2028}and\u{0}others',
  'Ada\u{D83D}',
  '\u{DE00}',
  `Z${'\u{301}\u{327}'.repeat(100)}oe`,
  `A${'\u{344}'.repeat(9)}`,
  `क${'\u{94D}\u{200D}क'.repeat(200)}`,
  '👩\u{200D}'.repeat(60),
  'W'.repeat(100_000),
  '\u{301}'.repeat(100_000),
  'ada@example.com',
  `${'a'.repeat(50_000)}@${'b'.repeat(50_000)}`,
  '‮@\u{200B}',
];

export const stringText: JsonText = fc
  .oneof(
    fc.constantFrom(...strange),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  )
  .map((text) => JSON.stringify(text));

export const booleanText: JsonText = fc.boolean().map(String);

/** One of these values, or something else of its kind; now and then null or anything at all. */
export const around = (kind: JsonText, ...usual: readonly unknown[]): JsonText =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...usual.map((value) => JSON.stringify(value))), weight: 8 },
    { arbitrary: kind, weight: 8 },
    { arbitrary: fc.constant('null'), weight: 1 },
    { arbitrary: fc.json(), weight: 1 },
  );

/** An object of these fields, some of which may be missing, and now and then one more. */
export const objectText = (fields: Readonly<Record<string, JsonText>>): JsonText =>
  fc
    .tuple(
      fc.tuple(
        ...Object.entries(fields).map(([name, text]) =>
          fc.option(
            text.map((value) => [name, value] as const),
            { freq: 15 },
          ),
        ),
      ),
      fc.option(fc.tuple(fc.constantFrom('later', '__proto__', ''), fc.json()), { freq: 1 }),
    )
    .map(([known, further]) => {
      const members = [...known, further].filter((member) => member !== null);
      return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
    });

/** The text itself, or what other programs make of such a text: cut short, wrapped, or something else. */
export const spoilt = (text: JsonText): JsonText =>
  fc.oneof(
    { arbitrary: text, weight: 12 },
    { arbitrary: text.map((whole) => whole.slice(0, -1)), weight: 1 },
    { arbitrary: text.map((whole) => `[${whole}]`), weight: 1 },
    { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
  );
