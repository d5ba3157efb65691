import { describe, expect, it } from 'vitest';
import { distinguishedName, isPublisher } from './distinguished-name.ts';

const subject = 'CN="Latchkey, authors", O=Latchkey e.V., L=Köln, S=NRW, C=DE, OID.2.5.4.15=Private Organization';

describe('a name of a certificate', () => {
  it('is read as Windows writes it', () => {
    expect([...(distinguishedName(subject) ?? [])]).toEqual([
      ['CN', ['Latchkey, authors']],
      ['O', ['Latchkey e.V.']],
      ['L', ['Köln']],
      ['S', ['NRW']],
      ['C', ['DE']],
      ['OID.2.5.4.15', ['Private Organization']],
    ]);
    expect(distinguishedName('CN="say ""hello""" + cn=b; O=')?.get('CN')).toEqual(['say "hello"', 'b']);
  });

  it.each(['Latchkey', 'CN=a, b', 'CN="a', 'CN="a"b', '=a', 'CN=a,,O=b', 'CN=a=b'])('is none: %s', (text) => {
    expect(distinguishedName(text)).toBeNull();
  });

  it.each([
    ['Latchkey, authors', true],
    ['CN="Latchkey, authors"', true],
    ['CN="Latchkey, authors", O=Latchkey e.V., C=DE', true],
    ['c=DE, cn="Latchkey, authors"', true],
    ['Latchkey', false],
    ['latchkey, authors', false],
    ['Latchkey e.V.', false],
    ['CN="Latchkey, authors", O=Another, C=DE', false],
    ['CN="Latchkey, authors", O=Latchkey e.V., OU=More', false],
    ['', false],
  ])('is the publisher %s: %s', (publisher, isSo) => {
    expect(isPublisher(publisher, subject)).toBe(isSo);
  });

  it.each([
    ['one of two', 'CN=Somebody, CN=Latchkey'],
    ['within another attribute', 'CN=Somebody, O="x, CN=Latchkey"'],
    ['within another name', 'CN="Somebody"", CN=Latchkey"'],
    ['none', ''],
    ['not to be read', 'CN=Latchkey, "'],
  ])('is nobody’s where the common name is %s', (_what, other) => {
    expect(isPublisher('Latchkey', other)).toBe(false);
  });
});
