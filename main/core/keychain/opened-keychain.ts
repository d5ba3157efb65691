import type { OtherAccount } from './current-account.ts';
import type { SecretTrouble } from './keychain.ts';
import type { RememberedPin } from './remembered-pin.ts';
import type { KeptAccount, KeptToken } from './token-place.ts';

export interface OpenedKeychain {
  readonly kind: 'opened';
  /** What the keychain now holds a copy of. */
  readonly clientIdentifier: string;
  /**
   * The current account. The others are read by `readAccount` once this one is shown, so that many accounts open as fast
   * as one.
   */
  readonly current: KeptAccount | null;
  readonly others: readonly OtherAccount[];
  /** A token that is kept, and Plex has not said yet whose it is. */
  readonly unconfirmed: KeptToken | null;
  /** What the last run was waiting for when it ended. */
  readonly rememberedPin: RememberedPin | null;
  /** Whether something stands in a token's or the index's place that cannot be one. It is not sent anywhere, and stays. */
  readonly problem: 'token-not-understood' | null;
}

/** What is seen without changing anything. */
export type SeenInKeychain = Pick<OpenedKeychain, 'current' | 'problem'> & {
  readonly kind: 'seen';
  readonly clientIdentifier: string | null;
};

/** The account is null where there is none any more, or no token. */
export type AccountRead = { readonly kind: 'read'; readonly account: KeptAccount | null } | SecretTrouble;

/** The successor is what another Latchkey has put in place of a token that plex.tv refused. */
export type RefusedForgotten = { readonly kind: 'done'; readonly successor: KeptAccount | null } | SecretTrouble;
