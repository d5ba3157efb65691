import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPlainText, maxTextLength, plainText } from './plain-text.ts';

/** Characters that the rules are about, put next to each other far more often than chance would. */
const troublesome = fc.constantFrom(
  ...Array.from(
    'a1e\u{301}\u{308}\u{20E3}葛\u{E0100}کന\u{D4D}\u{200C}\u{200D}' +
      '👩❤🏽🏴\u{FE0F}\u{1F1EF}\u{E0067}\u{E007F}' +
      ' \t\n\u{85}\u{A0}\u{0}\u{200B}\u{202E}\u{2066}\u{FEFF}\u{FFFE}\u{3164}\u{17B4}\u{DE00}\u{D83D}',
  ),
);
const anyText = fc.oneof(
  fc.string({ unit: troublesome, maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.nat(0xffff), { maxLength: 300 }).map((units) => String.fromCharCode(...units)),
);

const holds = (property: (text: string) => void): void => {
  fc.assert(fc.property(anyText, property), { numRuns: 2000 });
};

describe('whatever is written, the plain text', () => {
  it('is no longer than the maximum', () => {
    holds((text) => {
      expect(plainText(text).length).toBeLessThanOrEqual(maxTextLength);
    });
  });

  it('is well-formed and in composed form', () => {
    holds((text) => {
      expect(plainText(text).isWellFormed()).toBe(true);
      expect(plainText(text)).toBe(plainText(text).normalize('NFC'));
    });
  });

  it('has no control characters, no direction marks and no white space but single blanks within', () => {
    holds((text) => {
      expect(plainText(text)).not.toMatch(/[\p{Cc}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{200E}\u{200F}]/u);
      expect(plainText(text)).not.toMatch(/^ | $| {2}|(?! )\s/u);
    });
  });

  it('has no tower of marks', () => {
    holds((text) => {
      expect(plainText(text)).not.toMatch(/\p{M}{9}/u);
    });
  });

  it('stays what it is when it is made plain again', () => {
    holds((text) => {
      expect(plainText(plainText(text))).toBe(plainText(text));
    });
  });
});

describe('a cut', () => {
  it('goes between what a person sees as characters', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.constantFrom('👩🏽\u{200D}🚀', '🇯🇵', '\u{1E8B}\u{323}'.normalize('NFC'), '👨\u{200D}👩\u{200D}👧'),
        (before, sign) => {
          const text = plainText('a'.repeat(before) + sign.repeat(100));
          expect(text.slice(before).replaceAll(sign, '')).toBe('');
          expect(text.length).toBeGreaterThan(maxTextLength - sign.length);
        },
      ),
    );
  });

  it('leaves nothing of a single character that is longer than the maximum', () => {
    expect(plainText(`x${'\u{323}'.repeat(8)}`, 8)).toBe('');
    expect(plainText('क\u{94D}'.repeat(200))).toBe('');
  });
});

describe('a tower of marks', () => {
  const tower = (height: number): string => `x${'\u{301}'.repeat(height / 2)}${'\u{327}'.repeat(height / 2)}`;

  /** The least of several, by the clock of this thread's own work: neither a busy machine nor a warm-up counts. */
  const workMillis = (text: string): number => {
    const works = Array.from({ length: 4 }, () => {
      const before = process.threadCpuUsage();
      plainText(text);
      const { user, system } = process.threadCpuUsage(before);
      return (user + system) / 1000;
    });
    return Math.min(...works);
  };

  it('is cut, however high', () => {
    expect(plainText(tower(400_000))).toBe(`x${'\u{301}'.repeat(8)}`.normalize('NFC'));
  });

  it('takes work by its height: four times as high is not sixteen times the work', () => {
    const work = workMillis(tower(100_000));
    // What so little work is may be anything.
    const unmeasuredMillis = 20;
    expect(workMillis(tower(400_000))).toBeLessThan(8 * work + unmeasuredMillis);
  });
});

it('takes the first text that has something to read in it', () => {
  expect(firstPlainText([null, '', ' \u{200B}', ' Ada ', 'Grace'])).toBe('Ada');
  expect(firstPlainText([null, '\n'])).toBeNull();
});
