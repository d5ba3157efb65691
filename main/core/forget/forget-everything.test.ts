import { describe, expect, it } from 'vitest';
import { startPlexStandIn } from '../../../e2e/plex-stand-in/plex-stand-in.ts';
import { Accounts } from '../plex/accounts.ts';
import { clientFor } from '../plex/testing/client.ts';
import { RecordingKeychain } from '../keychain/testing/recording-keychain.ts';
import { secretNames } from '../keychain/keychain.ts';
import { forgetEverything } from './forget-everything.ts';

const never = new AbortController().signal;
const adasToken = 'stand-in-token-ada';

/** A keychain with all that there may be in it. */
const fullKeychain = async (): Promise<RecordingKeychain> => {
  const keychain = new RecordingKeychain();
  await keychain.write('client identifier', 'adas-laptop');
  await keychain.write('token', adasToken);
  await keychain.write('account', '{}');
  await keychain.write('pin', '{}');
  await keychain.write('tokens to end', 'stand-in-token-grace');
  await keychain.write('tokens to end 7', 'another-token-to-end');
  return keychain;
};

const left = async (keychain: RecordingKeychain): Promise<readonly string[]> => {
  const kept = await Promise.all(secretNames.map(async (name) => ((await keychain.peek(name)) === null ? [] : [name])));
  return kept.flat();
};

type Step = 'login-item' | 'release-lock' | 'files';

interface Circumstances {
  readonly removesLoginItem?: boolean;
  readonly foldersLeft?: readonly string[];
}

/** What happens when everything is forgotten, with a Plex that knows the tokens. */
const forget = async (
  keychain: RecordingKeychain,
  plexUrl: string,
  { removesLoginItem = true, foldersLeft = [] }: Circumstances = {},
) => {
  const happened = { removed: [] as Step[], askedAs: [] as (string | null)[] };
  const forgotten = await forgetEverything(
    {
      keychain,
      accountsOf: (clientIdentifier) => {
        happened.askedAs.push(clientIdentifier);
        return new Accounts(clientFor(plexUrl));
      },
      removeLoginItem: () => {
        if (removesLoginItem) happened.removed.push('login-item');
        return removesLoginItem;
      },
      releaseLock: () => void happened.removed.push('release-lock'),
      removeFiles: () => {
        happened.removed.push('files');
        return Promise.resolve(foldersLeft);
      },
    },
    never,
  );
  return { forgotten, ...happened };
};

const all: readonly Step[] = ['login-item', 'release-lock', 'files'];

describe('forgetting everything', () => {
  it('ends every token at Plex, as the client they were given to, and leaves nothing here', async () => {
    await using plex = await startPlexStandIn();
    const keychain = await fullKeychain();
    expect(await forget(keychain, plex.url)).toEqual({
      forgotten: { kind: 'forgotten', revokedAtPlex: true },
      removed: all,
      askedAs: ['adas-laptop'],
    });
    expect(await left(keychain)).toEqual([]);
    const revoked = plex.requests.of('sign-out').map(({ headers }) => headers['x-plex-token']);
    expect(revoked).toHaveLength(3);
    expect(new Set(revoked)).toEqual(new Set([adasToken, 'stand-in-token-grace', 'another-token-to-end']));
  });

  it('asks Plex to end all of them at once, and keeps each until Plex has answered', { timeout: 5_000 }, async () => {
    await using plex = await startPlexStandIn();
    plex.planFault({ endpoint: 'sign-out', fault: { kind: 'held' }, times: 'until lifted' });
    const keychain = await fullKeychain();
    const before = await left(keychain);
    const forgetting = forget(keychain, plex.url);
    await plex.requests.nth('sign-out', 3);
    expect(await left(keychain)).toEqual(before);
    plex.liftFaults();
    expect((await forgetting).forgotten).toEqual({ kind: 'forgotten', revokedAtPlex: true });
    expect(await left(keychain)).toEqual([]);
  });

  it('says that not all have ended when Plex refuses one of them', async () => {
    await using plex = await startPlexStandIn();
    plex.planFault({ endpoint: 'sign-out', fault: { kind: 'status', status: 500, body: 'json' }, times: 1 });
    const { forgotten } = await forget(await fullKeychain(), plex.url);
    expect(forgotten).toEqual({ kind: 'forgotten', revokedAtPlex: false });
    expect(plex.requests.of('sign-out')).toHaveLength(3);
  });

  it('goes on when Plex can’t be reached, and says so', async () => {
    await using plex = await startPlexStandIn();
    plex.goOffline();
    const keychain = await fullKeychain();
    const { forgotten, removed } = await forget(keychain, plex.url);
    expect(forgotten).toEqual({ kind: 'forgotten', revokedAtPlex: false });
    expect(removed).toEqual(all);
    expect(await left(keychain)).toEqual([]);
  });

  it('ends a token that another Latchkey puts there meanwhile, too, and leaves nothing of it', async () => {
    await using plex = await startPlexStandIn();
    const keychain = await fullKeychain();
    const remove = keychain.remove.bind(keychain);
    keychain.remove = async (name, value) => {
      if (value === adasToken) await keychain.write('token', 'another-token');
      return remove(name, value);
    };
    expect((await forget(keychain, plex.url)).forgotten).toEqual({ kind: 'forgotten', revokedAtPlex: true });
    expect(await left(keychain)).toEqual([]);
    const revoked = plex.requests.of('sign-out').map(({ headers }) => headers['x-plex-token']);
    expect(revoked).toContain(adasToken);
    expect(revoked).toContain('another-token');
  });

  it('says so of an entry that comes back whenever it is removed', async () => {
    await using plex = await startPlexStandIn();
    const keychain = await fullKeychain();
    const remove = keychain.remove.bind(keychain);
    keychain.remove = async (name, value) => {
      const removed = await remove(name, value);
      if (name === 'pin') await keychain.write('pin', '{}');
      return removed;
    };
    const { forgotten, removed } = await forget(keychain, plex.url);
    expect(forgotten).toEqual({ kind: 'partly-forgotten', problem: 'keychain-denied', revokedAtPlex: true });
    expect(removed).toEqual(['login-item']);
    expect(await left(keychain)).toEqual(['pin']);
  });

  it('asks Plex nothing where nobody is signed in', async () => {
    await using plex = await startPlexStandIn();
    const { forgotten, removed } = await forget(new RecordingKeychain(), plex.url);
    expect(forgotten).toEqual({ kind: 'forgotten', revokedAtPlex: true });
    expect(removed).toEqual(all);
    expect(plex.requests.all).toEqual([]);
  });

  it('sends Plex nothing that can’t be a token', async () => {
    await using plex = await startPlexStandIn();
    const keychain = new RecordingKeychain();
    await keychain.write('token', 'no\ntoken');
    expect((await forget(keychain, plex.url)).forgotten).toEqual({ kind: 'forgotten', revokedAtPlex: true });
    expect(plex.requests.all).toEqual([]);
    expect(await left(keychain)).toEqual([]);
  });

  it('does not take a locked keychain, which looks empty, for an empty one', async () => {
    await using plex = await startPlexStandIn();
    const keychain = await fullKeychain();
    keychain.fail('write check', 'keychain-locked');
    const { forgotten, removed } = await forget(keychain, plex.url);
    expect(forgotten).toEqual({ kind: 'keychain-trouble', problem: 'keychain-locked' });
    expect(removed).toEqual([]);
    expect(plex.requests.all).toEqual([]);
  });

  it('leaves everything alone when the system goes on starting the app at login', async () => {
    await using plex = await startPlexStandIn();
    const keychain = await fullKeychain();
    const before = await left(keychain);
    const { forgotten, removed } = await forget(keychain, plex.url, { removesLoginItem: false });
    expect(forgotten).toEqual({ kind: 'login-item-trouble', problem: 'start-at-login-refused' });
    expect(removed).toEqual([]);
    expect(plex.requests.all).toEqual([]);
    expect(await left(keychain)).toEqual(before);
  });

  it.each(['read client identifier', 'read token', 'read tokens to end', 'read tokens to end 7', 'read pin'] as const)(
    'leaves everything alone when the keychain does not tell what there is to end: %s fails',
    async (action) => {
      await using plex = await startPlexStandIn();
      const keychain = await fullKeychain();
      const before = await left(keychain);
      keychain.fail(action, 'keychain-denied');
      const { forgotten, removed } = await forget(keychain, plex.url);
      expect(forgotten).toEqual({ kind: 'keychain-trouble', problem: 'keychain-denied' });
      expect(removed).toEqual([]);
      expect(plex.requests.all).toEqual([]);
      expect(await left(keychain)).toEqual(before);
    },
  );

  it.each([
    { action: 'remove token', stays: 'token' },
    { action: 'remove client identifier', stays: 'client identifier' },
  ] as const)(
    'keeps the files while the keychain holds something, and does not say that nothing happened: $action fails',
    async ({ action, stays }) => {
      await using plex = await startPlexStandIn();
      const keychain = await fullKeychain();
      keychain.fail(action, 'keychain-denied');
      const { forgotten, removed } = await forget(keychain, plex.url);
      expect(forgotten).toEqual({ kind: 'partly-forgotten', problem: 'keychain-denied', revokedAtPlex: true });
      expect(removed).toEqual(['login-item']);
      expect(await left(keychain)).toContain(stays);
    },
  );

  it('says of a token that stays whether Plex still takes it', async () => {
    await using plex = await startPlexStandIn();
    plex.goOffline();
    const keychain = await fullKeychain();
    keychain.fail('remove token', 'keychain-denied');
    const { forgotten } = await forget(keychain, plex.url);
    expect(forgotten).toEqual({ kind: 'partly-forgotten', problem: 'keychain-denied', revokedAtPlex: false });
  });

  it('names the folders that could not be removed, once the key is gone', async () => {
    await using plex = await startPlexStandIn();
    const keychain = await fullKeychain();
    const { forgotten } = await forget(keychain, plex.url, { foldersLeft: ['/home/ada/.config/Latchkey'] });
    expect(forgotten).toEqual({ kind: 'files-left', folders: ['/home/ada/.config/Latchkey'], revokedAtPlex: true });
    expect(await left(keychain)).toEqual([]);
  });
});
