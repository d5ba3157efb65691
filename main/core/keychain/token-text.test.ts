import { describe, expect, it } from 'vitest';
import { maxSecretBytes } from './keychain.ts';
import { canBeToken } from './token-text.ts';

const printable = String.fromCharCode(...Array.from({ length: 94 }, (_, index) => 0x21 + index));

describe('a text', () => {
  it.each([
    ['short', 'x'],
    ['of every printable character', printable],
    ['as long as an entry', 'x'.repeat(maxSecretBytes)],
  ])('can be a token: %s', (_what, text) => {
    expect(canBeToken(text)).toBe(true);
  });

  it.each([
    ['empty', ''],
    ['longer than an entry', 'x'.repeat(maxSecretBytes + 1)],
    ['with a blank', 'to ken'],
    ['with a line end', 'token\n'],
    ['with a header of its own', 'token\r\nX-Other: 1'],
    ['with a zero', 'to\u{0}ken'],
    ['with more than ASCII', 'tokén'],
    ['with half a character', 'token\u{D83D}'],
  ])('cannot be a token: %s', (_what, text) => {
    expect(canBeToken(text)).toBe(false);
  });
});
