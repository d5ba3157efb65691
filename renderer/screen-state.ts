import type {
  Account,
  Accounts,
  Attempt,
  KeychainProblem,
  Problem,
  Session,
  SignedInAccount,
  TokenStorage,
} from '../preload/contract.ts';
import { isKeychainProblem } from './keychain-problem.ts';

/** The slices of main's that the one screen is drawn from. */
export interface ScreenSlices {
  readonly attempt: Attempt;
  readonly accounts: Accounts;
}

/** Whether plex.tv has vouched for the token since this start of the app. */
export type Confirmation =
  | { readonly kind: 'confirmed' }
  /** plex.tv vouches for it, but it was never the person's own here: they are asked whether it is theirs. */
  | { readonly kind: 'another-account' }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'put-off'; readonly problem: Problem };

/** What the one screen shows. Each case carries only what its screen needs. */
export type ScreenState =
  | Extract<Accounts, { readonly kind: 'opening-keychain' }>
  | {
      readonly kind: 'signed-out';
      readonly problem: Problem | null;
      readonly tokenStorage: TokenStorage;
      readonly deviceName: string;
    }
  | Exclude<Attempt, { readonly kind: 'none' | 'confirming' | 'dropping-the-token' }>
  | {
      readonly kind: 'confirming';
      readonly problem: Problem | null;
      /** Whether the problem is that the keychain did not let go of the token, and not why nobody knows yet whose it is. */
      readonly signOutFailed: boolean;
    }
  | {
      readonly kind: 'signed-in';
      /** Tells one account's screen from another's; it is shown to nobody. */
      readonly uuid: string;
      readonly account: Account;
      readonly signedInAtMillis: number | null;
      readonly tokenStorage: TokenStorage;
      readonly confirmation: Confirmation;
      /** Why the last sign-out did not happen; null while all is well. */
      readonly problem: KeychainProblem | null;
    }
  | { readonly kind: 'signing-out'; readonly slow: boolean };

type NoAttempt = Extract<Attempt, { readonly kind: 'none' }>;
type OpenedAccounts = Extract<Accounts, { readonly kind: 'opened' }>;
type HereSession = Exclude<Session, { readonly kind: 'refused' }>;
type HereAccount = SignedInAccount & { readonly session: HereSession };

const isHere = (account: SignedInAccount): account is HereAccount => account.session.kind !== 'refused';

const confirmationOf = (session: Exclude<HereSession, { readonly kind: 'signing-out' }>): Confirmation => {
  switch (session.kind) {
    case 'signed-in':
      return { kind: 'confirmed' };
    case 'confirming':
      return { kind: 'under-way' };
    case 'offline':
      return { kind: 'put-off', problem: session.problem };
    case 'another-account':
      return session;
    default:
      // The screen breaks over what nobody knows; who is to be signed out from there has to be known all the same.
      return session;
  }
};

const ofAccount = ({ session, account, problem, uuid, signedInAtMillis, tokenStorage }: HereAccount): ScreenState => {
  if (session.kind === 'signing-out') return session;
  if (account === null) {
    const putOff = session.kind === 'offline' ? session.problem : null;
    return { kind: 'confirming', problem: problem ?? putOff, signOutFailed: problem !== null };
  }
  const confirmation = confirmationOf(session);
  return { kind: 'signed-in', uuid, account, signedInAtMillis, tokenStorage, confirmation, problem };
};

const ofNobody = ({ problem, tokenStorage, deviceName }: NoAttempt, accounts: OpenedAccounts): ScreenState => {
  // Whoever is in the list and not shown was refused.
  const refusal = accounts.list.length === 0 ? null : 'token-rejected';
  return { kind: 'signed-out', problem: problem ?? accounts.problem ?? refusal, tokenStorage, deviceName };
};

/**
 * Returns what the screen shows: the attempt, if there is one, else the current account, else the welcome. Null until main
 * has told of both slices.
 */
export const screenStateOf = (attempt: Attempt | null, accounts: Accounts | null): ScreenState | null => {
  if (attempt === null || accounts === null) return null;
  if (accounts.kind === 'opening-keychain') return accounts;
  switch (attempt.kind) {
    case 'none': {
      const current = accounts.list.find(isHere);
      return current === undefined ? ofNobody(attempt, accounts) : ofAccount(current);
    }
    case 'confirming':
      return { ...attempt, signOutFailed: isKeychainProblem(attempt.problem) };
    case 'dropping-the-token':
      return { kind: 'signing-out', slow: attempt.slow };
    default:
      return attempt;
  }
};

/** Returns the same, and null where nobody can read what main told: for whoever has to go on then, as the screen cannot. */
export const readableScreenStateOf: typeof screenStateOf = (attempt, accounts) => {
  try {
    return screenStateOf(attempt, accounts);
  } catch {
    return null;
  }
};
