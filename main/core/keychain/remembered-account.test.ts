import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../preload/contract.ts';
import { accountNames } from '../plex/account-names.ts';
import { type RememberedAccount, rememberedBy, rememberedFromText, rememberedToText } from './remembered-account.ts';

const ada: RememberedAccount = {
  signedInAtMillis: 1_796_000_000_000,
  account: { name: 'Ada Byron', email: 'ada@example.com', plan: 'Plex Pass', avatar: null },
};

const written = { version: 1, signedInAtMillis: 1, name: 'Ada', email: null, plan: 'free' };

/** As Plex's answers are decoded. */
const decoded: fc.Arbitrary<Account> = fc
  .tuple(fc.string({ unit: 'binary' }), fc.option(fc.string({ unit: 'grapheme' })))
  .map(([written, address]): Account => {
    const { name, email } = accountNames([written], address);
    return { name, email, plan: 'free', avatar: null };
  });

const latestMillis = 8.64e15;

describe('a remembered account', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(decoded, fc.nat(latestMillis), (account, signedInAtMillis) => {
        const remembered: RememberedAccount = { signedInAtMillis, account };
        expect(rememberedFromText(rememberedToText(remembered))).toStrictEqual(remembered);
      }),
    );
  });

  it('comes back without its picture', () => {
    const withPicture = { ...ada, account: { ...ada.account, avatar: 'data:image/png;base64,iVBORw0KGgo=' } };
    expect(rememberedToText(withPicture)).not.toContain('base64');
    expect(rememberedFromText(rememberedToText(withPicture))).toStrictEqual(ada);
  });

  it('comes back from what a later version wrote beside it', () => {
    expect(rememberedFromText(JSON.stringify({ ...written, home: 'The Byrons' }))).toStrictEqual({
      signedInAtMillis: 1,
      account: { name: 'Ada', email: null, plan: 'free', avatar: null },
    });
  });

  it.each([
    ['another version', { ...written, version: 2 }],
    ['no version', { ...written, version: undefined }],
    ['no-name', { ...written, name: '' }],
    ['a name that is no text', { ...written, name: ['Ada'] }],
    ['an unknown plan', { ...written, plan: 'lifetime' }],
    ['an e-mail that is no text', { ...written, email: 7 }],
    ['a missing e-mail', { ...written, email: undefined }],
    ['a time as text', { ...written, signedInAtMillis: '1' }],
    ['a time before 1970', { ...written, signedInAtMillis: -1 }],
    ['half a millisecond', { ...written, signedInAtMillis: 0.5 }],
    ['a time beyond all measure', { ...written, signedInAtMillis: 1e300 }],
    ['a time beyond every date', { ...written, signedInAtMillis: latestMillis + 1 }],
    ['the largest of whole numbers for a time', { ...written, signedInAtMillis: Number.MAX_SAFE_INTEGER }],
    ['a list', [written]],
    ['nothing', null],
  ])('is not what has %s', (_what, content) => {
    expect(rememberedFromText(JSON.stringify(content))).toBeNull();
  });

  it.each([
    ['nothing but what nobody sees', '\u{200B}\u{3164}', null],
    ['a right-to-left override', '\u{202E}adA', 'adA'],
    ['line ends', 'Ada\r\nByron', 'Ada Byron'],
    ['100 kB', 'A'.repeat(100_000), 'A'.repeat(100)],
    ['a tower of marks', `q${'\u{301}'.repeat(200)}`, `q${'\u{301}'.repeat(8)}`],
    ['the e-mail address', 'Ada@Example.com', null],
  ])('has a name as plain as any, whatever stands there: %s', (_what, name, left) => {
    const text = JSON.stringify({ ...written, name, email: 'ada@example.com\u{200B}' });
    expect(rememberedFromText(text)?.account).toMatchObject({ name: left, email: 'ada@example.com' });
  });

  it.each(['', ' ', '{', 'undefined', '{"version":1', '<xml/>'])('is not %o', (text) => {
    expect(rememberedFromText(text)).toBeNull();
  });

  it('is not whatever else is found in its place', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(rememberedFromText(text)).toBeNull();
      }),
    );
  });
});

describe('a remembered moment', () => {
  const nowMillis = ada.signedInAtMillis;
  const dayMillis = 24 * 60 * 60_000;

  it.each([
    ['now', 0, 0],
    ['long ago', -1000 * dayMillis, -1000 * dayMillis],
    ['as far ahead as a clock may have been put back', dayMillis, dayMillis],
    ['further ahead', dayMillis + 1, 0],
    ['as far ahead as a date can be', latestMillis - nowMillis, 0],
  ])('%s', (_when, aheadMillis, leftMillis) => {
    expect(rememberedBy(nowMillis, { ...ada, signedInAtMillis: nowMillis + aheadMillis })).toStrictEqual({
      ...ada,
      signedInAtMillis: nowMillis + leftMillis,
    });
  });
});
