import type { Problem } from './problem.ts';

/** **browser**: a strong code approved at app.plex.tv/auth. **code**: a short code typed at plex.tv/link. */
export type Method = 'browser' | 'code';

/** Where the token is kept: in the system's keychain, or in memory until the app quits. */
export type TokenStorage = 'keychain' | 'this-session';

export type KeychainProblem = Extract<Problem, `keychain-${string}`>;

export const isKeychainProblem = (problem: Problem | null): problem is KeychainProblem =>
  problem?.startsWith('keychain-') === true;

/** A QR picture as one SVG path in a square of `size` by `size` modules, quiet zone included. */
export interface QrPicture {
  readonly size: number;
  readonly path: string;
}

/**
 * What the person is asked to do while the app waits. Addresses stay in main, but the QR picture is one: the strong code
 * and the client identifier can be read off it. The pin's id cannot, and nothing redeems the token without it.
 */
export type Wait =
  | { readonly method: 'browser'; readonly qr: QrPicture; readonly browserOpened: boolean }
  | { readonly method: 'code'; readonly qr: QrPicture; readonly code: string };

export interface Account {
  /** What the person is called; null when plex.tv knows nothing but their e-mail address, which is shown half hidden. */
  readonly name: string | null;
  readonly email: string | null;
  readonly plan: 'Plex Pass' | 'free';
  /** A `data:` address of the picture, fetched by main, or null where there is none to show. */
  readonly avatar: string | null;
}

/** Whether plex.tv has vouched for the token since this start of the app. */
export type Confirmation =
  | { readonly kind: 'confirmed' }
  /** plex.tv vouches for it, but it is another account than the last one here: the person is asked whether it is theirs. */
  | { readonly kind: 'another-account' }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'put-off'; readonly problem: Problem };

/** The one truth, held by main and mirrored by the page. Each case carries only what its screen needs. */
export type State =
  | { readonly kind: 'opening-keychain'; readonly slow: boolean }
  | {
      readonly kind: 'signed-out';
      readonly problem: Problem | null;
      readonly tokenStorage: TokenStorage;
      readonly deviceName: string;
    }
  | { readonly kind: 'requesting-a-code'; readonly method: Method }
  | {
      readonly kind: 'waiting-for-approval';
      readonly wait: Wait;
      /** How long the code still lives, measured when this state was sent. */
      readonly millisLeft: number;
      /** How many codes before this one expired unused while the person watched. */
      readonly renewals: number;
      /** Why the last look at plex.tv failed, or the browser did not open; null while all is well. */
      readonly problem: Problem | null;
    }
  | { readonly kind: 'code-expired'; readonly method: Method }
  | {
      readonly kind: 'confirming';
      /** Why plex.tv has not said yet whose the token is, or why the last sign-out did not happen. */
      readonly problem: Problem | null;
    }
  | { readonly kind: 'token-not-stored'; readonly problem: KeychainProblem }
  | {
      readonly kind: 'signed-in';
      readonly account: Account;
      /** Wall clock, milliseconds since 1970. */
      readonly signedInAtMillis: number;
      readonly tokenStorage: TokenStorage;
      readonly confirmation: Confirmation;
      /** Why the last sign-out did not happen; null while all is well. */
      readonly problem: KeychainProblem | null;
    }
  | { readonly kind: 'signing-out'; readonly slow: boolean };
