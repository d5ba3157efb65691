import type { SecretTrouble } from './keychain.ts';

/** Lets one process of the person's at a time change what the keychain keeps. Who only reads needs none of it. */
export interface WriterLock {
  /** Returns what `act` gave while nobody else was writing, or why it could not be done, and `act` was not called. */
  hold<Value>(act: () => Promise<Value>): Promise<Value | SecretTrouble>;
}

/** For what no other process can reach. */
export const noLock: WriterLock = { hold: (act) => act() };
