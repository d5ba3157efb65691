import { describe, expect, it } from 'vitest';
import { WatchedSecretStore } from '../testing/watched-secret-store.ts';
import type { RememberedPin } from './remembered-pin.ts';
import type { SecretStore } from './secret-store.ts';
import { type OpenedVault, Vault } from './vault.ts';

const done = { kind: 'done' };
const clientIdentifier = '5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e';
const keep = (copy: string | null): string => copy ?? clientIdentifier;

const opened = (found: Partial<OpenedVault>): OpenedVault => ({
  kind: 'opened',
  clientIdentifier,
  token: null,
  remembered: null,
  rememberedPin: null,
  tokensToEnd: [],
  ...found,
});

const waitedFor: RememberedPin = {
  pin: { id: '564964751', code: 'AB12', strong: false, millisLeft: 900_000 },
  askedAtMillis: 1_796_000_000_000,
};

describe('a pin that is waited for', () => {
  it('is given by the next opening, until it is forgotten', async () => {
    const store = new WatchedSecretStore();
    await new Vault(store).rememberPin(waitedFor);
    const vault = new Vault(store);
    expect(await vault.open(keep)).toStrictEqual(opened({ rememberedPin: waitedFor }));
    expect(await vault.forgetPin()).toStrictEqual(done);
    expect(await new Vault(store).open(keep)).toStrictEqual(opened({}));
  });

  it('is forgotten without a question where none is remembered', async () => {
    const store = new WatchedSecretStore();
    expect(await new Vault(store).forgetPin()).toStrictEqual(done);
    expect(store.calls).toStrictEqual([]);
  });

  it('does not stay in the keychain of who goes on for this session', async () => {
    const store = new WatchedSecretStore();
    const vault = new Vault(store);
    await vault.rememberPin(waitedFor);
    vault.keepForThisSession();
    await vault.rememberPin(waitedFor);
    expect(await store.peek('pin')).toBeNull();
  });

  it('is found beside what cannot be a token, too', async () => {
    const store = new WatchedSecretStore();
    await store.write('token', 'two\nlines');
    await new Vault(store).rememberPin(waitedFor);
    expect(await new Vault(store).open(keep)).toStrictEqual({
      kind: 'strange token',
      clientIdentifier,
      rememberedPin: waitedFor,
    });
  });

  it('that is not understood is none, and goes when the next wait is over', async () => {
    const store = new WatchedSecretStore();
    await store.write('pin', 'of a later version');
    const vault = new Vault(store);
    expect(await vault.open(keep)).toStrictEqual(opened({}));
    await vault.forgetPin();
    expect(await store.peek('pin')).toBeNull();
  });

  it('is forgotten at the next chance where the keychain was locked since, which looks empty', async () => {
    const inside = new WatchedSecretStore();
    const lock = { isLocked: false };
    // As libsecret does: in a locked keyring there is nothing to read, and so nothing to remove either.
    const store: SecretStore = {
      read: (name) => (lock.isLocked ? Promise.resolve({ kind: 'read', value: null }) : inside.read(name)),
      write: (name, value) => inside.write(name, value),
      remove: (name, value) => (lock.isLocked ? Promise.resolve({ kind: 'done' }) : inside.remove(name, value)),
    };
    const vault = new Vault(store);
    await vault.open(keep);
    await vault.rememberPin(waitedFor);
    lock.isLocked = true;
    await vault.forgetPin();
    lock.isLocked = false;
    expect(await inside.peek('pin')).not.toBeNull();
    await vault.forgetPin();
    expect(await inside.peek('pin')).toBeNull();
  });

  it('that another Latchkey waits for is not forgotten with one’s own', async () => {
    const store = new WatchedSecretStore();
    const vault = new Vault(store);
    await vault.rememberPin(waitedFor);
    const others: RememberedPin = { ...waitedFor, pin: { ...waitedFor.pin, id: '7' } };
    await new Vault(store).rememberPin(others);
    expect(await vault.forgetPin()).toStrictEqual(done);
    expect(await new Vault(store).open(keep)).toStrictEqual(opened({ rememberedPin: others }));
  });

  it('that cannot be read keeps nobody from being signed in', async () => {
    const store = new WatchedSecretStore();
    await new Vault(store).keepToken('s3cret');
    store.fail('read pin', 'keychain-denied');
    expect(await new Vault(store).open(keep)).toStrictEqual(opened({ token: 's3cret' }));
  });
});
