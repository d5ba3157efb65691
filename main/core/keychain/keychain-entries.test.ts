import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordingKeychain } from './testing/recording-keychain.ts';
import { secretTrouble } from './keychain.ts';
import { canBeToken } from './token-text.ts';
import { KeychainEntries } from './keychain-entries.ts';
import { ada, clientIdentifier, keep, opened } from './testing/opened-keychain.ts';

const done = { kind: 'done' };
describe('opening-keychain', () => {
  it('gives what the last run left', async () => {
    const keychain = new RecordingKeychain();
    const before = new KeychainEntries(keychain);
    await before.open(keep);
    await before.keepToken('s3cret');
    await before.rememberAccount(ada);
    expect(await new KeychainEntries(keychain).open(keep)).toStrictEqual(opened({ token: 's3cret', remembered: ada }));
  });

  it('gives nothing where nothing was left', async () => {
    expect(await new KeychainEntries(new RecordingKeychain()).open(keep)).toStrictEqual(opened({}));
  });

  it('shows that the keychain is open before it believes that a token is missing', async () => {
    const keychain = new RecordingKeychain();
    await new KeychainEntries(keychain).open(keep);
    expect(keychain.calls).toStrictEqual([
      'read client identifier',
      'write client identifier',
      'read token',
      'read pin',
      'read tokens to end',
      'read tokens to end 2',
    ]);
  });

  it('writes nothing when the copy of the client identifier is as it should be', async () => {
    const keychain = new RecordingKeychain();
    await keychain.write('client identifier', clientIdentifier);
    const copies: unknown[] = [];
    await new KeychainEntries(keychain).open((copy) => {
      copies.push(copy);
      return keep(copy);
    });
    expect(copies).toStrictEqual([clientIdentifier]);
    expect(keychain.calls).toStrictEqual([
      'write client identifier',
      'read client identifier',
      'read token',
      'read pin',
      'read tokens to end',
      'read tokens to end 2',
    ]);
  });

  it('puts the copy of the client identifier right', async () => {
    const keychain = new RecordingKeychain();
    await keychain.write('client identifier', 'spoilt');
    await new KeychainEntries(keychain).open(() => clientIdentifier);
    expect(await keychain.peek('client identifier')).toBe(clientIdentifier);
  });

  it.each(['read client identifier', 'write client identifier', 'read token'] as const)(
    'tells of trouble at "%s", and goes no further',
    async (action) => {
      const keychain = new RecordingKeychain();
      keychain.fail(action, 'keychain-locked');
      expect(await new KeychainEntries(keychain).open(keep)).toStrictEqual(secretTrouble('keychain-locked'));
      expect(keychain.calls.at(-1)).toBe(action);
    },
  );

  it('gives the token even when the account cannot be read', async () => {
    const keychain = new RecordingKeychain();
    await new KeychainEntries(keychain).keepToken('s3cret');
    keychain.fail('read account', 'keychain-denied');
    expect(await new KeychainEntries(keychain).open(keep)).toStrictEqual(opened({ token: 's3cret' }));
  });

  it('tells of what cannot be a token, and leaves it where it is', async () => {
    const keychain = new RecordingKeychain();
    await keychain.write('token', 'two\nlines');
    const entries = new KeychainEntries(keychain);
    expect(await entries.open(keep)).toStrictEqual({ kind: 'strange-token', clientIdentifier, rememberedPin: null });
    expect(await keychain.peek('token')).toBe('two\nlines');
    await entries.keepToken('s3cret');
    expect(await entries.open(keep)).toStrictEqual(opened({ token: 's3cret' }));
  });

  it('gives no account without a token', async () => {
    const keychain = new RecordingKeychain();
    await new KeychainEntries(keychain).rememberAccount(ada);
    expect(await new KeychainEntries(keychain).open(keep)).toStrictEqual(opened({}));
  });

  it('stands whatever another program left there', async () => {
    const left = fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.json()));
    await fc.assert(
      fc.asyncProperty(left, left, left, left, async (identifier, token, account, tokens) => {
        const keychain = new RecordingKeychain();
        if (identifier !== null) await keychain.write('client identifier', identifier);
        if (token !== null) await keychain.write('token', token);
        if (account !== null) await keychain.write('account', account);
        if (tokens !== null) await keychain.write('tokens to end', tokens);
        const entries = new KeychainEntries(keychain);
        expect(await entries.open(() => clientIdentifier)).toMatchObject(
          token === null || canBeToken(token)
            ? { kind: 'opened', clientIdentifier, token, remembered: null }
            : { kind: 'strange-token', clientIdentifier },
        );
        expect(await keychain.peek('token')).toBe(token);
        expect((await entries.tokensToRevoke()).every(canBeToken)).toBe(true);
        expect(await entries.noteTokenToRevoke('s3cret')).toStrictEqual(done);
        expect(await entries.tokensToRevoke()).toContain('s3cret');
        expect(await entries.forgetTokenToRevoke('s3cret')).toStrictEqual(done);
        expect(await entries.tokensToRevoke()).not.toContain('s3cret');
      }),
    );
  });
});

describe('keeping for this session', () => {
  it('leaves the keychain alone from then on', async () => {
    const keychain = new RecordingKeychain();
    const entries = new KeychainEntries(keychain);
    expect(entries.tokenStorage).toBe('keychain');
    entries.keepForThisSession();
    expect(entries.tokenStorage).toBe('this-session');
    expect(await entries.open(keep)).toStrictEqual(opened({}));
    expect(await entries.keepToken('s3cret')).toStrictEqual({ kind: 'done', replaced: null });
    expect(await entries.rememberAccount(ada)).toStrictEqual(done);
    expect(await entries.noteTokenToRevoke('old')).toStrictEqual(done);
    expect(await entries.open(keep)).toStrictEqual(
      opened({ token: 's3cret', remembered: ada, tokensToRevoke: ['old'] }),
    );
    expect(keychain.calls).toStrictEqual([]);
  });

  it('takes back a token that was on its way into the keychain', async () => {
    const keychain = new RecordingKeychain();
    const entries = new KeychainEntries(keychain);
    await entries.keepToken('s3cret');
    entries.keepForThisSession();
    expect(await keychain.peek('token')).toBeNull();
  });

  it('leaves another token that has come into its place', async () => {
    const keychain = new RecordingKeychain();
    const entries = new KeychainEntries(keychain);
    await entries.keepToken('s3cret');
    await keychain.write('token', 'another');
    entries.keepForThisSession();
    expect(await keychain.peek('token')).toBe('another');
  });

  it('leaves an earlier token in a keychain where this run wrote none', async () => {
    const keychain = new RecordingKeychain();
    await new KeychainEntries(keychain).keepToken('s3cret');
    const entries = new KeychainEntries(keychain);
    await entries.open(keep);
    entries.keepForThisSession();
    expect(await keychain.peek('token')).toBe('s3cret');
  });

  it('leaves a token behind at most, which it names: the last that this run wrote', async () => {
    const entries = new KeychainEntries(new RecordingKeychain());
    expect(entries.strayToken).toBeNull();
    await entries.keepToken('one');
    await entries.keepToken('two');
    expect(entries.strayToken).toBe('two');
    entries.keepForThisSession();
    await entries.keepToken('three');
    expect(entries.strayToken).toBeNull();
  });

  it('once chosen, is not begun anew', async () => {
    const entries = new KeychainEntries(new RecordingKeychain());
    entries.keepForThisSession();
    await entries.keepToken('s3cret');
    entries.keepForThisSession();
    expect(await entries.open(keep)).toMatchObject({ token: 's3cret' });
  });
});
