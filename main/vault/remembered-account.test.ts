import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RememberedAccount, rememberedFromText, rememberedToText } from './remembered-account.ts';

const ada: RememberedAccount = {
  signedInAtMillis: 1_796_000_000_000,
  account: { name: 'Ada Byron', email: 'ada@example.com', plan: 'Plex Pass', avatar: null },
};

const written = { version: 1, signedInAtMillis: 1, name: 'Ada', email: null, plan: 'free' };

const named = fc.record(
  {
    name: fc.string({ unit: 'binary', minLength: 1 }),
    email: fc.option(fc.string({ unit: 'grapheme' })),
    plan: fc.constantFrom('Plex Pass', 'free'),
    avatar: fc.constant(null),
  },
  { noNullPrototype: true },
);

describe('a remembered account', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(named, fc.nat(Number.MAX_SAFE_INTEGER), (account, signedInAtMillis) => {
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
    ['no name', { ...written, name: '' }],
    ['a name that is no text', { ...written, name: ['Ada'] }],
    ['an unknown plan', { ...written, plan: 'lifetime' }],
    ['an e-mail that is no text', { ...written, email: 7 }],
    ['a missing e-mail', { ...written, email: undefined }],
    ['a time as text', { ...written, signedInAtMillis: '1' }],
    ['a time before 1970', { ...written, signedInAtMillis: -1 }],
    ['half a millisecond', { ...written, signedInAtMillis: 0.5 }],
    ['a time beyond all measure', { ...written, signedInAtMillis: 1e300 }],
    ['a list', [written]],
    ['nothing', null],
  ])('is not what has %s', (_what, content) => {
    expect(rememberedFromText(JSON.stringify(content))).toBeNull();
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
