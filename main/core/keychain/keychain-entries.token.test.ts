import { describe, expect, it } from 'vitest';
import { RecordingKeychain } from './testing/recording-keychain.ts';
import { secretTrouble } from './keychain.ts';
import {
  account,
  ada,
  adasUuid,
  entriesOver,
  gracesUuid,
  keep,
  keptId,
  opened,
  recordsIn,
  signIn,
} from './testing/opened-keychain.ts';

const done = { kind: 'done' };
const nothingReplaced = { kind: 'kept', replaced: null };

describe('keeping a token', () => {
  it('tells of another one of the same account, which is to be revoked by then, and of nothing else', async () => {
    const entries = entriesOver(new RecordingKeychain());
    const one = keptId(await entries.keepToken('one'));
    expect(await entries.keepAccount(one, adasUuid, ada)).toStrictEqual(nothingReplaced);
    expect(await entries.keepAccount(one, adasUuid, ada)).toStrictEqual(nothingReplaced);
    const two = keptId(await entries.keepToken('two'));
    expect(await entries.keepAccount(two, adasUuid, ada)).toStrictEqual({
      kind: 'kept',
      replaced: { id: one, token: 'one', tokenStorage: 'keychain' },
    });
    expect(await entries.tokensToRevoke()).toMatchObject([{ id: one, token: 'one' }]);
    const graces = keptId(await entries.keepToken('of-grace'));
    expect(await entries.keepAccount(graces, gracesUuid, ada)).toStrictEqual(nothingReplaced);
    expect(await entries.open(keep)).toMatchObject({ current: { id: graces }, others: [{ id: two }] });
  });

  it('once more takes the place of itself, and has nobody revoke it', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    await entries.open(keep);
    await signIn(entries, 's3cret');
    const again = keptId(await entries.keepToken('s3cret'));
    expect(await entries.keepAccount(again, adasUuid, ada)).toStrictEqual(nothingReplaced);
    expect(await entries.tokensToRevoke()).toStrictEqual([]);
    expect(await entries.open(keep)).toStrictEqual(opened({ current: account(again, 's3cret') }));
    expect(await keychain.tokens()).toStrictEqual(['s3cret']);
  });

  it('that nobody has been asked about yet keeps its name', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    const id = keptId(await entries.keepToken('s3cret'));
    expect(await entries.keepToken('s3cret')).toStrictEqual({ kind: 'kept', id });
    expect(await keychain.tokens()).toStrictEqual(['s3cret']);
  });

  it('puts it under a name that nothing but the index tells', async () => {
    const keychain = new RecordingKeychain();
    const ids = [];
    for (const token of ['one', 'two']) ids.push(keptId(await entriesOver(keychain).keepToken(token)));
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{16}$/);
    expect(new Set(ids)).toHaveLength(2);
  });

  it.each(['write index 1a', 'write token …', 'write index 1b'] as const)(
    'signs nobody in where the keychain does not take it: %s fails',
    async (action) => {
      const keychain = new RecordingKeychain();
      const entries = entriesOver(keychain);
      await entries.open(keep);
      keychain.fail(action, 'keychain-denied');
      expect(await entries.keepToken('s3cret')).toStrictEqual(secretTrouble('keychain-denied'));
      keychain.succeed(action);
      expect(await entriesOver(keychain).open(keep)).toStrictEqual(opened({}));
      // What reached the keychain all the same is not lost: Plex is told of it.
      const reached = await keychain.tokens();
      expect((await entriesOver(keychain).tokensToRevoke()).map(({ token }) => token)).toStrictEqual(reached);
      expect(reached).toStrictEqual(action === 'write index 1b' ? ['s3cret'] : []);
    },
  );

  it('is made good by trying again', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    keychain.fail('write index 1b', 'keychain-denied');
    await entries.keepToken('s3cret');
    keychain.succeed('write index 1b');
    expect(await entries.keepToken('s3cret')).toMatchObject({ kind: 'kept' });
    expect(await entries.open(keep)).toMatchObject({ unconfirmed: { token: 's3cret' } });
    expect(await keychain.tokens()).toStrictEqual(['s3cret']);
  });
});

describe('saying whose a token is', () => {
  it('does not sign in again whoever has signed out meanwhile', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    const id = await signIn(entries, 's3cret');
    await entriesOver(keychain).noteToRevoke(id);
    expect(await entries.keepAccount(id, adasUuid, ada)).toStrictEqual(nothingReplaced);
    expect(await entries.open(keep)).toStrictEqual(opened({}));
    expect(await entries.tokensToRevoke()).toMatchObject([{ id }]);
  });

  it.each(['write account …', 'write index 1a'] as const)(
    'can be said again where the keychain did not take it: %s fails',
    async (action) => {
      const keychain = new RecordingKeychain();
      const entries = entriesOver(keychain);
      await entries.open(keep);
      const id = keptId(await entries.keepToken('s3cret'));
      keychain.fail(action, 'keychain-timed-out');
      expect(await entries.keepAccount(id, adasUuid, ada)).toStrictEqual(secretTrouble('keychain-timed-out'));
      expect(await entriesOver(keychain).open(keep)).toMatchObject({ current: null, unconfirmed: { id } });
      keychain.succeed(action);
      expect(await entries.keepAccount(id, adasUuid, ada)).toStrictEqual(nothingReplaced);
      expect(await entries.open(keep)).toStrictEqual(opened({ current: account(id, 's3cret') }));
    },
  );
});

describe('forgetting a token', () => {
  it('forgets first whose it was, and last that it was one', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    await entries.open(keep);
    const id = await signIn(entries, 's3cret');
    keychain.calls.length = 0;
    expect(await entries.forgetToken(id)).toStrictEqual(done);
    const changes = keychain.kindsOfCalls.filter((call) => !call.startsWith('read '));
    expect(changes).toStrictEqual(['remove account …', 'remove token …', 'write index 1b']);
    expect(await entries.open(keep)).toStrictEqual(opened({}));
  });

  it('leaves every other one, of the same account as well', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    await entries.open(keep);
    const id = await signIn(entries, 's3cret');
    const another = await signIn(entries, 'another');
    expect(await entries.forgetToken(id)).toStrictEqual(done);
    expect(await entries.open(keep)).toStrictEqual(opened({ current: account(another, 'another') }));
  });

  it('forgets whose it was, too, where the token has gone already', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    const id = await signIn(entries, 's3cret');
    await keychain.remove(`token ${id}`, 's3cret');
    expect(await entries.forgetToken(id)).toStrictEqual(done);
    expect(await keychain.peek(`account ${id}`)).toBeNull();
  });

  it('is nothing to do where there is none', async () => {
    const keychain = new RecordingKeychain();
    expect(await entriesOver(keychain).forgetToken('AAAAAAAAAAAAAAAA')).toStrictEqual(done);
    expect(keychain.calls.filter((call) => !call.startsWith('read '))).toStrictEqual([]);
  });

  it.each(['read account …', 'remove account …', 'read token …'] as const)(
    'keeps the token when it cannot be forgotten whose it is: %s fails',
    async (action) => {
      const keychain = new RecordingKeychain();
      const entries = entriesOver(keychain);
      const id = await signIn(entries, 's3cret');
      keychain.fail(action, 'keychain-timed-out');
      expect(await entries.forgetToken(id)).toStrictEqual(secretTrouble('keychain-timed-out'));
      expect(await keychain.peek(`token ${id}`)).toBe('s3cret');
    },
  );

  it('says where the keychain does not let go of it, signs nobody in with it, and tries again at the next start', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    await entries.open(keep);
    const id = await signIn(entries, 's3cret');
    keychain.fail('remove token …', 'keychain-denied');
    expect(await entries.forgetToken(id)).toStrictEqual({ kind: 'stays' });
    expect(await entriesOver(keychain).open(keep)).toStrictEqual(opened({}));
    expect(await entries.tokensToRevoke()).toStrictEqual([]);
    keychain.succeed('remove token …');
    expect(await entriesOver(keychain).open(keep)).toStrictEqual(opened({}));
    expect(await keychain.tokens()).toStrictEqual([]);
    expect(await recordsIn(keychain)).toStrictEqual([]);
  });

  it('says so, too, of one that another program put beside it under the same name', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    await entries.open(keep);
    const id = await signIn(entries, 's3cret');
    const remove = keychain.remove.bind(keychain);
    keychain.remove = async (name, value) => {
      const removed = await remove(name, value);
      if (name === `token ${id}` && value === 's3cret') await keychain.write(name, 'beside-it');
      return removed;
    };
    expect(await entries.forgetToken(id)).toStrictEqual({ kind: 'stays' });
    expect(await entries.open(keep)).toStrictEqual(opened({}));
  });
});

describe('a token that plex.tv refuses', () => {
  it('goes, with what was known of it', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    await entries.open(keep);
    const id = await signIn(entries, 's3cret');
    expect(await entries.forgetRefused(id)).toStrictEqual({ kind: 'done', successor: null });
    expect(await entries.open(keep)).toStrictEqual(opened({}));
    expect((await keychain.all()).has(`account ${id}`)).toBe(false);
    expect(await keychain.tokens()).toStrictEqual([]);
  });

  it.each(['to be revoked', 'revoked and gone'])(
    'is followed by what another Latchkey has put in its place: %s',
    async (fate) => {
      const keychain = new RecordingKeychain();
      const entries = entriesOver(keychain);
      const id = await signIn(entries, 's3cret');
      const beside = entriesOver(keychain);
      const newer = await signIn(beside, 'newer');
      if (fate === 'revoked and gone') await beside.forgetToken(id);
      expect(await entries.forgetRefused(id)).toStrictEqual({ kind: 'done', successor: account(newer, 'newer') });
      expect(await keychain.tokens()).toStrictEqual(['newer']);
    },
  );

  it('is not followed by somebody else', async () => {
    const entries = entriesOver(new RecordingKeychain());
    await entries.open(keep);
    const grace = await signIn(entries, 'of-grace', gracesUuid);
    const id = await signIn(entries, 's3cret');
    expect(await entries.forgetRefused(id)).toStrictEqual({ kind: 'done', successor: null });
    expect(await entries.open(keep)).toStrictEqual(opened({ current: account(grace, 'of-grace', gracesUuid) }));
  });

  it('stays where the keychain is in trouble', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    const id = await signIn(entries, 's3cret');
    keychain.fail('write index 1b', 'keychain-locked');
    expect(await entries.forgetRefused(id)).toStrictEqual(secretTrouble('keychain-locked'));
    expect(await keychain.tokens()).toStrictEqual(['s3cret']);
  });
});
