import type { Method, Problem, State } from '../../../preload/contract.ts';
import type { Pin } from '../plex/pins.ts';
import type { RememberedAccount } from '../keychain/remembered-account.ts';
import type { RememberedPin } from '../keychain/remembered-pin.ts';

/** What the sign-in does next. A step does its part and says what follows; `settled` waits for the person. */
export type Step =
  | { readonly kind: 'open-keychain' }
  /** `previousPin` is the one that was waited for so far, by the other method. */
  | { readonly kind: 'get-approval'; readonly method: Method; readonly previousPin: Pin | null }
  /** With what the last run was waiting for when it ended, and what else there is to tell meanwhile. */
  | { readonly kind: 'resume-waiting'; readonly rememberedPin: RememberedPin; readonly problem: Problem | null }
  | { readonly kind: 'store-token'; readonly token: string }
  /** `rememberedPin` is what there is to go on with when the token turns out to be a dead one. */
  | {
      readonly kind: 'confirm';
      readonly token: string;
      readonly remembered: RememberedAccount | null;
      readonly rememberedPin: RememberedPin | null;
    }
  /** `before` is what the person goes back to when the keychain will not let go of the key. */
  | { readonly kind: 'sign-out'; readonly token: string; readonly before: State }
  | { readonly kind: 'drop-token'; readonly token: string }
  | { readonly kind: 'settled'; readonly state: State };

export const settle = (state: State): Step => ({ kind: 'settled', state });
