import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordingKeychain } from './testing/recording-keychain.ts';
import { type Keychain, maxSecretBytes, namesOfTokensToRevoke, secretTrouble } from './keychain.ts';
import { KeychainEntries } from './keychain-entries.ts';
import { CrashingKeychain } from './testing/crashing-keychain.ts';

const done = { kind: 'done' };
const long = (name: string): string => name.repeat(536);

/** The entries that hold something, by name. */
const heldIn = async (keychain: RecordingKeychain): Promise<Readonly<Record<string, string>>> => {
  const held: Record<string, string> = {};
  for (const name of namesOfTokensToRevoke) {
    const value = await keychain.peek(name);
    if (value !== null) held[name] = value;
  }
  return held;
};

describe('a token to end', () => {
  it('is noted once', async () => {
    const entries = new KeychainEntries(new RecordingKeychain());
    for (const token of ['one', 'two', 'three', 'one']) await entries.noteTokenToRevoke(token);
    expect(await entries.tokensToRevoke()).toStrictEqual(['one', 'two', 'three']);
  });

  it('is forgotten alone, and its entry with it', async () => {
    const keychain = new RecordingKeychain();
    const entries = new KeychainEntries(keychain);
    for (const token of ['one', 'two', 'three']) await entries.noteTokenToRevoke(token);
    expect(await entries.forgetTokenToRevoke('one')).toStrictEqual(done);
    expect((await entries.tokensToRevoke()).toSorted()).toStrictEqual(['three', 'two']);
    for (const token of ['two', 'three']) await entries.forgetTokenToRevoke(token);
    expect(await heldIn(keychain)).toStrictEqual({});
  });

  it('is not written for, when it was not noted', async () => {
    const keychain = new RecordingKeychain();
    expect(await new KeychainEntries(keychain).forgetTokenToRevoke('unknown')).toStrictEqual(done);
    expect(keychain.calls).toStrictEqual(['read tokens to end', 'read tokens to end 2']);
  });

  it('is not to be ended any more once it is kept', async () => {
    const entries = new KeychainEntries(new RecordingKeychain());
    for (const token of ['one', 'two']) await entries.noteTokenToRevoke(token);
    await entries.keepToken('one');
    expect(await entries.tokensToRevoke()).toStrictEqual(['two']);
  });

  it('is forgotten though its note is still under way', async () => {
    const entries = new KeychainEntries(new RecordingKeychain());
    await entries.open(() => 'adas-laptop');
    const noted = entries.noteTokenToRevoke('one');
    await entries.forgetTokenToRevoke('one');
    await noted;
    expect(await entries.tokensToRevoke()).toStrictEqual([]);
  });

  it('is told of while another is being forgotten', async () => {
    const keychain = new RecordingKeychain();
    const entries = new KeychainEntries(keychain);
    for (const token of ['one', 'two', 'three', 'four']) await entries.noteTokenToRevoke(token);
    const forgotten = entries.forgetTokenToRevoke('one');
    const told = entries.tokensToRevoke();
    await forgotten;
    expect((await told).toSorted()).toStrictEqual(['four', 'three', 'two']);
  });

  it('stays noted when the keychain does not take the token', async () => {
    const keychain = new RecordingKeychain();
    const entries = new KeychainEntries(keychain);
    await entries.noteTokenToRevoke('one');
    keychain.fail('write token', 'keychain-locked');
    expect(await entries.keepToken('one')).toStrictEqual(secretTrouble('keychain-locked'));
    expect(await entries.tokensToRevoke()).toStrictEqual(['one']);
  });

  it('is never dropped for another one, however many there are and however long they are', async () => {
    const entries = new KeychainEntries(new RecordingKeychain());
    const tokens = Array.from(namesOfTokensToRevoke, (_, index) => long(String.fromCodePoint(65 + index)));
    for (const token of tokens) expect(await entries.noteTokenToRevoke(token)).toStrictEqual(done);
    expect(await entries.tokensToRevoke()).toStrictEqual(tokens);
    expect(await entries.noteTokenToRevoke('one too many')).toStrictEqual(secretTrouble('keychain-too-large'));
    expect(await entries.tokensToRevoke()).toStrictEqual(tokens);
    await entries.forgetTokenToRevoke(long('C'));
    expect(await entries.noteTokenToRevoke('room for this one')).toStrictEqual(done);
  });

  it('is noted even where it is as long as an entry may be', async () => {
    const entries = new KeychainEntries(new RecordingKeychain());
    const longest = '"'.repeat(maxSecretBytes);
    expect(await entries.noteTokenToRevoke(longest)).toStrictEqual(done);
    expect(await entries.tokensToRevoke()).toStrictEqual([longest]);
  });

  it('is ended even where another program put what is none before it', async () => {
    const keychain = new RecordingKeychain();
    const entries = new KeychainEntries(keychain);
    for (const token of ['one', 'two', 'three']) await entries.noteTokenToRevoke(token);
    await keychain.write('tokens to end', 'not a token');
    expect(await entries.tokensToRevoke()).toStrictEqual(['two', 'three']);
    await entries.noteTokenToRevoke('four');
    expect((await entries.tokensToRevoke()).toSorted()).toStrictEqual(['four', 'three', 'two']);
  });

  it('does not push others out when those cannot be read', async () => {
    const keychain = new RecordingKeychain();
    const entries = new KeychainEntries(keychain);
    await entries.noteTokenToRevoke('one');
    keychain.fail('read tokens to end', 'keychain-timed-out');
    expect(await entries.tokensToRevoke()).toStrictEqual([]);
    expect(await entries.noteTokenToRevoke('two')).toStrictEqual(secretTrouble('keychain-timed-out'));
    expect(await entries.forgetTokenToRevoke('one')).toStrictEqual(secretTrouble('keychain-timed-out'));
    expect(await heldIn(keychain)).toStrictEqual({ 'tokens to end': 'one' });
  });

  it('does not push others out of a keychain that was locked since, which looks empty', async () => {
    const inside = new RecordingKeychain();
    const lock = { isLocked: false };
    const locked = secretTrouble('keychain-locked');
    // As libsecret does: a read gives nothing, and a write has the person asked for the password.
    const keychain: Keychain = {
      read: (name) => (lock.isLocked ? Promise.resolve({ kind: 'read', value: null }) : inside.read(name)),
      write: (name, value) => {
        lock.isLocked = false;
        return inside.write(name, value);
      },
      remove: (name, value) => (lock.isLocked ? Promise.resolve(locked) : inside.remove(name, value)),
    };
    const entries = new KeychainEntries(keychain);
    await entries.open(() => 'adas-laptop');
    await entries.noteTokenToRevoke('one');
    lock.isLocked = true;
    expect(await entries.noteTokenToRevoke('two')).toStrictEqual(done);
    expect(await entries.tokensToRevoke()).toStrictEqual(['one', 'two']);
  });

  it('is noted beside another that is noted at the same moment', async () => {
    const entries = new KeychainEntries(new RecordingKeychain());
    await Promise.all(['one', 'two', 'three'].map((token) => entries.noteTokenToRevoke(token)));
    await Promise.all([
      entries.forgetTokenToRevoke('one'),
      entries.noteTokenToRevoke('four'),
      entries.forgetTokenToRevoke('three'),
    ]);
    expect((await entries.tokensToRevoke()).toSorted()).toStrictEqual(['four', 'two']);
  });

  it.each(['write tokens to end', 'remove tokens to end'] as const)('meets trouble at "%s"', async (action) => {
    const keychain = new RecordingKeychain();
    const entries = new KeychainEntries(keychain);
    if (action === 'remove tokens to end') await entries.noteTokenToRevoke('one');
    keychain.fail(action, 'keychain-denied');
    const outcome =
      action === 'remove tokens to end' ? entries.forgetTokenToRevoke('one') : entries.noteTokenToRevoke('one');
    expect(await outcome).toStrictEqual(secretTrouble('keychain-denied'));
  });
});

it('a token to end is lost by no death of the app, however often that comes, before it has been forgotten', async () => {
  const token = fc.constantFrom(...['A', 'B', 'C', 'D', 'E', 'F'].map(long));
  const action = fc.record({ act: fc.constantFrom('note', 'forget'), token });
  const runs = fc.array(fc.record({ actions: fc.array(action, { maxLength: 8 }), changes: fc.nat(12) }), {
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(runs, async (all) => {
      const keychain = new RecordingKeychain();
      const owed = new Set<string>();
      for (const { actions, changes } of all) {
        const entries = new KeychainEntries(new CrashingKeychain(keychain, changes));
        try {
          for (const each of actions) {
            if (each.act === 'forget') {
              owed.delete(each.token);
              await entries.forgetTokenToRevoke(each.token);
            } else {
              await entries.noteTokenToRevoke(each.token);
              owed.add(each.token);
            }
          }
        } catch {
          // The next run goes on with what there is.
        }
        expect(await new KeychainEntries(keychain).tokensToRevoke()).toStrictEqual(expect.arrayContaining([...owed]));
      }
      const last = new KeychainEntries(keychain);
      for (const each of await last.tokensToRevoke()) await last.forgetTokenToRevoke(each);
      expect(await heldIn(keychain)).toStrictEqual({});
    }),
    { numRuns: 500 },
  );
});

it('a token to end is lost by no two deaths one after the other, whenever they come', async () => {
  const tokens = ['A', 'B', 'C', 'D', 'E'];
  const forgetAndCrash = async (keychain: RecordingKeychain, token: string, changes: number): Promise<void> => {
    await new KeychainEntries(new CrashingKeychain(keychain, changes))
      .forgetTokenToRevoke(token)
      .catch(() => undefined);
  };
  for (const [first, second] of tokens.flatMap((one) => tokens.map((other) => [one, other] as const))) {
    for (let changes = 0; changes < 36; changes += 1) {
      const keychain = new RecordingKeychain();
      for (const token of tokens) await new KeychainEntries(keychain).noteTokenToRevoke(token);
      await forgetAndCrash(keychain, first, Math.floor(changes / 6));
      await forgetAndCrash(keychain, second, changes % 6);
      const owed = tokens.filter((token) => token !== first && token !== second);
      expect(await new KeychainEntries(keychain).tokensToRevoke()).toStrictEqual(expect.arrayContaining(owed));
    }
  }
});
