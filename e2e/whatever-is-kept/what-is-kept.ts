import * as fc from 'fast-check';
import type { SecretName } from '../../main/core/keychain/keychain.ts';
import { around, booleanText, type JsonText, numberText, objectText, spoilt, stringText } from './json-text.ts';

/** What a start finds in the keychain and in `settings.json`, and what Plex says then, each as text; null for nothing. */
export interface WhatIsKept {
  readonly entries: Readonly<Partial<Record<SecretName, string | null>>>;
  readonly settings: string;
  /** Plex's answers; without them Plex is out of reach. */
  readonly plex: { readonly user: string; readonly pin: string; readonly poll: string } | null;
}

const identifier = '5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e';
const signedInAtMillis = Date.UTC(2026, 10, 22, 21, 14);

const account = objectText({
  version: around(numberText, 1, 1, 1, 1),
  signedInAtMillis: around(numberText, signedInAtMillis),
  name: around(stringText, 'Ada Byron'),
  email: around(stringText, 'ada@example.com'),
  plan: around(stringText, 'free', 'free', 'Plex Pass'),
});

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
  strayToken: around(booleanText, false),
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
    'tokens to end': absentOr(spoilt(fc.array(stringText, { maxLength: 3 }).map((texts) => `[${texts.join(',')}]`))),
    'client identifier': absentOr(fc.oneof(fc.constant(identifier), stringText)),
  }),
  settings: spoilt(settings),
  plex: fc.option(plex),
});
