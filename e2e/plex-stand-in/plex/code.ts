import { randomInt } from 'node:crypto';

/** **strong**: for the approval page. **short**: typed by a person on the link page. Neither works in the other's place. */
export type Strength = 'strong' | 'short';

const digits = '0123456789';
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Recorded answers: lower-case alphanumerics when strong, upper-case ones when short. */
const characters: Readonly<Record<Strength, string>> = {
  strong: letters + digits,
  short: letters.toUpperCase() + digits,
};

/** Returns `length` characters, each drawn evenly from `characters`. */
export const randomText = (length: number, characters: string): string =>
  Array.from({ length }, () => characters.charAt(randomInt(characters.length))).join('');

/** Returns a fresh code; whether it is free is for the caller to see. */
export const randomCode = (strength: Strength, length: number): string => randomText(length, characters[strength]);
