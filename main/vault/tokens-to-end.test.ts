import { describe, expect, it } from 'vitest';
import { WatchedSecretStore } from '../testing/watched-secret-store.ts';
import { maximumSecretBytes, secretTrouble } from './secret-store.ts';
import { Vault } from './vault.ts';

const done = { kind: 'done' };
const long = (name: string): string => name.repeat(900);

describe('a token to end', () => {
  it('is noted once, the newest last', async () => {
    const vault = new Vault(new WatchedSecretStore());
    for (const token of ['one', 'two', 'three', 'one']) await vault.noteTokenToEnd(token);
    expect(await vault.tokensToEnd()).toStrictEqual(['two', 'three', 'one']);
  });

  it('is forgotten alone, and the last one with its entry', async () => {
    const store = new WatchedSecretStore();
    const vault = new Vault(store);
    for (const token of ['one', 'two']) await vault.noteTokenToEnd(token);
    await vault.forgetTokenToEnd('one');
    expect(await vault.tokensToEnd()).toStrictEqual(['two']);
    await vault.forgetTokenToEnd('two');
    expect(await store.peek('tokens to end')).toBeNull();
  });

  it('is not written for, when it was not noted', async () => {
    const store = new WatchedSecretStore();
    expect(await new Vault(store).forgetTokenToEnd('unknown')).toStrictEqual(done);
    expect(store.calls).toStrictEqual(['read tokens to end']);
  });

  it('is not to be ended any more once it is kept', async () => {
    const vault = new Vault(new WatchedSecretStore());
    for (const token of ['one', 'two']) await vault.noteTokenToEnd(token);
    await vault.keepToken('one');
    expect(await vault.tokensToEnd()).toStrictEqual(['two']);
  });

  it('stays noted when the keychain does not take the token', async () => {
    const store = new WatchedSecretStore();
    const vault = new Vault(store);
    await vault.noteTokenToEnd('one');
    store.fail('write token', 'keychain-locked');
    expect(await vault.keepToken('one')).toStrictEqual(secretTrouble('keychain-locked'));
    expect(await vault.tokensToEnd()).toStrictEqual(['one']);
  });

  it('is one of eight at most: the oldest goes', async () => {
    const vault = new Vault(new WatchedSecretStore());
    for (let count = 1; count <= 10; count += 1) await vault.noteTokenToEnd(`token-${count}`);
    expect(await vault.tokensToEnd()).toStrictEqual([3, 4, 5, 6, 7, 8, 9, 10].map((count) => `token-${count}`));
  });

  it('always fits into the entry: older ones go', async () => {
    const store = new WatchedSecretStore();
    const vault = new Vault(store);
    for (const name of ['a', 'b', 'c']) await vault.noteTokenToEnd(long(name));
    expect(await vault.tokensToEnd()).toStrictEqual([long('b'), long('c')]);
    expect(Buffer.byteLength((await store.peek('tokens to end')) ?? '')).toBeLessThanOrEqual(maximumSecretBytes);
  });

  it('is ended even when another program put what is none beside it', async () => {
    const store = new WatchedSecretStore();
    await store.write('tokens to end', JSON.stringify(['one', '', 'not a token', 'two\n', 'three']));
    expect(await new Vault(store).tokensToEnd()).toStrictEqual(['one', 'three']);
  });

  it('does not push others out when those cannot be read', async () => {
    const store = new WatchedSecretStore();
    const vault = new Vault(store);
    await vault.noteTokenToEnd('one');
    store.fail('read tokens to end', 'keychain-timed-out');
    expect(await vault.tokensToEnd()).toStrictEqual([]);
    expect(await vault.noteTokenToEnd('two')).toStrictEqual(secretTrouble('keychain-timed-out'));
    expect(await vault.forgetTokenToEnd('one')).toStrictEqual(secretTrouble('keychain-timed-out'));
    expect(await store.peek('tokens to end')).toBe('["one"]');
  });

  it.each(['write tokens to end', 'remove tokens to end'] as const)('meets trouble at "%s"', async (action) => {
    const store = new WatchedSecretStore();
    const vault = new Vault(store);
    if (action === 'remove tokens to end') await vault.noteTokenToEnd('one');
    store.fail(action, 'keychain-denied');
    const outcome = action === 'remove tokens to end' ? vault.forgetTokenToEnd('one') : vault.noteTokenToEnd('one');
    expect(await outcome).toStrictEqual(secretTrouble('keychain-denied'));
  });
});
