import { describe, expect, it } from 'vitest';
import { startPlexStandIn } from '../../../e2e/plex-stand-in/plex-stand-in.ts';
import { RecordingKeychain } from '../keychain/testing/recording-keychain.ts';
import { entriesOver, keptId } from '../keychain/testing/opened-keychain.ts';
import { adasToken, all, forget, fullKeychain, left } from './testing/forgetting.ts';

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
    expect(new Set(revoked)).toEqual(new Set([adasToken, 'stand-in-token-grace', 'a-token-that-never-counted']));
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
    const id = keptId(await entriesOver(keychain).keepToken('s3cret'));
    await keychain.write(`token ${id}`, 'no\ntoken');
    expect((await forget(keychain, plex.url)).forgotten).toEqual({ kind: 'forgotten', revokedAtPlex: true });
    expect(plex.requests.all).toEqual([]);
    expect(await left(keychain)).toEqual([]);
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

  it('names the folders that could not be removed, once the key is gone', async () => {
    await using plex = await startPlexStandIn();
    const keychain = await fullKeychain();
    const { forgotten } = await forget(keychain, plex.url, { foldersLeft: ['/home/ada/.config/Latchkey'] });
    expect(forgotten).toEqual({ kind: 'files-left', folders: ['/home/ada/.config/Latchkey'], revokedAtPlex: true });
    expect(await left(keychain)).toEqual([]);
  });
});
