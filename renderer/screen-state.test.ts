import { describe, expect, it } from 'vitest';
import type { Accounts, Attempt, Problem, Session, SignedInAccount } from '../preload/contract.ts';
import { problems } from '../preload/problem.ts';
import { stateNamed } from './gallery/states.ts';
import { screenStateOf } from './screen-state.ts';

const none = { kind: 'none', problem: null, tokenStorage: 'keychain', deviceName: 'Ada’s laptop' } as const;
const opened = (list: readonly SignedInAccount[], problem: Problem | null = null): Accounts => ({
  kind: 'opened',
  list,
  problem,
});

const ada: SignedInAccount = {
  uuid: 'uuid of Ada',
  account: { name: 'Ada Lovelace', email: 'ada.lovelace@example.com', plan: 'Plex Pass', avatar: null },
  signedInAtMillis: 1_795_000_000_000,
  tokenStorage: 'this-session',
  session: { kind: 'signed-in' },
  problem: null,
};
const grace: SignedInAccount = { ...ada, uuid: 'uuid of Grace' };
const refused = (account: SignedInAccount): SignedInAccount => ({ ...account, session: { kind: 'refused' } });
const seenOf = (account: SignedInAccount): unknown => screenStateOf(none, opened([account]));

const attempts: readonly Attempt[] = [
  { kind: 'requesting-a-code', method: 'code' },
  stateNamed('waiting-code').attempt,
  { kind: 'code-expired', method: 'browser' },
  { kind: 'confirming', problem: 'unreachable' },
  { kind: 'token-not-stored', problem: 'keychain-locked' },
];

describe('what the screen shows', () => {
  it('is nothing until both slices are known', () => {
    expect(screenStateOf(null, null)).toBeNull();
    expect(screenStateOf(none, null)).toBeNull();
    expect(screenStateOf(null, opened([ada]))).toBeNull();
    expect(screenStateOf(null, { kind: 'opening-keychain', slow: true })).toBeNull();
  });

  it.each([none, ...attempts])(
    'is the keychain as long as it is being opened, whatever the attempt: $kind',
    (attempt) => {
      const opening = { kind: 'opening-keychain', slow: true } as const;
      expect(screenStateOf(attempt, opening)).toEqual(opening);
    },
  );

  it.each(attempts)('is the attempt, whoever is signed in: $kind', (attempt) => {
    for (const list of [[], [ada], [refused(ada)], [{ ...ada, session: { kind: 'signing-out', slow: true } }]] as const)
      expect(screenStateOf(attempt, opened(list, 'token-left-alive'))).toMatchObject(attempt);
  });

  it('is a failed sign-out where the keychain did not let go of the token of an attempt', () => {
    for (const [problem, signOutFailed] of [
      [null, false],
      ['unreachable', false],
      ['keychain-denied', true],
    ] as const) {
      const seen = { kind: 'confirming', problem, signOutFailed };
      expect(screenStateOf({ kind: 'confirming', problem }, opened([]))).toEqual(seen);
    }
  });

  it('is a sign-out while the token of an attempt is being ended', () => {
    for (const slow of [true, false])
      expect(screenStateOf({ kind: 'dropping-the-token', slow }, opened([ada]))).toEqual({ kind: 'signing-out', slow });
  });
});

describe('of accounts, the screen shows', () => {
  it.each<[session: Session, confirmation: object]>([
    [{ kind: 'signed-in' }, { kind: 'confirmed' }],
    [{ kind: 'confirming' }, { kind: 'under-way' }],
    [{ kind: 'another-account' }, { kind: 'another-account' }],
    [
      { kind: 'offline', problem: 'plex-trouble' },
      { kind: 'put-off', problem: 'plex-trouble' },
    ],
  ])('who it is, and whether plex.tv has vouched for them: %j', (session, confirmation) => {
    const { uuid, account, signedInAtMillis, tokenStorage } = ada;
    expect(seenOf({ ...ada, session, problem: 'keychain-denied' })).toEqual({
      kind: 'signed-in',
      uuid,
      account,
      signedInAtMillis,
      tokenStorage,
      confirmation,
      problem: 'keychain-denied',
    });
  });

  it('that one is being signed out, known or not', () => {
    const session = { kind: 'signing-out', slow: true } as const;
    expect(seenOf({ ...ada, session })).toEqual(session);
    expect(seenOf({ ...ada, account: null, session })).toEqual(session);
  });

  it('that one is being confirmed while nobody knows who it is, and why that takes long', () => {
    const unknown = { ...ada, account: null, signedInAtMillis: null };
    const offline: Session = { kind: 'offline', problem: 'timed-out' };
    expect(seenOf({ ...unknown, session: { kind: 'confirming' } })).toEqual({
      kind: 'confirming',
      problem: null,
      signOutFailed: false,
    });
    expect(seenOf({ ...unknown, session: offline })).toEqual({
      kind: 'confirming',
      problem: 'timed-out',
      signOutFailed: false,
    });
    // A sign-out that did not happen is what the person asked for last.
    expect(seenOf({ ...unknown, session: offline, problem: 'keychain-locked' })).toEqual({
      kind: 'confirming',
      problem: 'keychain-locked',
      signOutFailed: true,
    });
  });

  it('the first that was not refused', () => {
    expect(screenStateOf(none, opened([ada, grace]))).toMatchObject({ kind: 'signed-in', uuid: ada.uuid });
    expect(screenStateOf(none, opened([grace, ada]))).toMatchObject({ kind: 'signed-in', uuid: grace.uuid });
    expect(screenStateOf(none, opened([refused(ada), grace]))).toMatchObject({ kind: 'signed-in', uuid: grace.uuid });
  });

  it('one that is here, whatever went wrong with an attempt or another account', () => {
    const failed = { ...none, problem: 'unreachable' } as const;
    expect(screenStateOf(failed, opened([ada], 'token-not-ended'))).toMatchObject({ kind: 'signed-in', problem: null });
  });
});

describe('where nobody is signed in, the screen shows', () => {
  it('the welcome, and what a sign-in would be made with', () => {
    const attempt = { ...none, tokenStorage: 'this-session' } as const;
    expect(screenStateOf(attempt, opened([]))).toEqual({ ...attempt, kind: 'signed-out' });
  });

  it.each(problems)('why the last attempt failed, before anything else: %s', (problem) => {
    const accounts = opened([refused(ada)], 'keychain-locked');
    expect(screenStateOf({ ...none, problem }, accounts)).toMatchObject({ kind: 'signed-out', problem });
  });

  it.each(problems)('what became of the keychain or of an account that is gone: %s', (problem) => {
    for (const list of [[], [refused(ada)]])
      expect(screenStateOf(none, opened(list, problem))).toMatchObject({ kind: 'signed-out', problem });
  });

  it('that Plex refused the token, once for one and for all', () => {
    for (const list of [[refused(ada)], [refused(ada), refused(grace)]])
      expect(screenStateOf(none, opened(list))).toMatchObject({ kind: 'signed-out', problem: 'token-rejected' });
  });
});
