import type { english } from './english/english.ts';
import type { englishOutside } from './english/outside.ts';

type InAnyWords<Part> = Part extends string
  ? string
  : Part extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Part]: InAnyWords<Part[Key]> };

/**
 * All that the page says, in one language. English gives the shape; a language in which a sentence is missing does not
 * compile.
 */
export type Messages = InAnyWords<typeof english>;

/** What is said outside of the page, in the menu, on the terminal and in a box without a page. The page does not carry it. */
export type OutsideSentences = InAnyWords<typeof englishOutside>;

/** The whole catalogue in one language. */
export type AllSentences = Messages & OutsideSentences;
