import { describe, expect, it, vi } from 'vitest';
import type { Findings } from '../../../preload/contract.ts';
import { type AccountAnswer, Accounts } from '../plex/accounts.ts';
import { trouble } from '../plex/plex-answer.ts';
import { VirtualClock } from '../time/testing/virtual-clock.ts';
import { clientAnswering } from '../plex/testing/client.ts';
import { RecordingKeychain } from '../keychain/testing/recording-keychain.ts';
import { entriesOver, signIn } from '../keychain/testing/opened-keychain.ts';
import { checkToken } from './token-check.ts';

type Earlier = Pick<Findings, 'plex' | 'keychain'>;

const allFine: Earlier = { plex: { kind: 'fine' }, keychain: { kind: 'fine' } };
const locked: Findings['keychain'] = { kind: 'trouble', trouble: 'keychain-locked' };
const { signal } = new AbortController();

/** A keychain with a token in it, and a Plex that says this of the token. */
const createHarness = async (answer: AccountAnswer, token: string | null = 'token-of-ada') => {
  const keychain = new RecordingKeychain();
  await keychain.write('client identifier', 'identifier-of-ada');
  const entries = entriesOver(keychain);
  if (token !== null) {
    const id = await signIn(entries, 'token-of-ada');
    await keychain.write(`token ${id}`, token);
  }
  keychain.calls.length = 0;
  const whoIs = vi.fn(() => Promise.resolve(answer));
  const clock = new VirtualClock();
  const check = (earlier: Earlier = allFine) => checkToken({ entries, clock, whoIs }, earlier, signal);
  return { keychain, entries, whoIs, check };
};

const rejected: AccountAnswer = { kind: 'token-rejected' };
const ada = await new Accounts(clientAnswering({ uuid: 'ada0000000000001', title: 'Ada' })).whoIs(
  'token-of-ada',
  signal,
);

describe('the check of the token', () => {
  it('asks Plex as the client that the token was given to', async () => {
    const { whoIs, check } = await createHarness(ada);
    expect(await check()).toEqual({ kind: 'fine' });
    expect(whoIs).toHaveBeenCalledExactlyOnceWith('token-of-ada', 'identifier-of-ada', signal);
  });

  it('tells of a token that Plex rejects, and leaves it where it is', async () => {
    const { keychain, check } = await createHarness(rejected);
    expect(await check()).toEqual({ kind: 'trouble', trouble: 'token-rejected' });
    expect(keychain.kindsOfCalls).toEqual([
      'read client identifier',
      'read index 1a',
      'read index 1b',
      'read token …',
      'read account …',
    ]);
    expect(await keychain.tokens()).toEqual(['token-of-ada']);
  });

  it('tells of something in its place that cannot be a token, and sends it nowhere', async () => {
    const { whoIs, check } = await createHarness(ada, 'a note to\nmyself');
    expect(await check()).toEqual({ kind: 'trouble', trouble: 'token-not-understood' });
    expect(whoIs).not.toHaveBeenCalled();
  });

  it('proves nothing by an outage', async () => {
    const { check } = await createHarness(trouble('timed-out'));
    expect(await check()).toEqual({ kind: 'not-checked', because: 'plex' });
  });

  it('shows the token to nobody before Plex itself has answered', async () => {
    const { whoIs, check } = await createHarness(ada);
    const plex: Findings['plex'] = { kind: 'trouble', trouble: 'someone-else-answered' };
    expect(await check({ ...allFine, plex })).toEqual({ kind: 'not-checked', because: 'plex' });
    expect(whoIs).not.toHaveBeenCalled();
  });

  it('is for nobody while nobody is signed in, also offline', async () => {
    const { check } = await createHarness(ada, null);
    const finding = await check({ ...allFine, plex: { kind: 'trouble', trouble: 'unreachable' } });
    expect(finding).toEqual({ kind: 'not-applicable', because: 'nobody-is-signed-in' });
  });

  it('does not believe a locked keychain that it is empty, and leaves it in peace', async () => {
    const { keychain, check } = await createHarness(ada, null);
    expect(await check({ ...allFine, keychain: locked })).toEqual({ kind: 'not-checked', because: 'keychain' });
    expect(keychain.calls).toEqual([]);
  });

  it('needs no keychain for a sign-in of this session only', async () => {
    const { entries, whoIs, check } = await createHarness(ada);
    entries.keepForThisSession();
    await signIn(entries, 'token-of-this-session');
    expect(await check({ ...allFine, keychain: locked })).toEqual({ kind: 'fine' });
    expect(whoIs).toHaveBeenCalledExactlyOnceWith('token-of-this-session', null, signal);
  });

  it.each(['read token …', 'read index 1a', 'read client identifier'] as const)(
    'gives up where the keychain does: %s',
    async (action) => {
      const { keychain, check } = await createHarness(ada);
      keychain.fail(action, 'keychain-denied');
      expect(await check()).toEqual({ kind: 'not-checked', because: 'keychain' });
    },
  );
});
