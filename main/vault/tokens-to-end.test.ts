import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WatchedSecretStore } from '../testing/watched-secret-store.ts';
import {
  maximumSecretBytes,
  placesOfTokensToEnd,
  type SecretDone,
  type SecretName,
  type SecretRead,
  type SecretStore,
  secretTrouble,
} from './secret-store.ts';
import { Vault } from './vault.ts';

const done = { kind: 'done' };
const long = (name: string): string => name.repeat(536);

/** The entries that hold something, by name. */
const heldIn = async (store: WatchedSecretStore): Promise<Readonly<Record<string, string>>> => {
  const held: Record<string, string> = {};
  for (const name of placesOfTokensToEnd) {
    const value = await store.peek(name);
    if (value !== null) held[name] = value;
  }
  return held;
};

describe('a token to end', () => {
  it('is noted once', async () => {
    const vault = new Vault(new WatchedSecretStore());
    for (const token of ['one', 'two', 'three', 'one']) await vault.noteTokenToEnd(token);
    expect(await vault.tokensToEnd()).toStrictEqual(['one', 'two', 'three']);
  });

  it('is forgotten alone, and its entry with it', async () => {
    const store = new WatchedSecretStore();
    const vault = new Vault(store);
    for (const token of ['one', 'two', 'three']) await vault.noteTokenToEnd(token);
    expect(await vault.forgetTokenToEnd('one')).toStrictEqual(done);
    expect((await vault.tokensToEnd()).toSorted()).toStrictEqual(['three', 'two']);
    for (const token of ['two', 'three']) await vault.forgetTokenToEnd(token);
    expect(await heldIn(store)).toStrictEqual({});
  });

  it('is not written for, when it was not noted', async () => {
    const store = new WatchedSecretStore();
    expect(await new Vault(store).forgetTokenToEnd('unknown')).toStrictEqual(done);
    expect(store.calls).toStrictEqual(['read tokens to end', 'read tokens to end 2']);
  });

  it('is not to be ended any more once it is kept', async () => {
    const vault = new Vault(new WatchedSecretStore());
    for (const token of ['one', 'two']) await vault.noteTokenToEnd(token);
    await vault.keepToken('one');
    expect(await vault.tokensToEnd()).toStrictEqual(['two']);
  });

  it('is forgotten though its note is still under way', async () => {
    const vault = new Vault(new WatchedSecretStore());
    await vault.open(() => 'adas-laptop');
    const noted = vault.noteTokenToEnd('one');
    await vault.forgetTokenToEnd('one');
    await noted;
    expect(await vault.tokensToEnd()).toStrictEqual([]);
  });

  it('is told of while another is being forgotten', async () => {
    const store = new WatchedSecretStore();
    const vault = new Vault(store);
    for (const token of ['one', 'two', 'three', 'four']) await vault.noteTokenToEnd(token);
    const forgotten = vault.forgetTokenToEnd('one');
    const told = vault.tokensToEnd();
    await forgotten;
    expect((await told).toSorted()).toStrictEqual(['four', 'three', 'two']);
  });

  it('stays noted when the keychain does not take the token', async () => {
    const store = new WatchedSecretStore();
    const vault = new Vault(store);
    await vault.noteTokenToEnd('one');
    store.fail('write token', 'keychain-locked');
    expect(await vault.keepToken('one')).toStrictEqual(secretTrouble('keychain-locked'));
    expect(await vault.tokensToEnd()).toStrictEqual(['one']);
  });

  it('is never dropped for another one, however many there are and however long they are', async () => {
    const vault = new Vault(new WatchedSecretStore());
    const tokens = Array.from(placesOfTokensToEnd, (_, index) => long(String.fromCodePoint(65 + index)));
    for (const token of tokens) expect(await vault.noteTokenToEnd(token)).toStrictEqual(done);
    expect(await vault.tokensToEnd()).toStrictEqual(tokens);
    expect(await vault.noteTokenToEnd('one too many')).toStrictEqual(secretTrouble('keychain-too-large'));
    expect(await vault.tokensToEnd()).toStrictEqual(tokens);
    await vault.forgetTokenToEnd(long('C'));
    expect(await vault.noteTokenToEnd('room for this one')).toStrictEqual(done);
  });

  it('is noted even where it is as long as an entry may be', async () => {
    const vault = new Vault(new WatchedSecretStore());
    const longest = '"'.repeat(maximumSecretBytes);
    expect(await vault.noteTokenToEnd(longest)).toStrictEqual(done);
    expect(await vault.tokensToEnd()).toStrictEqual([longest]);
  });

  it('is ended even where another program put what is none before it', async () => {
    const store = new WatchedSecretStore();
    const vault = new Vault(store);
    for (const token of ['one', 'two', 'three']) await vault.noteTokenToEnd(token);
    await store.write('tokens to end', 'not a token');
    expect(await vault.tokensToEnd()).toStrictEqual(['two', 'three']);
    await vault.noteTokenToEnd('four');
    expect((await vault.tokensToEnd()).toSorted()).toStrictEqual(['four', 'three', 'two']);
  });

  it('does not push others out when those cannot be read', async () => {
    const store = new WatchedSecretStore();
    const vault = new Vault(store);
    await vault.noteTokenToEnd('one');
    store.fail('read tokens to end', 'keychain-timed-out');
    expect(await vault.tokensToEnd()).toStrictEqual([]);
    expect(await vault.noteTokenToEnd('two')).toStrictEqual(secretTrouble('keychain-timed-out'));
    expect(await vault.forgetTokenToEnd('one')).toStrictEqual(secretTrouble('keychain-timed-out'));
    expect(await heldIn(store)).toStrictEqual({ 'tokens to end': 'one' });
  });

  it('does not push others out of a keychain that was locked since, which looks empty', async () => {
    const inside = new WatchedSecretStore();
    const lock = { isLocked: false };
    const locked = secretTrouble('keychain-locked');
    // As libsecret does: a read gives nothing, and a write has the person asked for the password.
    const store: SecretStore = {
      read: (name) => (lock.isLocked ? Promise.resolve({ kind: 'read', value: null }) : inside.read(name)),
      write: (name, value) => {
        lock.isLocked = false;
        return inside.write(name, value);
      },
      remove: (name, value) => (lock.isLocked ? Promise.resolve(locked) : inside.remove(name, value)),
    };
    const vault = new Vault(store);
    await vault.open(() => 'adas-laptop');
    await vault.noteTokenToEnd('one');
    lock.isLocked = true;
    expect(await vault.noteTokenToEnd('two')).toStrictEqual(done);
    expect(await vault.tokensToEnd()).toStrictEqual(['one', 'two']);
  });

  it('is noted beside another that is noted at the same moment', async () => {
    const vault = new Vault(new WatchedSecretStore());
    await Promise.all(['one', 'two', 'three'].map((token) => vault.noteTokenToEnd(token)));
    await Promise.all([vault.forgetTokenToEnd('one'), vault.noteTokenToEnd('four'), vault.forgetTokenToEnd('three')]);
    expect((await vault.tokensToEnd()).toSorted()).toStrictEqual(['four', 'two']);
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

/** A keychain whose app dies at one of its calls. As on macOS, a write removes first what is there. */
class MortalStore implements SecretStore {
  readonly #inside: WatchedSecretStore;
  #changesLeft: number;

  constructor(inside: WatchedSecretStore, changesLeft: number) {
    this.#inside = inside;
    this.#changesLeft = changesLeft;
  }

  read(name: SecretName): Promise<SecretRead> {
    return this.#inside.read(name);
  }

  async write(name: SecretName, value: string): Promise<SecretDone> {
    const before = await this.#inside.peek(name);
    if (before !== null) await this.remove(name, before);
    this.#live();
    return this.#inside.write(name, value);
  }

  remove(name: SecretName, value: string): Promise<SecretDone> {
    this.#live();
    return this.#inside.remove(name, value);
  }

  #live(): void {
    if (this.#changesLeft === 0) throw new Error('The app has died.');
    this.#changesLeft -= 1;
  }
}

it('a token to end is lost by no death of the app, however often that comes, before it has been forgotten', async () => {
  const token = fc.constantFrom(...['A', 'B', 'C', 'D', 'E', 'F'].map(long));
  const deed = fc.record({ act: fc.constantFrom('note', 'forget'), token });
  const lives = fc.array(fc.record({ deeds: fc.array(deed, { maxLength: 8 }), changes: fc.nat(12) }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(lives, async (all) => {
      const store = new WatchedSecretStore();
      const owed = new Set<string>();
      for (const { deeds, changes } of all) {
        const vault = new Vault(new MortalStore(store, changes));
        try {
          for (const each of deeds) {
            if (each.act === 'forget') {
              owed.delete(each.token);
              await vault.forgetTokenToEnd(each.token);
            } else {
              await vault.noteTokenToEnd(each.token);
              owed.add(each.token);
            }
          }
        } catch {
          // The next life goes on with what there is.
        }
        expect(await new Vault(store).tokensToEnd()).toStrictEqual(expect.arrayContaining([...owed]));
      }
      const last = new Vault(store);
      for (const each of await last.tokensToEnd()) await last.forgetTokenToEnd(each);
      expect(await heldIn(store)).toStrictEqual({});
    }),
    { numRuns: 500 },
  );
});

it('a token to end is lost by no two deaths one after the other, whenever they come', async () => {
  const tokens = ['A', 'B', 'C', 'D', 'E'];
  const forgetAndDie = async (store: WatchedSecretStore, token: string, changes: number): Promise<void> => {
    await new Vault(new MortalStore(store, changes)).forgetTokenToEnd(token).catch(() => undefined);
  };
  for (const [first, second] of tokens.flatMap((one) => tokens.map((other) => [one, other] as const))) {
    for (let changes = 0; changes < 36; changes += 1) {
      const store = new WatchedSecretStore();
      for (const token of tokens) await new Vault(store).noteTokenToEnd(token);
      await forgetAndDie(store, first, Math.floor(changes / 6));
      await forgetAndDie(store, second, changes % 6);
      const owed = tokens.filter((token) => token !== first && token !== second);
      expect(await new Vault(store).tokensToEnd()).toStrictEqual(expect.arrayContaining(owed));
    }
  }
});
