import { describe, expect, it } from 'vitest';
import type { SecretName } from '../keychain/keychain.ts';
import { uuidOf } from '../sign-in/testing/scripted-plex.ts';
import { restarted, SignInHarness } from '../sign-in/testing/sign-in-harness.ts';

/** A keychain in which another program has put the same token once more: it is still found after its removal. */
const keepingTokens = (harness: SignInHarness): SignInHarness => {
  const remove = harness.keychain.remove.bind(harness.keychain);
  harness.keychain.remove = async (name: SecretName, value) => {
    return name.startsWith('token ') ? { kind: 'trouble', problem: 'keychain-denied' } : remove(name, value);
  };
  return harness;
};

describe('a sign-out whose token ended, while its entry stays', () => {
  it('is told of once, and nobody is signed in with it', async () => {
    const harness = keepingTokens(new SignInHarness());
    const token = await harness.signedIn();
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'token-entry-left' });
    expect(harness.plex.living.has(token)).toBe(false);
    expect(await harness.kept()).toMatchObject({ accounts: [], unconfirmed: [], toRevoke: [], leftovers: ['remove'] });
    harness.signIn.dismissProblem();
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    await harness.clock.advance(24 * 3_600_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
  });

  it('is tried again at the next start without a word, and Plex is asked for nothing', async () => {
    const earlier = keepingTokens(new SignInHarness());
    await earlier.signedIn();
    earlier.signIn.signOut();
    await earlier.clock.advance(1_000);
    const requests = earlier.plex.requests.length;
    const stubborn = await restarted(earlier).open();
    await stubborn.clock.advance(1_000);
    expect(stubborn.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect((await stubborn.kept()).leftovers).toEqual(['remove']);
    expect(stubborn.plex.requests).toHaveLength(requests);
  });

  it('is told of where nobody is signed in any more, if somebody still is', async () => {
    const harness = new SignInHarness();
    await harness.signedIn('ada');
    keepingTokens(harness);
    await harness.signedIn('grace');
    harness.signIn.signOutOf(uuidOf('grace'));
    await harness.clock.advance(1_000);
    expect(harness.account.uuid).toBe(uuidOf('ada'));
    expect(harness.accounts).toMatchObject({ kind: 'opened', problem: 'token-entry-left' });
  });
});
