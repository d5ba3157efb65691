import { describe, expect, it } from 'vitest';
import { RecordingKeychain } from './testing/recording-keychain.ts';
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
import type { Keychain, SecretDone } from './keychain.ts';

const done = { kind: 'done' };
const thisSession = { tokenStorage: 'this-session' } as const;

/** Resolves once what was asked in the background has been done: the same keychain's own turn comes behind it. */
const inTurn = async (keychain: Keychain): Promise<void> => {
  await entriesOver(keychain).peek();
  await new Promise((resolve) => setImmediate(resolve));
};

/** A keychain that takes a while for its next writes: they come true when it is told so. */
class LateKeychain extends RecordingKeychain {
  #late: (() => Promise<unknown>)[] | null = null;

  beLate(): void {
    this.#late = [];
  }

  override async write(...call: Parameters<RecordingKeychain['write']>): Promise<SecretDone> {
    if (this.#late === null) return super.write(...call);
    this.#late.push(() => super.write(...call));
    return { kind: 'trouble', problem: 'keychain-timed-out' };
  }

  async comeTrue(): Promise<void> {
    const late = this.#late ?? [];
    this.#late = null;
    for (const each of late) await each();
  }
}

describe('keeping for this session', () => {
  it('leaves a keychain alone from then on that has not been opened', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    expect(entries.tokenStorage).toBe('keychain');
    entries.keepForThisSession();
    expect(entries.tokenStorage).toBe('this-session');
    expect(await entries.open(keep)).toStrictEqual(opened({}));
    const id = keptId(await entries.keepToken('s3cret'));
    expect(await entries.keepAccount(id, adasUuid, ada)).toStrictEqual({ kind: 'kept', replaced: null });
    expect(await entries.rememberAccount(id, ada)).toStrictEqual(done);
    const old = keptId(await entries.noteTokenToRevoke('old'));
    expect(await entries.keepKnownAccount(adasUuid)).toStrictEqual(done);
    expect(await entries.open(keep)).toStrictEqual(opened({ current: { ...account(id, 's3cret'), ...thisSession } }));
    expect(await entries.tokensToRevoke()).toStrictEqual([{ id: old, token: 'old', ...thisSession }]);
    expect(await entries.peek()).toMatchObject({ current: { id } });
    expect(await entries.forgetToken(old)).toStrictEqual(done);
    expect(keychain.calls).toStrictEqual([]);
  });

  it.each(['write index 1a', 'write token …', 'write index 1b'] as const)(
    'takes back a token that was on its way into the keychain: %s failed',
    async (action) => {
      const keychain = new RecordingKeychain();
      const entries = entriesOver(keychain);
      await entries.open(keep);
      keychain.fail(action, 'keychain-timed-out');
      await entries.keepToken('s3cret');
      keychain.succeed(action);
      entries.keepForThisSession();
      await inTurn(keychain);
      expect(await keychain.tokens()).toStrictEqual([]);
      await entriesOver(keychain).open(keep);
      expect(await recordsIn(keychain)).toStrictEqual([]);
    },
  );

  it('has nobody signed in with a token that arrives in the keychain after all', async () => {
    const keychain = new LateKeychain();
    const entries = entriesOver(keychain);
    await entries.open(keep);
    keychain.beLate();
    await entries.keepToken('s3cret');
    await keychain.comeTrue();
    entries.keepForThisSession();
    await inTurn(keychain);
    expect(await entriesOver(keychain).open(keep)).toMatchObject({ current: null, unconfirmed: null });
    expect(await keychain.tokens()).toStrictEqual([]);
  });

  it('leaves what is in the keychain there, in reach', async () => {
    const keychain = new RecordingKeychain();
    const entries = entriesOver(keychain);
    await entries.open(keep);
    const id = await signIn(entries, 's3cret');
    entries.keepForThisSession();
    const grace = await signIn(entries, 'of-grace', gracesUuid);
    expect(await entries.readAccount(id)).toStrictEqual({ kind: 'read', account: account(id, 's3cret') });
    expect(await entries.readAccount(grace)).toMatchObject({ account: thisSession });
    expect(await entries.noteToRevoke(id)).toStrictEqual(done);
    expect(await entriesOver(keychain).open(keep)).toStrictEqual(opened({}));
    expect(await entries.tokensToRevoke()).toStrictEqual([{ id, token: 's3cret', tokenStorage: 'keychain' }]);
    expect(await entries.forgetToken(id)).toStrictEqual(done);
    expect(await keychain.tokens()).toStrictEqual([]);
    expect(await entries.peek()).toMatchObject({ current: { id: grace } });
  });

  it('shows who is signed in by the keychain as long as nobody is for this session', async () => {
    const entries = entriesOver(new RecordingKeychain());
    await entries.open(keep);
    const id = await signIn(entries, 's3cret');
    entries.keepForThisSession();
    expect(await entries.peek()).toMatchObject({ current: { id, tokenStorage: 'keychain' } });
  });

  it('once chosen, is not begun anew', async () => {
    const entries = entriesOver(new RecordingKeychain());
    entries.keepForThisSession();
    await entries.keepToken('s3cret');
    entries.keepForThisSession();
    expect(await entries.open(keep)).toMatchObject({ unconfirmed: { token: 's3cret' } });
  });
});
