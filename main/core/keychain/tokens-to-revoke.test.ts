import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordingKeychain } from './testing/recording-keychain.ts';
import {
  maximumSecretBytes,
  namesOfTokensToRevoke,
  type SecretDone,
  type SecretName,
  type SecretRead,
  type Keychain,
  secretTrouble,
} from './keychain.ts';
import { KeychainEntries } from './keychain-entries.ts';

const done = { kind: 'done' };
const long = (name: string): string => name.repeat(536);

/** The entries that hold something, by name. */
const heldIn = async (store: RecordingKeychain): Promise<Readonly<Record<string, string>>> => {
  const held: Record<string, string> = {};
  for (const name of namesOfTokensToRevoke) {
    const value = await store.peek(name);
    if (value !== null) held[name] = value;
  }
  return held;
};

describe('a token to end', () => {
  it('is noted once', async () => {
    const entries = new KeychainEntries(new RecordingKeychain());
    for (const token of ['one', 'two', 'three', 'one']) await entries.noteTokenToEnd(token);
    expect(await entries.tokensToRevoke()).toStrictEqual(['one', 'two', 'three']);
  });

  it('is forgotten alone, and its entry with it', async () => {
    const store = new RecordingKeychain();
    const entries = new KeychainEntries(store);
    for (const token of ['one', 'two', 'three']) await entries.noteTokenToEnd(token);
    expect(await entries.forgetTokenToEnd('one')).toStrictEqual(done);
    expect((await entries.tokensToRevoke()).toSorted()).toStrictEqual(['three', 'two']);
    for (const token of ['two', 'three']) await entries.forgetTokenToEnd(token);
    expect(await heldIn(store)).toStrictEqual({});
  });

  it('is not written for, when it was not noted', async () => {
    const store = new RecordingKeychain();
    expect(await new KeychainEntries(store).forgetTokenToEnd('unknown')).toStrictEqual(done);
    expect(store.calls).toStrictEqual(['read tokens to end', 'read tokens to end 2']);
  });

  it('is not to be ended any more once it is kept', async () => {
    const entries = new KeychainEntries(new RecordingKeychain());
    for (const token of ['one', 'two']) await entries.noteTokenToEnd(token);
    await entries.keepToken('one');
    expect(await entries.tokensToRevoke()).toStrictEqual(['two']);
  });

  it('is forgotten though its note is still under way', async () => {
    const entries = new KeychainEntries(new RecordingKeychain());
    await entries.open(() => 'adas-laptop');
    const noted = entries.noteTokenToEnd('one');
    await entries.forgetTokenToEnd('one');
    await noted;
    expect(await entries.tokensToRevoke()).toStrictEqual([]);
  });

  it('is told of while another is being forgotten', async () => {
    const store = new RecordingKeychain();
    const entries = new KeychainEntries(store);
    for (const token of ['one', 'two', 'three', 'four']) await entries.noteTokenToEnd(token);
    const forgotten = entries.forgetTokenToEnd('one');
    const told = entries.tokensToRevoke();
    await forgotten;
    expect((await told).toSorted()).toStrictEqual(['four', 'three', 'two']);
  });

  it('stays noted when the keychain does not take the token', async () => {
    const store = new RecordingKeychain();
    const entries = new KeychainEntries(store);
    await entries.noteTokenToEnd('one');
    store.fail('write token', 'keychain-locked');
    expect(await entries.keepToken('one')).toStrictEqual(secretTrouble('keychain-locked'));
    expect(await entries.tokensToRevoke()).toStrictEqual(['one']);
  });

  it('is never dropped for another one, however many there are and however long they are', async () => {
    const entries = new KeychainEntries(new RecordingKeychain());
    const tokens = Array.from(namesOfTokensToRevoke, (_, index) => long(String.fromCodePoint(65 + index)));
    for (const token of tokens) expect(await entries.noteTokenToEnd(token)).toStrictEqual(done);
    expect(await entries.tokensToRevoke()).toStrictEqual(tokens);
    expect(await entries.noteTokenToEnd('one too many')).toStrictEqual(secretTrouble('keychain-too-large'));
    expect(await entries.tokensToRevoke()).toStrictEqual(tokens);
    await entries.forgetTokenToEnd(long('C'));
    expect(await entries.noteTokenToEnd('room for this one')).toStrictEqual(done);
  });

  it('is noted even where it is as long as an entry may be', async () => {
    const entries = new KeychainEntries(new RecordingKeychain());
    const longest = '"'.repeat(maximumSecretBytes);
    expect(await entries.noteTokenToEnd(longest)).toStrictEqual(done);
    expect(await entries.tokensToRevoke()).toStrictEqual([longest]);
  });

  it('is ended even where another program put what is none before it', async () => {
    const store = new RecordingKeychain();
    const entries = new KeychainEntries(store);
    for (const token of ['one', 'two', 'three']) await entries.noteTokenToEnd(token);
    await store.write('tokens to end', 'not a token');
    expect(await entries.tokensToRevoke()).toStrictEqual(['two', 'three']);
    await entries.noteTokenToEnd('four');
    expect((await entries.tokensToRevoke()).toSorted()).toStrictEqual(['four', 'three', 'two']);
  });

  it('does not push others out when those cannot be read', async () => {
    const store = new RecordingKeychain();
    const entries = new KeychainEntries(store);
    await entries.noteTokenToEnd('one');
    store.fail('read tokens to end', 'keychain-timed-out');
    expect(await entries.tokensToRevoke()).toStrictEqual([]);
    expect(await entries.noteTokenToEnd('two')).toStrictEqual(secretTrouble('keychain-timed-out'));
    expect(await entries.forgetTokenToEnd('one')).toStrictEqual(secretTrouble('keychain-timed-out'));
    expect(await heldIn(store)).toStrictEqual({ 'tokens to end': 'one' });
  });

  it('does not push others out of a keychain that was locked since, which looks empty', async () => {
    const inside = new RecordingKeychain();
    const lock = { isLocked: false };
    const locked = secretTrouble('keychain-locked');
    // As libsecret does: a read gives nothing, and a write has the person asked for the password.
    const store: Keychain = {
      read: (name) => (lock.isLocked ? Promise.resolve({ kind: 'read', value: null }) : inside.read(name)),
      write: (name, value) => {
        lock.isLocked = false;
        return inside.write(name, value);
      },
      remove: (name, value) => (lock.isLocked ? Promise.resolve(locked) : inside.remove(name, value)),
    };
    const entries = new KeychainEntries(store);
    await entries.open(() => 'adas-laptop');
    await entries.noteTokenToEnd('one');
    lock.isLocked = true;
    expect(await entries.noteTokenToEnd('two')).toStrictEqual(done);
    expect(await entries.tokensToRevoke()).toStrictEqual(['one', 'two']);
  });

  it('is noted beside another that is noted at the same moment', async () => {
    const entries = new KeychainEntries(new RecordingKeychain());
    await Promise.all(['one', 'two', 'three'].map((token) => entries.noteTokenToEnd(token)));
    await Promise.all([
      entries.forgetTokenToEnd('one'),
      entries.noteTokenToEnd('four'),
      entries.forgetTokenToEnd('three'),
    ]);
    expect((await entries.tokensToRevoke()).toSorted()).toStrictEqual(['four', 'two']);
  });

  it.each(['write tokens to end', 'remove tokens to end'] as const)('meets trouble at "%s"', async (action) => {
    const store = new RecordingKeychain();
    const entries = new KeychainEntries(store);
    if (action === 'remove tokens to end') await entries.noteTokenToEnd('one');
    store.fail(action, 'keychain-denied');
    const outcome = action === 'remove tokens to end' ? entries.forgetTokenToEnd('one') : entries.noteTokenToEnd('one');
    expect(await outcome).toStrictEqual(secretTrouble('keychain-denied'));
  });
});

/** A keychain whose app dies at one of its calls. As on macOS, a write removes first what is there. */
class MortalStore implements Keychain {
  readonly #inside: RecordingKeychain;
  #changesLeft: number;

  constructor(inside: RecordingKeychain, changesLeft: number) {
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
      const store = new RecordingKeychain();
      const owed = new Set<string>();
      for (const { deeds, changes } of all) {
        const entries = new KeychainEntries(new MortalStore(store, changes));
        try {
          for (const each of deeds) {
            if (each.act === 'forget') {
              owed.delete(each.token);
              await entries.forgetTokenToEnd(each.token);
            } else {
              await entries.noteTokenToEnd(each.token);
              owed.add(each.token);
            }
          }
        } catch {
          // The next life goes on with what there is.
        }
        expect(await new KeychainEntries(store).tokensToRevoke()).toStrictEqual(expect.arrayContaining([...owed]));
      }
      const last = new KeychainEntries(store);
      for (const each of await last.tokensToRevoke()) await last.forgetTokenToEnd(each);
      expect(await heldIn(store)).toStrictEqual({});
    }),
    { numRuns: 500 },
  );
});

it('a token to end is lost by no two deaths one after the other, whenever they come', async () => {
  const tokens = ['A', 'B', 'C', 'D', 'E'];
  const forgetAndDie = async (store: RecordingKeychain, token: string, changes: number): Promise<void> => {
    await new KeychainEntries(new MortalStore(store, changes)).forgetTokenToEnd(token).catch(() => undefined);
  };
  for (const [first, second] of tokens.flatMap((one) => tokens.map((other) => [one, other] as const))) {
    for (let changes = 0; changes < 36; changes += 1) {
      const store = new RecordingKeychain();
      for (const token of tokens) await new KeychainEntries(store).noteTokenToEnd(token);
      await forgetAndDie(store, first, Math.floor(changes / 6));
      await forgetAndDie(store, second, changes % 6);
      const owed = tokens.filter((token) => token !== first && token !== second);
      expect(await new KeychainEntries(store).tokensToRevoke()).toStrictEqual(expect.arrayContaining(owed));
    }
  }
});
