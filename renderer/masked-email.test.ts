import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersOf } from './characters.ts';
import { maskedEmail } from './masked-email.ts';

describe('maskedEmail', () => {
  it.each([
    ['ada.lovelace@example.com', 'ad•••@example.com'],
    ['ada@example.com', 'a•••@example.com'],
    ['ab@example.com', 'a•••@example.com'],
    ['a@example.com', '•••@example.com'],
    ['@example.com', '•••@example.com'],
    ['"odd@name"@example.com', '"o•••@example.com'],
    ['no-address', 'no•••'],
    ['', '•••'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦@example.com', '👩‍👩‍👧‍👦•••@example.com'],
  ])('shows %s as %s', (email, masked) => {
    expect(maskedEmail(email)).toBe(masked);
  });

  it('never shows more than half of a name, nor how long it is', () => {
    assert(
      property(string({ unit: 'grapheme' }), (name) => {
        const masked = maskedEmail(`${name}@example.com`);
        const shown = masked.slice(0, masked.indexOf('•••'));
        const length = charactersOf(name).length;
        expect(charactersOf(shown).length).toBeLessThanOrEqual(Math.min(2, length / 2));
        expect(masked).toBe(`${shown}•••@example.com`);
      }),
    );
  });
});
