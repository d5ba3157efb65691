import type { KeychainProblem, Problem } from './problem.ts';

/** Where a token is kept: in the system's keychain, or in memory until the app quits. */
export type TokenStorage = 'keychain' | 'this-session';

export interface Account {
  /** What the person is called; null when plex.tv knows nothing but their e-mail address, which is shown half hidden. */
  readonly name: string | null;
  readonly email: string | null;
  readonly plan: 'Plex Pass' | 'free';
  /** A `data:` address of the picture, fetched by main, or null where there is none to show. */
  readonly avatar: string | null;
}

/** How it stands with one account since this start of the app. */
export type Session =
  /** plex.tv is being asked whether it still takes the token. */
  | { readonly kind: 'confirming' }
  | { readonly kind: 'signed-in' }
  /** plex.tv vouches for it, but it was never the person's own here: they are asked whether it is theirs. */
  | { readonly kind: 'another-account' }
  /** plex.tv could not be asked, or gave no answer that counts. It is asked again. */
  | { readonly kind: 'offline'; readonly problem: Problem }
  /** plex.tv no longer takes the token, which is gone from here. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'signing-out'; readonly slow: boolean };

export interface SignedInAccount {
  /** What plex.tv knows the account by for good. */
  readonly uuid: string;
  /** Who it is, as last told; null where neither the keychain nor plex.tv has said so. */
  readonly account: Account | null;
  /** Wall clock, milliseconds since 1970; null where the keychain does not say. */
  readonly signedInAtMillis: number | null;
  readonly tokenStorage: TokenStorage;
  readonly session: Session;
  /** Why the last sign-out did not happen; null while all is well. */
  readonly problem: KeychainProblem | null;
}

/** Who is signed in on this computer. */
export type Accounts =
  | { readonly kind: 'opening-keychain'; readonly slow: boolean }
  | {
      readonly kind: 'opened';
      /** The current account first. */
      readonly list: readonly SignedInAccount[];
      /** What became of the keychain, or of an account that is not in the list any more; null while all is well. */
      readonly problem: Problem | null;
    };
