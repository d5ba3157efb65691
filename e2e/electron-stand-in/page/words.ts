import type { Press } from '../window/keys.ts';

/** What the person did to the window, as the page sees it. */
export type PersonsChange = 'focus' | 'blur' | 'seen' | 'unseen';

/** Where a page wants something opened. */
export type Disposition = 'foreground-tab' | 'background-tab' | 'new-window';

/** What the preload's world tells the main process; `url` is the address of the document that speaks. */
export type Word = { readonly url: string } & (
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  /** The document wants to go where no request would lead. */
  | { readonly kind: 'leave'; readonly to: string }
  | {
      readonly kind: 'open-window';
      readonly to: string;
      readonly name: string;
      readonly features: string;
      readonly disposition: Disposition;
    }
  | { readonly kind: 'person'; readonly change: PersonsChange }
  | { readonly kind: 'title'; readonly title: string }
  /** The person turns the mouse's wheel to have the page larger or smaller, which the page itself leaves alone. */
  | { readonly kind: 'zoom'; readonly direction: 'in' | 'out' }
  /** The page had a key, and may have made something of it. */
  | ({ readonly kind: 'key'; readonly isTaken: boolean } & Press)
  | { readonly kind: 'preload-failed'; readonly message: string; readonly stack: string }
);

/** What the main process tells the preload's world. */
export type Reply =
  | { readonly kind: 'message'; readonly channel: string; readonly args: string }
  | { readonly kind: 'result'; readonly id: number; readonly value: string }
  | { readonly kind: 'error'; readonly id: number; readonly message: string };

/** What `window.open` was called with, as the page's world tells the preload's. */
export interface OpenCall {
  readonly url: string;
  readonly name: string;
  readonly features: string;
}
