/** A part of a value as it travels: a primitive, or a place in the table of objects, so that cycles survive. */
export type Part =
  | null
  | boolean
  | string
  | number
  | { readonly undefined: true }
  | { readonly number: string }
  | { readonly bigint: string }
  | { readonly at: number };

type Property = readonly [key: string, value: Part];

export type Entry =
  | { readonly kind: 'object'; readonly properties: readonly Property[] }
  | { readonly kind: 'array'; readonly length: number; readonly properties: readonly Property[] }
  | { readonly kind: 'map'; readonly pairs: readonly (readonly [Part, Part])[] }
  | { readonly kind: 'set'; readonly values: readonly Part[] }
  | { readonly kind: 'date'; readonly millis: Part }
  | { readonly kind: 'regexp'; readonly source: string; readonly flags: string }
  | { readonly kind: 'boxed'; readonly value: Part }
  | { readonly kind: 'buffer'; readonly base64: string }
  | {
      readonly kind: 'view';
      readonly type: string;
      readonly buffer: Part;
      readonly offset: number;
      readonly length: number;
    }
  | {
      readonly kind: 'error';
      readonly type: string;
      readonly message: string;
      readonly stack: string;
      readonly cause: Part;
    };

export interface Parcel {
  readonly root: Part;
  readonly objects: readonly Entry[];
}
