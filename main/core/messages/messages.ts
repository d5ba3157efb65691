import type { english } from './english/english.ts';
import type { englishSystem } from './english/system.ts';

type InAnyWords<Part> = Part extends string
  ? string
  : Part extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Part]: InAnyWords<Part[Key]> };

/**
 * All that the page says, in one language. English gives the shape; a language in which a message is missing does not
 * compile.
 */
export type Messages = InAnyWords<typeof english>;

/** What is said outside of the page: in the menu, on the terminal and in a box of the system. The page does not carry it. */
export type SystemMessages = InAnyWords<typeof englishSystem>;

/** The whole catalogue in one language. */
export type AllMessages = Messages & SystemMessages;
