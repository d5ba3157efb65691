import type { Account, Accounts, Attempt, Problem, Session, SignedInAccount } from '../../preload/contract.ts';
import { problems } from '../../preload/problem.ts';
import { isKeychainProblem } from '../keychain-problem.ts';
import { type ScreenSlices, type ScreenState, screenStateOf } from '../screen-state.ts';
import { qrPictureOf } from './qr-picture.ts';

export interface NamedState {
  /** Names a file as well: lower case, words joined by hyphens. */
  readonly name: string;
  readonly state: ScreenSlices;
}

const minuteMillis = 60_000;

const approvalQr = qrPictureOf(
  'https://app.plex.tv/auth#?clientID=00000000-0000-4000-8000-000000000000&code=abcdefghijklmnopqrstuvwxy&context%5Bdevice%5D%5Bproduct%5D=Latchkey&context%5Bdevice%5D%5BdeviceName%5D=Ada%E2%80%99s%20laptop&context%5Bdevice%5D%5Bplatform%5D=Linux',
);
const linkQr = qrPictureOf('https://plex.tv/link/?pin=AB12');

/** Signed in at 21:14 on this day, by the clock of wherever the gallery is looked at. */
export const signedInAtMillis = new Date(2026, 10, 23, 21, 14).getTime();

const avatar = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 88 88"><rect width="88" height="88" fill="#5b6f95"/><circle cx="44" cy="36" r="16" fill="#f2e9da"/><path d="M12 88a32 32 0 0 1 64 0z" fill="#f2e9da"/></svg>',
)}`;

const ada: Account = { name: 'Ada Lovelace', email: 'ada.lovelace@example.com', plan: 'Plex Pass', avatar: null };
const grace: Account = { name: 'Grace Hopper', email: 'grace@example.com', plan: 'free', avatar: null };

type NoAttempt = Extract<Attempt, { readonly kind: 'none' }>;

const noAttempt: NoAttempt = { kind: 'none', problem: null, tokenStorage: 'keychain', deviceName: 'Ada’s laptop' };

const opened = (list: readonly SignedInAccount[], problem: Problem | null = null): Accounts => ({
  kind: 'opened',
  list,
  problem,
});

const opening = (slow: boolean): ScreenSlices => ({
  attempt: noAttempt,
  accounts: { kind: 'opening-keychain', slow },
});

const accountOf = (account: Account | null, details: Partial<SignedInAccount> = {}): SignedInAccount => ({
  uuid: `uuid of ${account?.name ?? 'somebody'}`,
  account,
  signedInAtMillis: account === null ? null : signedInAtMillis,
  tokenStorage: 'keychain',
  session: { kind: 'signed-in' },
  problem: null,
  ...details,
});

const refused = (account: Account): SignedInAccount => accountOf(account, { session: { kind: 'refused' } });

/** What main says of its accounts; an attempt says the others. */
const isOfAccounts = (problem: Problem | null): boolean =>
  isKeychainProblem(problem) || (problem?.startsWith('token-') ?? false);

const signedOut = (problem: Problem | null, over: Partial<NoAttempt> = {}): ScreenSlices => {
  if (problem === 'token-rejected') return { attempt: { ...noAttempt, ...over }, accounts: opened([refused(ada)]) };
  return isOfAccounts(problem)
    ? { attempt: { ...noAttempt, ...over }, accounts: opened([], problem) }
    : { attempt: { ...noAttempt, problem, ...over }, accounts: opened([]) };
};

/** Somebody is signing in, and nobody else is here. */
const attempting = (attempt: Attempt): ScreenSlices => ({ attempt, accounts: opened([]) });

type Waiting = Extract<Attempt, { readonly kind: 'waiting-for-approval' }>;
type Details = Partial<Pick<Waiting, 'millisLeft' | 'renewals' | 'problem'>>;

const inBrowser = (browserOpened: boolean, details: Details = {}): ScreenSlices =>
  attempting({
    kind: 'waiting-for-approval',
    wait: { method: 'browser', qr: approvalQr, browserOpened },
    millisLeft: 29.5 * minuteMillis,
    renewals: 0,
    problem: null,
    ...details,
  });

const withCode = (code: string, details: Details = {}): ScreenSlices =>
  attempting({
    kind: 'waiting-for-approval',
    wait: { method: 'code', qr: linkQr, code },
    millisLeft: 14.5 * minuteMillis,
    renewals: 0,
    problem: null,
    ...details,
  });

/** The accounts that are here, the current one first, and nobody signing in. */
const here = (...list: readonly SignedInAccount[]): ScreenSlices => ({ attempt: noAttempt, accounts: opened(list) });

export const signedIn = (details: Partial<SignedInAccount> = {}): ScreenSlices => here(accountOf(ada, details));

const during = (session: Session): ScreenSlices => signedIn({ session });

const keychainProblems = problems.filter(isKeychainProblem);
const networkProblems = problems.slice(0, problems.indexOf('token-rejected'));

/** A browser that does not open ends no sign-in: that is told on the waiting screen. */
const signedOutProblems = problems.filter((problem) => problem !== 'browser-not-opened');

/** One literal for every screen and every problem: what tests render and pictures show. */
export const states: readonly NamedState[] = [
  { name: 'opening-the-keychain', state: opening(false) },
  { name: 'opening-the-keychain-slow', state: opening(true) },
  { name: 'signed-out', state: signedOut(null) },
  { name: 'signed-out-this-session', state: signedOut(null, { tokenStorage: 'this-session' }) },
  {
    name: 'signed-out-long-device-name',
    state: signedOut(null, { deviceName: 'The quick brown fox’s '.repeat(4).trim() }),
  },
  ...signedOutProblems.map((problem) => ({ name: `signed-out-${problem}`, state: signedOut(problem) })),
  { name: 'signed-out-unreachable-this-session', state: signedOut('unreachable', { tokenStorage: 'this-session' }) },
  { name: 'requesting-browser', state: attempting({ kind: 'requesting-a-code', method: 'browser' }) },
  { name: 'requesting-code', state: attempting({ kind: 'requesting-a-code', method: 'code' }) },
  { name: 'waiting-browser', state: inBrowser(true) },
  { name: 'waiting-browser-not-opened', state: inBrowser(false, { problem: 'browser-not-opened' }) },
  { name: 'waiting-browser-renewed', state: inBrowser(false, { renewals: 1 }) },
  { name: 'waiting-browser-last-minute', state: inBrowser(true, { millisLeft: 59_000 }) },
  ...networkProblems.map((problem) => ({ name: `waiting-browser-${problem}`, state: inBrowser(true, { problem }) })),
  { name: 'waiting-code', state: withCode('AB12') },
  { name: 'waiting-code-renewed', state: withCode('X7Q9', { renewals: 2 }) },
  { name: 'waiting-code-last-minutes', state: withCode('W0O8', { millisLeft: 119_000 }) },
  { name: 'waiting-code-one-character', state: withCode('A') },
  { name: 'waiting-code-eight-characters', state: withCode('MW3K80QO') },
  { name: 'waiting-code-twelve-characters', state: withCode('MWMWMWMW1234') },
  ...networkProblems.map((problem) => ({ name: `waiting-code-${problem}`, state: withCode('AB12', { problem }) })),
  { name: 'expired-browser', state: attempting({ kind: 'code-expired', method: 'browser' }) },
  { name: 'expired-code', state: attempting({ kind: 'code-expired', method: 'code' }) },
  { name: 'confirming', state: attempting({ kind: 'confirming', problem: null }) },
  ...[...networkProblems, ...keychainProblems].map((problem): NamedState => ({
    name: `confirming-${problem}`,
    state: attempting({ kind: 'confirming', problem }),
  })),
  ...keychainProblems.map((problem): NamedState => ({
    name: `not-kept-${problem}`,
    state: attempting({ kind: 'token-not-stored', problem }),
  })),
  { name: 'signed-in', state: signedIn() },
  { name: 'signed-in-picture', state: signedIn({ account: { ...ada, avatar } }) },
  { name: 'signed-in-free', state: signedIn({ account: { name: 'Bo', email: null, plan: 'free', avatar: null } }) },
  { name: 'signed-in-nameless', state: signedIn({ account: { ...ada, name: null } }) },
  { name: 'signed-in-this-session', state: signedIn({ tokenStorage: 'this-session' }) },
  { name: 'signed-in-another-account', state: during({ kind: 'another-account' }) },
  {
    name: 'signed-in-another-account-long',
    state: signedIn({
      account: { ...ada, name: 'Wolfeschlegelsteinhausenbergerdorff Hubert Blaine the Second', avatar },
      tokenStorage: 'this-session',
      session: { kind: 'another-account' },
    }),
  },
  {
    name: 'signed-in-another-account-keychain-locked',
    state: signedIn({ session: { kind: 'another-account' }, problem: 'keychain-locked' }),
  },
  { name: 'signed-in-under-way', state: during({ kind: 'confirming' }) },
  ...networkProblems.map((problem) => ({
    name: `signed-in-put-off-${problem}`,
    state: during({ kind: 'offline', problem }),
  })),
  ...keychainProblems.map((problem) => ({ name: `signed-in-${problem}`, state: signedIn({ problem }) })),
  {
    name: 'signed-in-everything-at-once',
    state: signedIn({
      account: {
        name: 'Wolfeschlegelsteinhausenbergerdorff Hubert Blaine the Second',
        email: 'hubert.blaine.wolfeschlegelsteinhausenbergerdorff@mail.department.example.com',
        plan: 'free',
        avatar,
      },
      session: { kind: 'offline', problem: 'someone-else-answered' },
      problem: 'keychain-unavailable',
    }),
  },
  { name: 'signing-out', state: during({ kind: 'signing-out', slow: false }) },
  { name: 'signing-out-slow', state: during({ kind: 'signing-out', slow: true }) },
  { name: 'dropping-the-token', state: attempting({ kind: 'dropping-the-token', slow: false }) },
  { name: 'dropping-the-token-slow', state: attempting({ kind: 'dropping-the-token', slow: true }) },
  { name: 'confirming-account', state: here(accountOf(null, { session: { kind: 'confirming' } })) },
  {
    name: 'confirming-account-unreachable',
    state: here(accountOf(null, { session: { kind: 'offline', problem: 'unreachable' } })),
  },
  {
    name: 'confirming-account-keychain-locked',
    state: here(accountOf(null, { session: { kind: 'confirming' }, problem: 'keychain-locked' })),
  },
  {
    name: 'confirming-account-not-read',
    state: here(accountOf(null, { session: { kind: 'offline', problem: 'keychain-locked' } })),
  },
  { name: 'signed-in-sometime', state: signedIn({ signedInAtMillis: null }) },
  { name: 'signed-in-two-accounts', state: here(accountOf(ada), accountOf(grace)) },
  { name: 'signed-in-first-account-refused', state: here(refused(ada), accountOf(grace)) },
  { name: 'signed-out-every-account-refused', state: here(refused(ada), refused(grace)) },
  { name: 'waiting-code-beside-an-account', state: { ...withCode('AB12'), accounts: opened([accountOf(ada)]) } },
];

/** Returns what main holds in the state of that name. Throws where there is none. */
export const stateNamed = (name: string): ScreenSlices => {
  const found = states.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`The gallery has no state named ${name}.`);
  return found.state;
};

/** Returns what the screen shows in the state of that name. Throws where there is none. */
export const screenNamed = (name: string): ScreenState => {
  const { attempt, accounts } = stateNamed(name);
  const screen = screenStateOf(attempt, accounts);
  if (screen === null) throw new Error(`There is nothing to show of ${name}.`);
  return screen;
};
