import type { english } from './english/english.ts';

type InAnyWords<Part> = Part extends string
  ? string
  : Part extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Part]: InAnyWords<Part[Key]> };

/**
 * The whole catalogue in one language: all that a person reads, in the window and in its menu. English gives the shape;
 * a language in which a sentence is missing does not compile.
 */
export type Sentences = InAnyWords<typeof english>;
