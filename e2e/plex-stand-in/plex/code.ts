import { randomInt } from 'node:crypto';

/** **strong**: for the approval page. **short**: typed by a person on the link page. Neither works in the other's place. */
export type Strength = 'strong' | 'short';

const digits = '0123456789';
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Recorded answers: 25 lower-case alphanumerics when strong, 4 upper-case ones when short. */
const shapes = {
  strong: { length: 25, characters: letters + digits },
  short: { length: 4, characters: letters.toUpperCase() + digits },
} as const satisfies Record<Strength, { readonly length: number; readonly characters: string }>;

/** Gives `length` characters, each drawn evenly from `characters`. */
export const randomText = (length: number, characters: string): string =>
  Array.from({ length }, () => characters.charAt(randomInt(characters.length))).join('');

/** Gives a fresh code; whether it is free is for the caller to see. */
export const randomCode = (strength: Strength): string =>
  randomText(shapes[strength].length, shapes[strength].characters);
