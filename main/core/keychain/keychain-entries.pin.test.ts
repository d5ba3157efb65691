import { describe, expect, it } from 'vitest';
import { RecordingKeychain } from './testing/recording-keychain.ts';
import type { RememberedPin } from './remembered-pin.ts';
import type { Keychain } from './keychain.ts';
import { account, entriesOver, keep, opened, signIn } from './testing/opened-keychain.ts';

const done = { kind: 'done' };
const waitedFor: RememberedPin = {
  pin: { id: '564964751', code: 'AB12', strong: false, millisLeft: 900_000 },
  askedAtMillis: 1_796_000_000_000,
};

describe('a pin that is waited for', () => {
  it('is given by the next opening, until it is forgotten', async () => {
    const keychain = new RecordingKeychain();
    await entriesOver(keychain).rememberPin(waitedFor);
    const entries = entriesOver(keychain);
    expect(await entries.open(keep)).toStrictEqual(opened({ rememberedPin: waitedFor }));
    expect(await entries.forgetPin()).toStrictEqual(done);
    expect(await entriesOver(keychain).open(keep)).toStrictEqual(opened({}));
  });

  it('is forgotten without a question where none is remembered', async () => {
    const keychain = new RecordingKeychain();
    expect(await entriesOver(keychain).forgetPin()).toStrictEqual(done);
    expect(keychain.calls).toStrictEqual([]);
  });

  it('does not stay in the keychain of who goes on for this session', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    await entries.rememberPin(waitedFor);
    entries.keepForThisSession();
    await entries.rememberPin(waitedFor);
    expect(await keychain.peek('pin')).toBeNull();
  });

  it('is found beside what cannot be a token, too', async () => {
    const keychain = new RecordingKeychain();
    const id = await signIn(entriesOver(keychain), 's3cret');
    await keychain.write(`token ${id}`, 'two\nlines');
    await entriesOver(keychain).rememberPin(waitedFor);
    expect(await entriesOver(keychain).open(keep)).toStrictEqual(
      opened({ problem: 'token-not-understood', rememberedPin: waitedFor }),
    );
  });

  it('that is not understood is none, and goes when the next wait is over', async () => {
    const keychain = new RecordingKeychain();
    await keychain.write('pin', 'of a later version');
    const entries = entriesOver(keychain);
    expect(await entries.open(keep)).toStrictEqual(opened({}));
    await entries.forgetPin();
    expect(await keychain.peek('pin')).toBeNull();
  });

  it('is forgotten at the next chance where the keychain was locked since, which looks empty', async () => {
    const inside = new RecordingKeychain();
    const lock = { isLocked: false };
    // As libsecret does: in a locked keyring there is nothing to read, and so nothing to remove either.
    const keychain: Keychain = {
      read: (name) => (lock.isLocked ? Promise.resolve({ kind: 'read', value: null }) : inside.read(name)),
      write: (name, value) => inside.write(name, value),
      remove: (name, value) => (lock.isLocked ? Promise.resolve({ kind: 'done' }) : inside.remove(name, value)),
    };
    const entries = entriesOver(keychain);
    await entries.open(keep);
    await entries.rememberPin(waitedFor);
    lock.isLocked = true;
    await entries.forgetPin();
    lock.isLocked = false;
    expect(await inside.peek('pin')).not.toBeNull();
    await entries.forgetPin();
    expect(await inside.peek('pin')).toBeNull();
  });

  it('that another Latchkey waits for is not forgotten with one’s own', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    await entries.rememberPin(waitedFor);
    const others: RememberedPin = { ...waitedFor, pin: { ...waitedFor.pin, id: '7' } };
    await entriesOver(keychain).rememberPin(others);
    expect(await entries.forgetPin()).toStrictEqual(done);
    expect(await entriesOver(keychain).open(keep)).toStrictEqual(opened({ rememberedPin: others }));
  });

  it('that cannot be read keeps nobody from being signed in', async () => {
    const keychain = new RecordingKeychain();
    const id = await signIn(entriesOver(keychain), 's3cret');
    keychain.fail('read pin', 'keychain-denied');
    expect(await entriesOver(keychain).open(keep)).toStrictEqual(opened({ current: account(id, 's3cret') }));
  });
});
