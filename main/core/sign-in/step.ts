import type { Attempt, KeychainProblem, Method, Problem } from '../../../preload/contract.ts';
import type { HeldToken } from '../accounts/held-token.ts';
import type { Pin } from '../plex/pins.ts';
import type { KeptToken } from '../keychain/keychain-entries.ts';
import type { RememberedPin } from '../keychain/remembered-pin.ts';

/** What the attempt does next. A step does its part and says what follows; `settled` waits for the person. */
export type Step =
  | { readonly kind: 'open-keychain' }
  /** `previousPin` is the one that was waited for so far, by the other method. */
  | { readonly kind: 'get-approval'; readonly method: Method; readonly previousPin: Pin | null }
  /** With what the last run was waiting for when it ended, and what else there is to tell meanwhile. */
  | { readonly kind: 'resume-waiting'; readonly rememberedPin: RememberedPin; readonly problem: Problem | null }
  | { readonly kind: 'store-token'; readonly held: HeldToken }
  /**
   * `rememberedPin` is what there is to go on with when the token turns out to be a dead one, `problem` why the keychain
   * would not let go of it.
   */
  | {
      readonly kind: 'confirm';
      readonly held: KeptToken;
      readonly rememberedPin: RememberedPin | null;
      readonly problem: KeychainProblem | null;
    }
  | { readonly kind: 'drop-token'; readonly held: HeldToken }
  | { readonly kind: 'settled'; readonly attempt: Attempt };

export const settle = (attempt: Attempt): Step => ({ kind: 'settled', attempt });
