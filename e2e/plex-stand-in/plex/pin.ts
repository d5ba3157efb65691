import type { ClientIdentity } from './client-identity.ts';
import type { Strength } from './code.ts';
import type { PersonName } from './person.ts';

export interface Claim {
  readonly person: PersonName;
  readonly token: string;
}

/** A request of an app to be signed in, which a person may claim by its code. */
export interface Pin {
  /** In digits: a number does not hold every one. */
  readonly id: string;
  readonly code: string;
  readonly strength: Strength;
  readonly identity: ClientIdentity;
  readonly createdAtMillis: number;
  readonly expiresAtMillis: number;
  readonly claim: Claim | null;
}

/** How long codes live, in seconds, and how long a pin still lives once it is claimed. */
export interface CodeLifetimes {
  readonly strongSeconds: number;
  readonly shortSeconds: number;
  readonly claimedSeconds: number;
}

/** What the pins look like that are asked for. */
export interface PinForm {
  /** The id that the next pin gets, in digits; those after it follow. */
  readonly nextId: string;
  readonly strongCharacters: number;
  readonly shortCharacters: number;
}

/**
 * Recorded answers: 25 characters when strong, 4 when short. Ids of real pins can exceed 32 bits, so these always do.
 */
export const plexPinForm: PinForm = { nextId: String(2 ** 33 + 1), strongCharacters: 25, shortCharacters: 4 };

/**
 * Recorded answers: 1800 and 900 when fresh, 10 on a claimed pin. Whether the 10 run from the claim or from the first
 * look is not known; here they run from the claim, which is the harder case.
 */
export const plexCodeLifetimes: CodeLifetimes = { strongSeconds: 1800, shortSeconds: 900, claimedSeconds: 10 };

export const isAlive = (pin: Pin, nowMillis: number): boolean => nowMillis < pin.expiresAtMillis;

/** Whole seconds that the pin still lives, counted as plex.tv does: a fresh one shows its full lifetime. */
export const secondsLeft = (pin: Pin, nowMillis: number): number =>
  Math.max(0, Math.ceil((pin.expiresAtMillis - nowMillis) / 1000));
