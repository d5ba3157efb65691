import type { KeychainProblem, Problem } from './problem.ts';
import type { TokenStorage } from './accounts.ts';

/** **browser**: a strong code approved at app.plex.tv/auth. **code**: a short code typed at plex.tv/link. */
export type Method = 'browser' | 'code';

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

/** The one attempt to sign in, if there is one. It belongs to nobody yet, and disturbs no account. */
export type Attempt =
  | {
      readonly kind: 'none';
      /** Why the last attempt failed; null when it did not, or the person has put that away. */
      readonly problem: Problem | null;
      /** Where the next one would keep its token. */
      readonly tokenStorage: TokenStorage;
      /** What Plex would list this computer as. */
      readonly deviceName: string;
    }
  | { readonly kind: 'requesting-a-code'; readonly method: Method }
  | {
      readonly kind: 'waiting-for-approval';
      readonly wait: Wait;
      /** How long the code still lives, measured when this was sent. */
      readonly millisLeft: number;
      /** How many codes before this one expired unused while the person watched. */
      readonly renewals: number;
      /** Why the last look at plex.tv failed, or the browser did not open; null while all is well. */
      readonly problem: Problem | null;
    }
  | { readonly kind: 'code-expired'; readonly method: Method }
  | {
      readonly kind: 'confirming';
      /** Why plex.tv has not said yet whose the token is, or why it could not be let go; null while all is well. */
      readonly problem: Problem | null;
    }
  | { readonly kind: 'token-not-stored'; readonly problem: KeychainProblem }
  /** The token of this attempt is being ended: the person does not want it any more. */
  | { readonly kind: 'dropping-the-token'; readonly slow: boolean };
