import { describe, expect, it } from 'vitest';
import { isClientIdentifier, makeClientIdentifier, settleClientIdentifier } from './client-identifier.ts';

const ones = '5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e';
const others = 'c1b3f0a4-93de-4f0e-8a53-7d0f6b2c9e11';

describe('a client identifier', () => {
  it('is made anew each time', () => {
    const made = Array.from({ length: 100 }, makeClientIdentifier);
    expect(made.every(isClientIdentifier)).toBe(true);
    expect(new Set(made).size).toBe(made.length);
  });

  it.each([ones, ones.toUpperCase()])('is any UUID: %s', (text) => {
    expect(isClientIdentifier(text)).toBe(true);
  });

  it.each([
    '',
    'latchkey',
    ones.slice(1),
    `${ones}\n`,
    ` ${ones}`,
    ones.replaceAll('-', ''),
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    null,
    undefined,
    7,
    [ones],
  ])('is not %o', (text) => {
    expect(isClientIdentifier(text)).toBe(false);
  });
});

describe('between the two copies', () => {
  it.each([
    ['agreeing copies are left alone', { settings: ones, keychain: ones }, ones, []],
    ['the keychain holds', { settings: ones, keychain: others }, others, ['settings']],
    ['the settings hold when the keychain has none', { settings: ones, keychain: null }, ones, ['keychain']],
    ['the keychain remembers over a reinstall', { settings: null, keychain: others }, others, ['settings']],
    ['a spoilt copy does not count', { settings: 'spoilt', keychain: others }, others, ['settings']],
    ['a spoilt second copy is mended', { settings: ones, keychain: '' }, ones, ['keychain']],
  ])('%s', (_rule, copies, clientIdentifier, rewrite) => {
    expect(settleClientIdentifier(copies)).toStrictEqual({ clientIdentifier, rewrite });
  });

  it.each([
    { settings: null, keychain: null },
    { settings: 'spoilt', keychain: 'spoilt' },
  ])('a new one is made and written to both when neither will do', (copies) => {
    const { clientIdentifier, rewrite } = settleClientIdentifier(copies);
    expect(isClientIdentifier(clientIdentifier)).toBe(true);
    expect(rewrite).toStrictEqual(['settings', 'keychain']);
  });
});
