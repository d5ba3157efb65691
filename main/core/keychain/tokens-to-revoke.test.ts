import { describe, expect, it } from 'vitest';
import { LockableKeychain } from './testing/lockable-keychain.ts';
import { RecordingKeychain } from './testing/recording-keychain.ts';
import { maxSecretBytes, secretTrouble } from './keychain.ts';
import type { KeychainEntries } from './keychain-entries.ts';
import { entriesOver, keep, keptId, opened, recordsIn, signIn } from './testing/opened-keychain.ts';

const done = { kind: 'done' };

/** As long as a token of Plex's gets. */
const long = (name: string): string => name.repeat(536);

const noted = async (entries: KeychainEntries, ...tokens: readonly string[]): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (const token of tokens) ids.push(keptId(await entries.noteTokenToRevoke(token)));
  return ids;
};

const left = async (entries: KeychainEntries): Promise<readonly string[]> =>
  (await entries.tokensToRevoke()).map(({ token }) => token).toSorted();

describe('a token to revoke', () => {
  it('is noted once', async () => {
    const entries = entriesOver(new RecordingKeychain());
    const ids = await noted(entries, 'one', 'two', 'three', 'one');
    expect(ids[3]).toBe(ids[0]);
    expect(await entries.tokensToRevoke()).toStrictEqual(
      ['one', 'two', 'three'].map((token, index) => ({ id: ids[index], token, tokenStorage: 'keychain' })),
    );
  });

  it('is noted by one write where it was kept: nobody is signed in with it from then on, and whose it was is forgotten', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    await entries.open(keep);
    const id = await signIn(entries, 's3cret');
    keychain.calls.length = 0;
    expect(await entries.noteToRevoke(id)).toStrictEqual(done);
    expect(keychain.calls.filter((call) => !call.startsWith('read '))).toStrictEqual([
      'write index 1b',
      `remove account ${id}`,
    ]);
    expect(await entriesOver(keychain).open(keep)).toStrictEqual(opened({}));
    expect(await left(entries)).toStrictEqual(['s3cret']);
    keychain.calls.length = 0;
    expect(await entries.noteToRevoke(id)).toStrictEqual(done);
    expect(keychain.calls.filter((call) => !call.startsWith('read '))).toStrictEqual([]);
  });

  it('is forgotten alone, and its entry with it', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    const [one = '', ...others] = await noted(entries, 'one', 'two', 'three');
    expect(await entries.forgetToken(one)).toStrictEqual(done);
    expect(await left(entries)).toStrictEqual(['three', 'two']);
    for (const id of others) await entries.forgetToken(id);
    expect(await keychain.tokens()).toStrictEqual([]);
    expect(await recordsIn(keychain)).toStrictEqual([]);
  });

  it('is not to be revoked any more once it is kept', async () => {
    const entries = entriesOver(new RecordingKeychain());
    const [one] = await noted(entries, 'one', 'two');
    expect(await entries.keepToken('one')).toStrictEqual({ kind: 'kept', id: one });
    expect(await left(entries)).toStrictEqual(['two']);
    expect(await entries.open(keep)).toMatchObject({ unconfirmed: { id: one } });
  });

  it('is forgotten though its note is still under way', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    await entries.open(keep);
    const id = await signIn(entries, 's3cret');
    const note = entries.noteToRevoke(id);
    await entries.forgetToken(id);
    expect(await note).toStrictEqual(done);
    expect(await left(entries)).toStrictEqual([]);
    expect(await recordsIn(keychain)).toStrictEqual([]);
  });

  it('is told of while another is being forgotten', async () => {
    const entries = entriesOver(new RecordingKeychain());
    const [one = ''] = await noted(entries, 'one', 'two', 'three', 'four');
    const forgotten = entries.forgetToken(one);
    const told = left(entries);
    await forgotten;
    expect(await told).toStrictEqual(expect.arrayContaining(['four', 'three', 'two']));
  });

  it('stays noted when the keychain does not take it back', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    await noted(entries, 'one');
    keychain.fail('write index 1b', 'keychain-locked');
    expect(await entries.keepToken('one')).toStrictEqual(secretTrouble('keychain-locked'));
    expect(await left(entries)).toStrictEqual(['one']);
  });

  it('is never dropped for another one, however many there are and however long they are', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    await entries.open(keep);
    const id = await signIn(entries, 'kept');
    const tokens = Array.from({ length: 200 }, (_, index) => long(String.fromCodePoint(0x21 + (index % 94))) + index);
    const ids = await noted(entries, ...tokens);
    expect(await left(entriesOver(keychain))).toStrictEqual(tokens.toSorted());
    for (const [name, value] of await keychain.all()) {
      expect(Buffer.byteLength(value), name).toBeLessThan(maxSecretBytes);
    }
    for (const each of ids) expect(await entries.forgetToken(each)).toStrictEqual(done);
    // The pages that filled have gone again; the two slots of the first one stay.
    const names = [...(await keychain.all()).keys()].filter((name) => !name.includes(id));
    expect(names.toSorted()).toStrictEqual(['client identifier', 'index 1a', 'index 1b']);
  });

  it('of five sign-outs without a network are all there', async () => {
    const keychain = new RecordingKeychain();
    const tokens = ['A', 'B', 'C', 'D', 'E'].map(long);
    for (const token of tokens) {
      const entries = entriesOver(keychain);
      await entries.open(keep);
      await entries.noteToRevoke(await signIn(entries, token));
    }
    expect(await left(entriesOver(keychain))).toStrictEqual(tokens);
  });

  it('is noted even where it is as long as an entry may be', async () => {
    const entries = entriesOver(new RecordingKeychain());
    const longest = '"'.repeat(maxSecretBytes);
    await noted(entries, longest);
    expect(await left(entries)).toStrictEqual([longest]);
  });

  it('is told of even where another program put what is none in the place of one before it', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    const [one = ''] = await noted(entries, 'one', 'two', 'three');
    await keychain.write(`token ${one}`, 'not a token');
    expect(await left(entries)).toStrictEqual(['three', 'two']);
    await noted(entries, 'four');
    expect(await left(entries)).toStrictEqual(['four', 'three', 'two']);
  });

  it('whose entry somebody has removed is forgotten', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    const [one = ''] = await noted(entries, 'one', 'two');
    await keychain.remove(`token ${one}`, 'one');
    expect(await left(entries)).toStrictEqual(['two']);
    await entries.forgetPin();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await recordsIn(keychain)).toHaveLength(1);
  });

  it('does not push others out when those cannot be read', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    const [one = ''] = await noted(entries, 'one');
    keychain.fail('read index 1a', 'keychain-timed-out');
    expect(await left(entries)).toStrictEqual([]);
    expect(await entries.noteTokenToRevoke('two')).toStrictEqual(secretTrouble('keychain-timed-out'));
    expect(await entries.forgetToken(one)).toStrictEqual(secretTrouble('keychain-timed-out'));
    keychain.succeed('read index 1a');
    expect(await left(entries)).toStrictEqual(['one']);
  });

  it('does not push others out of a keychain that was locked since, which looks empty', async () => {
    const keychain = new LockableKeychain(new RecordingKeychain(), 'unlocks');
    const entries = entriesOver(keychain);
    await entries.open(keep);
    await noted(entries, 'one');
    keychain.isLocked = true;
    await noted(entries, 'two');
    expect(await left(entries)).toStrictEqual(['one', 'two']);
  });

  it('is noted beside another that is noted at the same moment', async () => {
    const entries = entriesOver(new RecordingKeychain());
    const ids = await Promise.all(['one', 'two', 'three'].map(async (token) => entries.noteTokenToRevoke(token)));
    const [one = '', , three = ''] = ids.map(keptId);
    await Promise.all([entries.forgetToken(one), entries.noteTokenToRevoke('four'), entries.forgetToken(three)]);
    expect(await left(entries)).toStrictEqual(['four', 'two']);
  });

  it.each(['write index 1a', 'write token …'] as const)('meets trouble at "%s"', async (action) => {
    const keychain = new RecordingKeychain();
    keychain.fail(action, 'keychain-denied');
    expect(await entriesOver(keychain).noteTokenToRevoke('one')).toStrictEqual(secretTrouble('keychain-denied'));
  });

  it.each(['remove token …', 'write index 1b'] as const)('meets trouble at "%s" when it has ended', async (action) => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    const [one = ''] = await noted(entries, 'one');
    keychain.fail(action, 'keychain-timed-out');
    expect(await entries.forgetToken(one)).toStrictEqual(secretTrouble('keychain-timed-out'));
  });
});

describe('in a keychain that is locked at the worst moment, which looks empty then', () => {
  /** Locks itself when it is next asked for an entry of such a name. */
  const lockedAt = (beginning: string, onWrite: 'unlocks' | 'is refused') => {
    const inside = new RecordingKeychain();
    const keychain = new LockableKeychain(inside, onWrite);
    const lockNext = (): void => {
      inside.read = async (name) => {
        if (!name.startsWith(beginning)) return RecordingKeychain.prototype.read.call(inside, name);
        inside.read = (each) => RecordingKeychain.prototype.read.call(inside, each);
        keychain.isLocked = true;
        return { kind: 'read', value: null };
      };
    };
    return { keychain, lockNext };
  };

  it.each(['unlocks', 'is refused'] as const)('what has ended is still known as such: a write %s', async (onWrite) => {
    const { keychain, lockNext } = lockedAt('account ', onWrite);
    const entries = entriesOver(keychain);
    await entries.open(keep);
    const [one = ''] = await noted(entries, 'one');
    lockNext();
    expect(await entries.forgetToken(one)).toStrictEqual(secretTrouble('keychain-locked'));
    keychain.isLocked = false;
    expect(await left(entriesOver(keychain))).toStrictEqual(['one']);
  });

  it.each(['unlocks', 'is refused'] as const)('what is noted pushes nothing out: a write %s', async (onWrite) => {
    const { keychain, lockNext } = lockedAt('index 1a', onWrite);
    const entries = entriesOver(keychain);
    await entries.open(keep);
    await noted(entries, 'one');
    lockNext();
    expect(await entries.noteTokenToRevoke('two')).toStrictEqual(secretTrouble('keychain-locked'));
    keychain.isLocked = false;
    expect(await left(entriesOver(keychain))).toStrictEqual(['one']);
  });

  it('nobody is told that nobody is signed in', async () => {
    const { keychain, lockNext } = lockedAt('index 1a', 'is refused');
    const entries = entriesOver(keychain);
    await entries.open(keep);
    await signIn(entries, 's3cret');
    lockNext();
    expect(await entriesOver(keychain).open(keep)).toStrictEqual(secretTrouble('keychain-locked'));
  });
});
