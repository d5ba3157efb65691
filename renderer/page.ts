import type { DialogName, Language, Problem, SliceName, Value } from '../preload/contract.ts';
import type { Messages } from '../main/core/messages/messages.ts';
import type { Intent } from './bridge.ts';

export interface Announcement {
  readonly text: string;
  /** Grows with each announcement, so that the same words twice are spoken twice. */
  readonly serial: number;
}

/** Main's slices as they last arrived; each null until main has spoken of it for the first time. */
export type Mirror = { readonly [Name in SliceName]: Value<Name> | null };

/** The few things that are the page's own. */
export interface OwnState {
  /** When the attempt to sign in arrived, on the monotonic clock of this page. */
  readonly attemptReceivedAtMillis: number;
  /** The language of the preferences; English where the page cannot have that one, or has not got it yet. */
  readonly language: Language;
  /** All that the page says, in that language. */
  readonly messages: Messages;
  /** What covers the screen. */
  readonly dialog: DialogName | null;
  /** Why the last call to main failed, until put away or overtaken by another screen. */
  readonly notice: Problem | null;
  readonly announcement: Announcement;
}

interface Actions {
  /** Returns whether main took the intent it is sent; when not, the notice says why. Never rejects. */
  readonly send: (...intent: Intent) => Promise<boolean>;
  /** Opens a dialog in the place of whatever covers the screen, and has main do what belongs to it. */
  readonly openDialog: (dialog: DialogName) => void;
  readonly closeDialog: () => void;
  /** Speaks to screen readers, politely. */
  readonly announce: (text: string) => void;
  readonly dismissNotice: () => void;
  /** Asks main for its slices once more, after it did not tell. */
  readonly readAgain: () => void;
}

export type Page = Mirror & OwnState & Actions;
