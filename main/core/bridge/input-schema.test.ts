import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callsToMain, type CallToMain, sliceNames } from '../../../preload/contract.ts';
import { checkInput } from './input-schema.ts';

const invalid = { kind: 'invalid' };

const nothingCalls = [
  ...sliceNames,
  'cancelSignIn',
  'renewCode',
  'openApprovalUrl',
  'copyLink',
  'copyCode',
  'tryAgain',
  'pollNow',
  'keepForThisSession',
  'dismissProblem',
  'acceptAccount',
  'signOut',
  'startCheckup',
  'stopCheckup',
  'copyCheckupReport',
  'refreshPreferences',
  'copyAbout',
  'checkForUpdates',
  'downloadUpdate',
  'restartToUpdate',
  'dismissUpdate',
] as const satisfies readonly CallToMain[];
const methodCalls = ['startSignIn', 'changeMethod'] as const satisfies readonly CallToMain[];

it('is known of every call that the contract has', () => {
  expect(callsToMain.toSorted()).toStrictEqual(
    [...nothingCalls, ...methodCalls, 'renameDevice', 'chooseLanguage', 'chooseStartAtLogin'].toSorted(),
  );
});

describe.each(nothingCalls)('the input of %s', (call) => {
  it('is nothing', () => {
    expect(checkInput(call, undefined)).toStrictEqual({ kind: 'valid', input: undefined });
  });

  it.each([null, '', 0, false, {}, [], [undefined], 'browser', () => undefined])('is not %o', (sent) => {
    expect(checkInput(call, sent)).toStrictEqual(invalid);
  });
});

describe.each(methodCalls)('the input of %s', (call) => {
  it.each(['browser', 'code'])('is a method: %s', (method) => {
    expect(checkInput(call, method)).toStrictEqual({ kind: 'valid', input: method });
  });

  it.each([undefined, null, '', 'Browser', ' code', 'constructor', 0, ['code'], { method: 'code' }, Object('code')])(
    'is not %o',
    (sent) => {
      expect(checkInput(call, sent)).toStrictEqual(invalid);
    },
  );
});

describe('the input of chooseLanguage', () => {
  it.each(['system', 'en', 'de', 'fr', 'es', 'ja'])('is a language that is spoken, or the system’s: %s', (choice) => {
    expect(checkInput('chooseLanguage', choice)).toStrictEqual({ kind: 'valid', input: choice });
  });

  it.each([undefined, null, '', 'System', 'de-AT', 'tlh', '__proto__', 0, ['de'], { language: 'de' }, Object('de')])(
    'is not %o',
    (sent) => {
      expect(checkInput('chooseLanguage', sent)).toStrictEqual(invalid);
    },
  );
});

describe('the input of chooseStartAtLogin', () => {
  it.each(['on', 'off'])('is on or off: %s', (choice) => {
    expect(checkInput('chooseStartAtLogin', choice)).toStrictEqual({ kind: 'valid', input: choice });
  });

  it.each([undefined, null, '', 'On', true, false, 0, ['on'], { startAtLogin: 'on' }, Object('on')])(
    'is not %o',
    (sent) => {
      expect(checkInput('chooseStartAtLogin', sent)).toStrictEqual(invalid);
    },
  );
});

describe('the input of renameDevice', () => {
  it('is any text of up to a hundred characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        const checked = text.length <= 100 ? { kind: 'valid', input: text } : invalid;
        expect(checkInput('renameDevice', text)).toStrictEqual(checked);
      }),
    );
  });

  it.each(['a'.repeat(101), '👩'.repeat(51), undefined, null, 7, ['a'], { length: 1 }, Object('a')])(
    'is not %o',
    (sent) => {
      expect(checkInput('renameDevice', sent)).toStrictEqual(invalid);
    },
  );
});

it.each(['openDialog', 'toString', '__proto__', 'constructor', ''])(
  'is unknown of "%s", which main does not take',
  (call) => {
    expect(checkInput(call as CallToMain, undefined)).toStrictEqual(invalid);
  },
);
