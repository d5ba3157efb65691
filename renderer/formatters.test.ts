import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initials } from './initials.ts';
import { maskedEmail } from './masked-email.ts';
import { languages } from '../main/core/messages/language-names.ts';
import { localeFor } from '../main/core/messages/language-for.ts';
import { counted, minutesOf, span } from '../main/core/messages/quantities.ts';
import { messagesIn } from '../main/core/messages/messages-by-language.ts';
import { signedInSince } from './signed-in-since.ts';
import { timeLeft } from './time-left.ts';

const anyLanguage = fc.constantFrom(...languages);
const anyNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(8.64e15, 8.64e15 + 1, -8.64e15 - 1, Number.MAX_SAFE_INTEGER, 1e300, -1e300, -0, Number.NaN, Infinity),
);
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('whatever main says, the page finds words for it:', () => {
  it('since when somebody is signed in', () => {
    fc.assert(
      fc.property(anyLanguage, anyText, anyNumber, anyNumber, (language, tag, signedInAtMillis, nowMillis) => {
        const voice = { messages: messagesIn(language), locale: localeFor(language, [tag]) };
        expect(signedInSince(signedInAtMillis, nowMillis, voice)).toMatch(/^.{5,80}$/u);
      }),
    );
  });

  it('how long a code lives', () => {
    fc.assert(
      fc.property(anyLanguage, anyNumber, (language, millisLeft) => {
        expect(timeLeft(millisLeft, messagesIn(language))).toMatch(/^[^N∞]{3,40}$/u);
      }),
    );
  });

  it('how much there is of something', () => {
    fc.assert(
      fc.property(anyLanguage, anyNumber, (language, number) => {
        expect(span(language, number)).not.toBe('');
        expect(minutesOf(language, number)).not.toBe('');
        expect(counted(language, number, { one: 'one', other: 'many' })).toMatch(/^(one|many)$/);
      }),
    );
  });

  it('who it is: initials, and an address half hidden', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(typeof initials(text)).toBe('string');
        expect(maskedEmail(text)).toContain('•••');
      }),
    );
  });
});
