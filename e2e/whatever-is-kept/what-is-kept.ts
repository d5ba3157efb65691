import * as fc from 'fast-check';
import type { SecretName } from '../../main/core/keychain/keychain.ts';
import { around, booleanText, type JsonText, numberText, objectText, spoilt, stringText } from './json-text.ts';

/** What ends the names of the entries of the token that is kept, and of the one that is to be revoked. */
const keptId = 'kept-before-0001';
const revokedId = 'kept-before-0002';

type EntryKind = 'token' | 'account' | 'token to revoke' | 'index' | 'known accounts' | 'pin' | 'client identifier';

/** What a start finds in the keychain and in `settings.json`, and what Plex says then, each as text; null for nothing. */
export interface WhatIsKept {
  /** One entry of each kind. Without an index, beside a token, there is one that is as it should be. */
  readonly entries: Readonly<Partial<Record<EntryKind, string | null | undefined>>>;
  readonly settings: string;
  /** Plex's answers; without them Plex is out of reach. */
  readonly plex: { readonly user: string; readonly pin: string; readonly poll: string } | null;
}

const uuid = 'ada0000000000001';
const records: readonly (readonly unknown[])[] = [
  ['account', keptId, uuid, 1],
  ['revoke', revokedId],
];
const goodIndex = JSON.stringify({ version: 1, counter: 1, records, more: false });

/** Returns the entries by the names that they have in the keychain. */
export const entriesIn = ({ entries }: Pick<WhatIsKept, 'entries'>): ReadonlyMap<SecretName, string> => {
  const { token = null, index = token === null ? null : goodIndex } = entries;
  const named: readonly (readonly [SecretName, string | null | undefined])[] = [
    [`token ${keptId}`, token],
    [`account ${keptId}`, entries.account],
    [`token ${revokedId}`, entries['token to revoke']],
    ['index 1a', index],
    ['known accounts a', entries['known accounts']],
    ['pin', entries.pin],
    ['client identifier', entries['client identifier']],
  ];
  return new Map(named.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])));
};

const identifier = '5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e';
const signedInAtMillis = Date.UTC(2026, 10, 22, 21, 14);

const account = objectText({
  version: around(numberText, 1, 1, 1, 1),
  signedInAtMillis: around(numberText, signedInAtMillis),
  name: around(stringText, 'Ada Byron'),
  email: around(stringText, 'ada@example.com'),
  plan: around(stringText, 'free', 'free', 'Plex Pass'),
});

/** A page of the index's kind, with records that may each be spoilt. */
const page = (usual: readonly (readonly unknown[])[]): JsonText =>
  objectText({
    version: around(numberText, 1, 1, 1, 1),
    counter: around(numberText, 1),
    records: fc
      .tuple(...usual.map((record) => spoilt(fc.constant(JSON.stringify(record)))))
      .map((texts) => `[${texts.join(',')}]`),
    more: around(booleanText, false),
  });

const index = page(records);

const strongCode = 'abcdefghijklmnopqrstuvwxy';
const codeText = fc.oneof(
  stringText,
  fc.stringMatching(/^[A-Za-z0-9_-]{1,200}$/).map((code) => JSON.stringify(code)),
);

const pin = objectText({
  version: around(numberText, 1, 1, 1, 1),
  id: around(stringText, '308667304'),
  code: around(codeText, 'AB12', strongCode),
  strong: around(booleanText, true, false),
  millisLeft: around(numberText, 900_000),
  askedAtMillis: around(numberText, signedInAtMillis),
});

const settings = objectText({
  clientIdentifier: around(stringText, identifier),
  deviceName: around(stringText, 'The attic'),
  languageChoice: around(stringText, 'system', 'de'),
  windowBounds: around(
    objectText({
      x: around(numberText, 100),
      y: around(numberText, 100),
      width: around(numberText, 440),
      height: around(numberText, 640),
      maximized: around(booleanText, true),
    }),
    null,
  ),
});

const plex = fc.record({
  user: objectText({
    uuid: around(stringText, 'ada0000000000001'),
    friendlyName: around(stringText, ''),
    title: around(stringText, 'Ada Byron'),
    username: around(stringText, 'ada.byron'),
    email: around(stringText, 'ada@example.com'),
    thumb: around(stringText, 'https://plex.tv/users/ada0000000000001/avatar'),
    subscription: objectText({ active: around(booleanText, true) }),
  }),
  pin: objectText({
    id: around(numberText, 308667304),
    code: around(codeText, 'AB12', strongCode),
    expiresIn: around(numberText, 900),
  }),
  poll: objectText({ expiresIn: around(numberText, 600), authToken: around(fc.constant('null'), null) }),
});

const absentOr = (text: JsonText): fc.Arbitrary<string | null> => fc.option(text, { freq: 4 });

/** Anything that another program, another version or a broken disk may have left, and anything that Plex may answer. */
export const whatIsKept: fc.Arbitrary<WhatIsKept> = fc.record({
  entries: fc.record({
    token: fc.oneof(
      { arbitrary: fc.constant('token-of-before'), weight: 6 },
      { arbitrary: fc.constant(null), weight: 4 },
      { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
    ),
    account: absentOr(spoilt(account)),
    pin: absentOr(spoilt(pin)),
    'token to revoke': absentOr(fc.oneof(fc.constant('token-to-revoke'), fc.string({ unit: 'binary' }))),
    index: fc.option(spoilt(index), { nil: undefined, freq: 2 }),
    'known accounts': absentOr(spoilt(page([['known', uuid]]))),
    'client identifier': absentOr(fc.oneof(fc.constant(identifier), stringText)),
  }),
  settings: spoilt(settings),
  plex: fc.option(plex),
});
