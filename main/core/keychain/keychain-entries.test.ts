import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordingKeychain } from './testing/recording-keychain.ts';
import { secretTrouble } from './keychain.ts';
import { canBeToken } from './token-text.ts';
import {
  account,
  ada,
  adasUuid,
  clientIdentifier,
  entriesOver,
  gracesUuid,
  keep,
  keptId,
  opened,
  signIn,
} from './testing/opened-keychain.ts';

const done = { kind: 'done' };
const notUnderstood = opened({ problem: 'token-not-understood' });

/** A keychain in which somebody is signed in with this token. */
const signedIn = async (token: string) => {
  const keychain = new RecordingKeychain();
  const entries = entriesOver(keychain);
  await entries.open(keep);
  const id = await signIn(entries, token);
  keychain.calls.length = 0;
  return { keychain, entries, id };
};

describe('opening-keychain', () => {
  it('gives what the last run left', async () => {
    const { keychain, id } = await signedIn('s3cret');
    expect(await entriesOver(keychain).open(keep)).toStrictEqual(opened({ current: account(id, 's3cret') }));
  });

  it('gives nothing where nothing was left', async () => {
    expect(await entriesOver(new RecordingKeychain()).open(keep)).toStrictEqual(opened({}));
  });

  it('shows that the keychain is open before it believes that a token is missing', async () => {
    const keychain = new RecordingKeychain();
    await entriesOver(keychain).open(keep);
    const found = keychain.calls.findIndex((call) => call.startsWith('read index'));
    expect(keychain.calls.slice(0, found)).toStrictEqual([
      'read client identifier',
      'write check',
      'remove check',
      'read client identifier',
      'write client identifier',
    ]);
  });

  it('writes nothing when the copy of the client identifier is as it should be', async () => {
    const { keychain, id } = await signedIn('s3cret');
    const copies: unknown[] = [];
    await entriesOver(keychain).open((copy) => {
      copies.push(copy);
      return keep(copy);
    });
    expect(copies).toStrictEqual([clientIdentifier]);
    expect(keychain.calls).toStrictEqual([
      'read client identifier',
      'read index 1a',
      'read index 1b',
      `read token ${id}`,
      `read account ${id}`,
      'read pin',
    ]);
  });

  it('puts the copy of the client identifier right', async () => {
    const keychain = new RecordingKeychain();
    await keychain.write('client identifier', 'spoilt');
    await entriesOver(keychain).open(() => clientIdentifier);
    expect(await keychain.peek('client identifier')).toBe(clientIdentifier);
  });

  it.each(['read client identifier', 'write check', 'write client identifier'] as const)(
    'tells of trouble at "%s", and goes no further',
    async (action) => {
      const keychain = new RecordingKeychain();
      keychain.fail(action, 'keychain-locked');
      expect(await entriesOver(keychain).open(keep)).toStrictEqual(secretTrouble('keychain-locked'));
      expect(keychain.calls.at(-1)).toBe(action);
    },
  );

  it.each(['read index 1a', 'read index 1b', 'read token …'] as const)(
    'tells of trouble at "%s", and goes no further',
    async (action) => {
      const { keychain } = await signedIn('s3cret');
      keychain.fail(action, 'keychain-locked');
      expect(await entriesOver(keychain).open(keep)).toStrictEqual(secretTrouble('keychain-locked'));
      expect(keychain.kindsOfCalls.at(-1)).toBe(action);
    },
  );

  it('gives the token even when the account cannot be read', async () => {
    const { keychain, id } = await signedIn('s3cret');
    keychain.fail('read account …', 'keychain-denied');
    const current = { ...account(id, 's3cret'), remembered: null };
    expect(await entriesOver(keychain).open(keep)).toStrictEqual(opened({ current }));
  });

  it('tells of what cannot be a token, and leaves it where it is until its account signs in anew', async () => {
    const { keychain, entries, id } = await signedIn('s3cret');
    await keychain.write(`token ${id}`, 'two\nlines');
    expect(await entries.open(keep)).toStrictEqual(notUnderstood);
    expect(await keychain.peek(`token ${id}`)).toBe('two\nlines');
    const grace = await signIn(entries, 'of-grace', gracesUuid);
    expect(await entries.open(keep)).toMatchObject({ current: { id: grace }, others: [{ id }] });
    expect(await entries.readAccount(id)).toStrictEqual({ kind: 'read', account: null });
    expect(await keychain.peek(`token ${id}`)).toBe('two\nlines');
    const anew = await signIn(entries, 'anew');
    const others = [{ id: grace, uuid: gracesUuid }];
    expect(await entries.open(keep)).toStrictEqual(opened({ current: account(anew, 'anew'), others }));
    expect(await keychain.peek(`token ${id}`)).toBeNull();
    expect(await entries.tokensToRevoke()).toStrictEqual([]);
  });

  it('gives no account without a token, and forgets that it was one', async () => {
    const { keychain, id } = await signedIn('s3cret');
    await keychain.remove(`token ${id}`, 's3cret');
    expect(await entriesOver(keychain).open(keep)).toStrictEqual(opened({}));
    expect(await keychain.peek(`account ${id}`)).toBeNull();
  });

  it('gives a token that plex.tv has not said anything of as such', async () => {
    const keychain = new RecordingKeychain();
    const id = keptId(await entriesOver(keychain).keepToken('s3cret'));
    const unconfirmed = { id, token: 's3cret', tokenStorage: 'keychain' } as const;
    expect(await entriesOver(keychain).open(keep)).toStrictEqual(opened({ unconfirmed }));
  });

  it.each(['index 1a', 'index 1b', 'client identifier', 'pin'] as const)(
    'and signing in stand whatever another program left there: %s',
    async (name) => {
      const left = fc.oneof(fc.string({ unit: 'binary' }), fc.json());
      await fc.assert(
        fc.asyncProperty(left, async (text) => {
          const keychain = new RecordingKeychain();
          await keychain.write(name, text);
          const entries = entriesOver(keychain);
          expect(await entries.open(() => clientIdentifier)).toMatchObject({ kind: 'opened', current: null });
          await signIn(entries, 's3cret');
          const again = entriesOver(keychain);
          expect(await again.open(keep)).toMatchObject({ kind: 'opened', current: { token: 's3cret' } });
          const noted = keptId(await again.noteTokenToRevoke('old'));
          expect(await again.tokensToRevoke()).toMatchObject([{ token: 'old' }]);
          expect(await again.forgetToken(noted)).toStrictEqual(done);
          expect(await again.tokensToRevoke()).toStrictEqual([]);
        }),
      );
    },
  );

  it('stands whatever another program left in the place of a token', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), async (text) => {
        const { keychain, entries, id } = await signedIn('s3cret');
        await keychain.write(`token ${id}`, text);
        expect(await entries.open(keep)).toStrictEqual(
          canBeToken(text) ? opened({ current: account(id, text) }) : notUnderstood,
        );
        expect(await keychain.peek(`token ${id}`)).toBe(text);
      }),
    );
  });
});

describe('one of several accounts', () => {
  it('is the current one that signed in last, and the others are read when they are asked for', async () => {
    const { entries, id, keychain } = await signedIn('of-ada');
    const grace = await signIn(entries, 'of-grace', gracesUuid);
    const next = entriesOver(keychain);
    const others = [{ id, uuid: adasUuid }];
    expect(await next.open(keep)).toStrictEqual(opened({ current: account(grace, 'of-grace', gracesUuid), others }));
    expect(await next.readAccount(id)).toStrictEqual({ kind: 'read', account: account(id, 'of-ada') });
  });

  it('is not read once it is to be revoked, or gone', async () => {
    const { entries, id } = await signedIn('of-ada');
    await entries.noteToRevoke(id);
    expect(await entries.readAccount(id)).toStrictEqual({ kind: 'read', account: null });
    await entries.forgetToken(id);
    expect(await entries.readAccount(id)).toStrictEqual({ kind: 'read', account: null });
  });

  it('opens with as many reads as a single one', async () => {
    const readsWith = async (accounts: number): Promise<number> => {
      const keychain = new RecordingKeychain();
      const entries = entriesOver(keychain);
      await entries.open(keep);
      for (let each = 0; each < accounts; each += 1) {
        await signIn(entries, `token-${each}`, `person-${each}`);
        for (const old of ['one', 'two', 'three']) await entries.noteTokenToRevoke(`${old}-of-${each}`);
      }
      keychain.calls.length = 0;
      expect(await entriesOver(keychain).open(keep)).toMatchObject({ others: { length: accounts - 1 } });
      return keychain.calls.length;
    };
    const alone = await readsWith(1);
    expect(alone).toBe(6);
    // Their names fill a second page of the index.
    expect(await readsWith(20)).toBe(alone + 2);
  });

  it('is remembered anew while it is one, and no longer', async () => {
    const { keychain, entries, id } = await signedIn('of-ada');
    const renamed = { ...ada, account: { ...ada.account, name: 'Ada Lovelace' } };
    expect(await entries.rememberAccount(id, renamed)).toStrictEqual(done);
    expect(await entries.open(keep)).toMatchObject({ current: { remembered: renamed } });
    await entries.forgetToken(id);
    expect(await entries.rememberAccount(id, renamed)).toStrictEqual(done);
    expect(await keychain.peek(`account ${id}`)).toBeNull();
  });
});
