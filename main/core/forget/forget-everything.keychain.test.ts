import { describe, expect, it } from 'vitest';
import { startPlexStandIn } from '../../../e2e/plex-stand-in/plex-stand-in.ts';
import { entriesOver } from '../keychain/testing/opened-keychain.ts';
import { adasToken, forget, fullKeychain, left } from './testing/forgetting.ts';

describe('forgetting everything that is in the keychain', () => {
  it('ends a token that another Latchkey puts there meanwhile, too, and leaves nothing of it', async () => {
    await using plex = await startPlexStandIn();
    const keychain = await fullKeychain();
    const remove = keychain.remove.bind(keychain);
    keychain.remove = async (name, value) => {
      if (value === adasToken) await entriesOver(keychain).keepToken('another-token');
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

  it.each([
    ['spoilt', (text: string) => text.slice(0, -1)],
    ['of a later version', (text: string) => text.replace('"version":1', '"version":2')],
  ])('finds what an index tells that is %s', async (_what, spoil) => {
    await using plex = await startPlexStandIn();
    const keychain = await fullKeychain();
    for (const name of ['index 1a', 'index 1b'] as const) {
      const text = await keychain.peek(name);
      if (text !== null) await keychain.write(name, spoil(text));
    }
    expect((await forget(keychain, plex.url)).forgotten).toEqual({ kind: 'forgotten', revokedAtPlex: true });
    expect(await left(keychain)).toEqual([]);
    expect(plex.requests.of('sign-out')).toHaveLength(3);
  });

  it('finds as many tokens as there are, on all pages of the index', async () => {
    await using plex = await startPlexStandIn();
    const keychain = await fullKeychain();
    for (let each = 0; each < 100; each += 1) await entriesOver(keychain).noteTokenToRevoke(`one-of-many-${each}`);
    expect((await left(keychain)).filter((name) => name.startsWith('index 2'))).not.toEqual([]);
    expect((await forget(keychain, plex.url)).forgotten).toEqual({ kind: 'forgotten', revokedAtPlex: true });
    expect(await left(keychain)).toEqual([]);
    expect(plex.requests.of('sign-out')).toHaveLength(103);
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

  it.each([
    'read client identifier',
    'read index 1a',
    'read index 2b',
    'read token …',
    'read account …',
    'read pin',
  ] as const)(
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
    { action: 'remove token …', stays: /^token / },
    { action: 'remove index 1a', stays: /^index 1a$/ },
    { action: 'remove client identifier', stays: /^client identifier$/ },
  ] as const)(
    'keeps the files while the keychain holds something, and does not say that nothing happened: $action fails',
    async ({ action, stays }) => {
      await using plex = await startPlexStandIn();
      const keychain = await fullKeychain();
      keychain.fail(action, 'keychain-denied');
      const { forgotten, removed } = await forget(keychain, plex.url);
      expect(forgotten).toEqual({ kind: 'partly-forgotten', problem: 'keychain-denied', revokedAtPlex: true });
      expect(removed).toEqual(['login-item']);
      const names = await left(keychain);
      expect(names).toContainEqual(expect.stringMatching(stays));
      // Without the index nobody would find what stays beside it.
      if (action === 'remove token …') expect(names).toContain('index 1a');
    },
  );

  it('says of a token that stays whether Plex still takes it', async () => {
    await using plex = await startPlexStandIn();
    plex.goOffline();
    const keychain = await fullKeychain();
    keychain.fail('remove token …', 'keychain-denied');
    const { forgotten } = await forget(keychain, plex.url);
    expect(forgotten).toEqual({ kind: 'partly-forgotten', problem: 'keychain-denied', revokedAtPlex: false });
  });
});
