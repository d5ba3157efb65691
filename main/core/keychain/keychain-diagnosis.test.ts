import { describe, expect, it } from 'vitest';
import { diagnoseKeychain } from './keychain-diagnosis.ts';

const locked = 'variant       boolean true\n';
const unlocked = 'variant       boolean false\n';

/** What dbus-send answers, null where it fails, and an error's words, which stand for those of any language. */
const onLinux = [
  ['an open collection that refuses', unlocked, 'Permission denied', 'keychain-denied'],
  ['a locked collection', locked, 'Cannot create an item in a locked collection', 'keychain-locked'],
  ['a locked collection, told in German', locked, 'Gesperrte Sammlung', 'keychain-locked'],
  ['a locked collection, told in Japanese', locked, 'ロックされています', 'keychain-locked'],
  ['a locked collection, told of without words', locked, '', 'keychain-locked'],
  ['a prompt that a person closed', locked, 'Prompt dismissed', 'keychain-locked'],
  ['a service without an answer that speaks of a lock', null, 'The collection is locked', 'keychain-locked'],
  [
    'a service that was started anew',
    unlocked,
    'The name :1.7 was not provided by any .service files',
    'keychain-restarted',
  ],
  ['the same by another bus', unlocked, 'The name does not have an owner', 'keychain-restarted'],
  ['an earlier session', unlocked, 'The session wrapping the secret does not exist', 'keychain-restarted'],
  ['a service that was started anew, and is locked', locked, 'The name :1.7 was not provided', 'keychain-locked'],
  ['a blocked call', null, 'The call was blocked', 'keychain-unavailable'],
  ['no bus', null, 'Cannot autolaunch D-Bus without X11 $DISPLAY', 'keychain-unavailable'],
  ['no bus, told in French', null, 'Impossible de lancer automatiquement D-Bus sans X11', 'keychain-unavailable'],
  ['no-service', null, 'The name org.freedesktop.secrets was not provided', 'keychain-unavailable'],
  [
    'no collection',
    null,
    'Object does not exist at path “/org/freedesktop/secrets/collection/login”',
    'keychain-unavailable',
  ],
  ['an answer that is none', 'variant       string "perhaps"\n', 'locked', 'keychain-unavailable'],
  ['an empty answer', '', 'locked', 'keychain-unavailable'],
] as const;

const elsewhere = [
  ['darwin', 'User interaction is not allowed.', 'keychain-locked'],
  ['darwin', 'The keychain is locked', 'keychain-locked'],
  ['darwin', 'User canceled the operation.', 'keychain-denied'],
  ['darwin', 'Der Benutzer hat den Vorgang abgebrochen.', 'keychain-denied'],
  ['win32', 'The stub received bad data.', 'keychain-too-large'],
  ['win32', 'Element not found.', 'keychain-unavailable'],
  ['win32', 'Dieses Element wurde nicht gefunden.', 'keychain-unavailable'],
  ['freebsd', 'anything', 'keychain-unavailable'],
] as const;

describe('the keychain of Linux', () => {
  it.each(onLinux)('is diagnosed: %s', async (_what, reply, message, problem) => {
    const asked: string[] = [];
    const run = (program: string, parameters: readonly string[]): Promise<string | null> => {
      asked.push([program, ...parameters].join(' '));
      return Promise.resolve(reply);
    };
    expect(await diagnoseKeychain({ platform: 'linux', run }, new Error(message))).toBe(problem);
    expect(asked).toStrictEqual([
      expect.stringMatching(/^dbus-send .*--dest=org\.freedesktop\.secrets .*string:Locked$/),
    ]);
  });
});

const run = (): Promise<never> => Promise.reject(new Error('No program is run here.'));

describe('the keychain of another system', () => {
  it.each(elsewhere)('on %s is diagnosed by its words: %s', async (platform, message, problem) => {
    expect(await diagnoseKeychain({ platform, run }, new Error(message))).toBe(problem);
  });

  it.each([undefined, null, 7, 'locked', {}, Object.create(null)])(
    'is diagnosed when what was thrown is no error: %o',
    async (thrown) => {
      for (const platform of ['darwin', 'win32', 'aix'] as const) {
        expect(await diagnoseKeychain({ platform, run }, thrown)).toMatch(/^keychain-/);
      }
    },
  );
});
