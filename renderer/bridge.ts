import type { Bridge, IntentName } from '../preload/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload script before any script of the page runs. */
    readonly latchkey: Bridge;
  }
}

type PersonsIntent = Exclude<IntentName, 'pollNow'>;

/** What the person wants of main: the name of an intent and, where it takes one, its input. */
export type Intent = {
  readonly [Name in PersonsIntent]: readonly [name: Name, ...input: Parameters<Bridge[Name]>];
}[PersonsIntent];
