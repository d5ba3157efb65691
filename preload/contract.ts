/**
 * Everything that may cross the bridge between the page and the main process, and nothing else.
 * Channel names, main's handlers, the preload script and the type of `window.latchkey` are all derived from `contract`.
 */
import type { About } from './about.ts';
import type { Checkup } from './checkup.ts';
import type { DialogState } from './dialog.ts';
import { languages, type Preferences, startAtLoginChoices } from './preferences.ts';
import type { Problem } from './problem.ts';
import type { State } from './state.ts';
import type { Updates } from './updates.ts';

export type { About, AboutFacts, RuntimePart } from './about.ts';
export type { AnswerProblem, CheckName, CheckTrouble, Checkup, Finding, Findings } from './checkup.ts';
export type { DialogState } from './dialog.ts';
export type { Language, LanguageChoice, Preferences, StartAtLogin } from './preferences.ts';
export type { Account, Confirmation, TokenStorage, KeychainProblem, Method, QrPicture, State, Wait } from './state.ts';
export type { Problem } from './problem.ts';
export type { NotOffered, Release, UpdateProblem, Updates } from './updates.ts';
export { isKeychainProblem } from './state.ts';

/** What a call from the page may carry, as plain data: main checks it, types are derived from it. */
export type InputShape =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'text'; readonly maxLength: number };

export type InputOf<Shape extends InputShape> = Shape extends { readonly kind: 'one-of'; readonly values: infer Values }
  ? Values extends readonly (infer Value)[]
    ? Value
    : never
  : Shape extends { readonly kind: 'text' }
    ? string
    : undefined;

/** What the page gets back from every call: expected trouble travels as a value, never as an exception. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

interface ToMain<Shape extends InputShape, Output> {
  readonly direction: 'to-main';
  readonly input: Shape;
  /** Carries the type of the answer; there is no value behind it. */
  readonly output?: Output;
}

interface ToPage<Output> {
  readonly direction: 'to-page';
  readonly output?: Output;
}

const nothing = { kind: 'nothing' } as const;
const languageChoices = { kind: 'one-of', values: ['system', ...languages] } as const;
const onOrOff = { kind: 'one-of', values: startAtLoginChoices } as const;
const methods = { kind: 'one-of', values: ['browser', 'code'] } as const;

const toMain = <const Shape extends InputShape, Output = undefined>(input: Shape): ToMain<Shape, Output> => ({
  direction: 'to-main',
  input,
});
const toPage = <Output>(): ToPage<Output> => ({ direction: 'to-page' });

export const contract = {
  /** The whole truth, pushed at every change. */
  state: toPage<State>(),
  /** The whole truth, asked for once when the page loads. */
  readState: toMain<typeof nothing, State>(nothing),
  startSignIn: toMain(methods),
  changeMethod: toMain(methods),
  cancelSignIn: toMain(nothing),
  /** Asks for a new code after the last one expired. */
  renewCode: toMain(nothing),
  /** Opens the approval page, or the link page, in the system's browser. */
  openApprovalUrl: toMain(nothing),
  /** Puts the address of the approval page, or of the link page, on the clipboard. */
  copyLink: toMain(nothing),
  /** Puts the short code on the clipboard. */
  copyCode: toMain(nothing),
  /** Does once more, now, whatever the present problem is about. */
  tryAgain: toMain(nothing),
  /** Looks at plex.tv again now, because the network has come back. */
  pollNow: toMain(nothing),
  /** Goes on without a keychain: the token is forgotten when the app quits. */
  keepForThisSession: toMain(nothing),
  /** Puts a signed-out notice away. */
  dismissProblem: toMain(nothing),
  /** Says that the account is the person's own, though it is another one than last time. */
  acceptAccount: toMain(nothing),
  signOut: toMain(nothing),
  /** Names this computer as Plex will list it. An empty name goes back to the system's own. */
  renameDevice: toMain({ kind: 'text', maxLength: 100 }),
  /** "Check this computer", pushed at every change. */
  checkup: toPage<Checkup>(),
  /** The same, asked for once when the page loads. */
  readCheckup: toMain<typeof nothing, Checkup>(nothing),
  /** Checks this computer, from the beginning if a checkup is under way. */
  startCheckup: toMain(nothing),
  closeCheckup: toMain(nothing),
  /** Puts the report of the checkup on the clipboard. */
  copyCheckupReport: toMain(nothing),
  /** What the person chose, pushed at every change that the app makes or notices. */
  preferences: toPage<Preferences>(),
  /** The same, asked for once when the page loads. */
  readPreferences: toMain<typeof nothing, Preferences>(nothing),
  chooseLanguage: toMain(languageChoices),
  /** Has the system start the app when the person logs in, or not. */
  chooseStartAtLogin: toMain(onOrOff),
  /** Whether the settings are open, pushed at every change. */
  settingsDialog: toPage<DialogState>(),
  /** The same, asked for once when the page loads. */
  readSettingsDialog: toMain<typeof nothing, DialogState>(nothing),
  openSettings: toMain(nothing),
  closeSettings: toMain(nothing),
  /** "About Latchkey", pushed when it opens and when it closes. */
  about: toPage<About>(),
  /** The same, asked for once when the page loads. */
  readAbout: toMain<typeof nothing, About>(nothing),
  openAbout: toMain(nothing),
  closeAbout: toMain(nothing),
  /** Puts the facts of "About Latchkey" on the clipboard, for a report of a bug. */
  copyAbout: toMain(nothing),
  /** Updates of the app itself, pushed at every change. */
  updates: toPage<Updates>(),
  /** The same, asked for once when the page loads. */
  readUpdates: toMain<typeof nothing, Updates>(nothing),
  /** Asks for a newer version, and tells the person also when there is none. */
  checkForUpdates: toMain(nothing),
  /** Downloads the newer version that is available; it is installed when the app quits. */
  downloadUpdate: toMain(nothing),
  /** Quits, installs the version that is ready, and starts it. */
  restartToUpdate: toMain(nothing),
  /** Puts the notice of this version away until the next start, or an answer or a failure for good. */
  dismissUpdate: toMain(nothing),
} as const;

export type Contract = typeof contract;
export type Call = keyof Contract;

export type CallToMain = {
  [Name in Call]: Contract[Name] extends { readonly direction: 'to-main' } ? Name : never;
}[Call];
export type CallToPage = Exclude<Call, CallToMain>;

export type Input<Name extends CallToMain> = InputOf<Contract[Name]['input']>;
export type Output<Name extends Call> = Contract[Name] extends ToMain<InputShape, infer Value> | ToPage<infer Value>
  ? Value
  : never;

type Arguments<Name extends CallToMain> = Input<Name> extends undefined ? [] : [input: Input<Name>];

/** What main must provide: one handler for each call; a missing one does not compile. */
export type Handlers = {
  readonly [Name in CallToMain]: (input: Input<Name>) => Outcome<Output<Name>> | Promise<Outcome<Output<Name>>>;
};

/** What the page finds at `window.latchkey`. A subscription gives back the function that ends it. */
export type Bridge = {
  readonly [Name in CallToMain]: (...input: Arguments<Name>) => Promise<Outcome<Output<Name>>>;
} & {
  readonly [Name in CallToPage as `on${Capitalize<Name>}`]: (listener: (value: Output<Name>) => void) => () => void;
};

/** The name of a call's channel between the processes. */
export const channelOf = (call: Call): string => `latchkey:${call}`;
