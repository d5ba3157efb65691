import type { Bridge, CallToMain } from '../preload/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload script before any script of the page runs. */
    readonly latchkey: Bridge;
  }
}

type IntentName = Exclude<
  CallToMain,
  'readState' | 'readAbout' | 'readCheckup' | 'readUpdates' | 'readPreferences' | 'readSettingsDialog' | 'pollNow'
>;

/** What the person wants of main: the name of a call and, where it takes one, its input. */
export type Intent = {
  readonly [Name in IntentName]: readonly [name: Name, ...input: Parameters<Bridge[Name]>];
}[IntentName];
