/** A value on its way between the worlds. `place` lets later parts of the same value point back to it. */
export type Parcel =
  /** Left to Chromium's structured clone. */
  | { readonly kind: 'clone'; readonly value: unknown }
  | {
      readonly kind: 'object';
      readonly place: number;
      readonly properties: readonly (readonly [name: string, value: Parcel])[];
    }
  | { readonly kind: 'array'; readonly place: number; readonly items: readonly Parcel[] }
  | { readonly kind: 'function'; readonly place: number; readonly id: number }
  | { readonly kind: 'promise'; readonly place: number; readonly id: number }
  | { readonly kind: 'error'; readonly message: string }
  /** A function that came from the other side, going home. */
  | { readonly kind: 'returned'; readonly id: number }
  | { readonly kind: 'seen'; readonly place: number };

/** What one end asks of the other. */
export type Request =
  | { readonly kind: 'call'; readonly id: number; readonly args: readonly Parcel[] }
  | { readonly kind: 'settle'; readonly id: number; readonly fulfilled: boolean; readonly value: Parcel }
  | { readonly kind: 'expose'; readonly key: string; readonly value: Parcel };

export type Answer =
  | { readonly kind: 'value'; readonly value: Parcel }
  | { readonly kind: 'thrown'; readonly message: string };
