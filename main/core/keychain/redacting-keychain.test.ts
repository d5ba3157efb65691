import { expect, it } from 'vitest';
import { RecordingKeychain } from './testing/recording-keychain.ts';
import { RedactingKeychain } from './redacting-keychain.ts';
import { secretTrouble } from './keychain.ts';

it('tells of a secret before it is written, and of each that is read', async () => {
  const inner = new RecordingKeychain();
  const noted: (readonly [secret: string, callsBefore: number])[] = [];
  const keychain = new RedactingKeychain(inner, (secret) => noted.push([secret, inner.calls.length]));
  expect(await keychain.write('token ada', 's3cret')).toStrictEqual({ kind: 'done' });
  expect(await keychain.read('token ada')).toStrictEqual({ kind: 'read', value: 's3cret' });
  expect(await keychain.remove('token ada', 's3cret')).toStrictEqual({ kind: 'done' });
  expect(await keychain.read('token ada')).toStrictEqual({ kind: 'read', value: null });
  expect(noted).toStrictEqual([
    ['s3cret', 0],
    ['s3cret', 2],
  ]);
});

it('tells of a secret that the keychain does not take, and of none that it does not give', async () => {
  const inner = new RecordingKeychain();
  inner.fail('write token …', 'keychain-locked');
  inner.fail('read token …', 'keychain-locked');
  const noted: string[] = [];
  const keychain = new RedactingKeychain(inner, (secret) => noted.push(secret));
  expect(await keychain.write('token ada', 's3cret')).toStrictEqual(secretTrouble('keychain-locked'));
  expect(await keychain.read('token ada')).toStrictEqual(secretTrouble('keychain-locked'));
  expect(noted).toStrictEqual(['s3cret']);
});

it('does not tell of the index, which opens nothing and is written often', async () => {
  const noted: string[] = [];
  const keychain = new RedactingKeychain(new RecordingKeychain(), (secret) => noted.push(secret));
  await keychain.write('index 1a', '{}');
  expect(await keychain.read('index 1a')).toStrictEqual({ kind: 'read', value: '{}' });
  expect(noted).toStrictEqual([]);
});
