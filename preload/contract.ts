/**
 * Everything that may cross the bridge between the page and the main process, and nothing else. Derived from `contract`
 * are: the channels, main's handlers and pushes, the preload script, the type of `window.latchkey`, the page's mirror, and
 * the fakes of the tests.
 */
import type { AboutFacts } from './about.ts';
import type { Accounts } from './accounts.ts';
import type { Attempt } from './attempt.ts';
import type { Checkup } from './checkup.ts';
import type { DialogName } from './dialog.ts';
import { languages, type Preferences, startAtLoginChoices } from './preferences.ts';
import type { Problem } from './problem.ts';
import type { Updates } from './updates.ts';

export type { AboutFacts, RuntimePart } from './about.ts';
export type { AnswerProblem, CheckName, CheckTrouble, Checkup, Finding, Findings } from './checkup.ts';
export type { DialogName } from './dialog.ts';
export type { Language, LanguageChoice, Preferences, StartAtLogin } from './preferences.ts';
export type { Account, Accounts, Session, SignedInAccount, TokenStorage } from './accounts.ts';
export type { Attempt, Method, QrPicture, Wait } from './attempt.ts';
export type { KeychainProblem, Problem } from './problem.ts';
export type { NotOffered, Release, UpdateProblem, Updates } from './updates.ts';
export { isKeychainProblem } from './problem.ts';

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

/** A part of the truth that main holds: read once, pushed at every change, mirrored by the page. */
interface Slice<Value> {
  readonly kind: 'slice';
  /** Carries the type; there is no value behind it. */
  readonly value?: Value;
}

/** Something that main tells the page, once. */
interface Event<Value> {
  readonly kind: 'event';
  readonly value?: Value;
}

/** What the page wants of main. All that comes back is whether main took it. */
interface Intent<Shape extends InputShape> {
  readonly kind: 'intent';
  readonly input: Shape;
}

const nothing = { kind: 'nothing' } as const;
const languageChoices = { kind: 'one-of', values: ['system', ...languages] } as const;
const onOrOff = { kind: 'one-of', values: startAtLoginChoices } as const;
const methods = { kind: 'one-of', values: ['browser', 'code'] } as const;

const slice = <Value>(): Slice<Value> => ({ kind: 'slice' });
const event = <Value>(): Event<Value> => ({ kind: 'event' });
const intent = <const Shape extends InputShape>(input: Shape): Intent<Shape> => ({ kind: 'intent', input });

export const contract = {
  /** The attempt to sign in, if there is one. */
  attempt: slice<Attempt>(),
  /** Who is signed in: one session for each account. */
  accounts: slice<Accounts>(),
  /** "Check this computer". */
  checkup: slice<Checkup>(),
  /** What the person chose. */
  preferences: slice<Preferences>(),
  /** Updates of the app itself. */
  updates: slice<Updates>(),
  /** The facts of "About Latchkey", which never change. */
  about: slice<AboutFacts>(),
  /** The person chose this dialog in the menu; what main has to do for it is done. */
  openDialog: event<DialogName>(),
  startSignIn: intent(methods),
  changeMethod: intent(methods),
  cancelSignIn: intent(nothing),
  /** Asks for a new code after the last one expired. */
  renewCode: intent(nothing),
  /** Opens the approval page, or the link page, in the system's browser. */
  openApprovalUrl: intent(nothing),
  /** Puts the address of the approval page, or of the link page, on the clipboard. */
  copyLink: intent(nothing),
  /** Puts the short code on the clipboard. */
  copyCode: intent(nothing),
  /** Does once more, now, whatever the present problem is about. */
  tryAgain: intent(nothing),
  /** Looks at plex.tv again now, because the network has come back. */
  pollNow: intent(nothing),
  /** Goes on without a keychain: the token is forgotten when the app quits. */
  keepForThisSession: intent(nothing),
  /** Puts a signed-out notice away. */
  dismissProblem: intent(nothing),
  /** Says that the account is the person's own, though it is another one than last time. */
  acceptAccount: intent(nothing),
  signOut: intent(nothing),
  /** Names this computer as Plex will list it. An empty name goes back to the system's own. */
  renameDevice: intent({ kind: 'text', maxLength: 100 }),
  /** Checks this computer, from the beginning if a checkup is under way. */
  startCheckup: intent(nothing),
  /** Ends the checkup, and forgets what it found. */
  stopCheckup: intent(nothing),
  /** Puts the report of the checkup on the clipboard. */
  copyCheckupReport: intent(nothing),
  chooseLanguage: intent(languageChoices),
  /** Has the system start the app when the person logs in, or not. */
  chooseStartAtLogin: intent(onOrOff),
  /** Looks anew at what the system itself keeps of the preferences. */
  refreshPreferences: intent(nothing),
  /** Puts the facts of "About Latchkey" on the clipboard, for a report of a bug. */
  copyAbout: intent(nothing),
  /** Asks for a newer version, and tells the person also when there is none. */
  checkForUpdates: intent(nothing),
  /** Downloads the newer version that is available; it is installed when the app quits. */
  downloadUpdate: intent(nothing),
  /** Quits, installs the version that is ready, and starts it. */
  restartToUpdate: intent(nothing),
  /** Puts the notice of this version away until the next start, or an answer or a failure for good. */
  dismissUpdate: intent(nothing),
} as const;

export type Contract = typeof contract;
export type Name = keyof Contract;
type Kind = Contract[Name]['kind'];
type NameOf<Wanted extends Kind> = {
  [Each in Name]: Contract[Each]['kind'] extends Wanted ? Each : never;
}[Name];

export type SliceName = NameOf<'slice'>;
export type EventName = NameOf<'event'>;
export type IntentName = NameOf<'intent'>;
/** What the page may call: each is judged by main before anything is done. */
export type CallToMain = SliceName | IntentName;
/** What main may push. */
export type PushToPage = SliceName | EventName;

export type Value<Each extends PushToPage> = Contract[Each] extends Slice<infer Held> | Event<infer Held>
  ? Held
  : never;
export type Input<Each extends CallToMain> = Contract[Each] extends Intent<infer Shape> ? InputOf<Shape> : undefined;
/** What comes back from a call: only reading a slice brings anything. */
export type Answer<Each extends CallToMain> = Each extends SliceName ? Value<Each> : undefined;

const namesOf = <Wanted extends Kind>(kind: Wanted): readonly NameOf<Wanted>[] =>
  (Object.keys(contract) as Name[]).filter((name): name is NameOf<Wanted> => contract[name].kind === kind);

export const sliceNames = namesOf('slice');
export const eventNames = namesOf('event');
export const intentNames = namesOf('intent');
export const callsToMain: readonly CallToMain[] = [...sliceNames, ...intentNames];

/** Returns what a call may carry: reading a slice carries nothing. */
export const inputShapeOf = (call: CallToMain): InputShape => {
  const agreed = contract[call];
  return agreed.kind === 'intent' ? agreed.input : nothing;
};

/** What main must provide: one handler for each call; a missing one does not compile. */
export type Handlers = {
  readonly [Each in CallToMain]: (input: Input<Each>) => Outcome<Answer<Each>> | Promise<Outcome<Answer<Each>>>;
};

type Listen<Heard> = (listener: (value: Heard) => void) => () => void;

/** The page's end of a slice. A subscription gives back the function that ends it. */
export interface SliceEnd<Held> {
  readonly read: () => Promise<Outcome<Held>>;
  readonly onChange: Listen<Held>;
}

export type SliceEnds = { readonly [Each in SliceName]: SliceEnd<Value<Each>> };
type EventEnds = { readonly [Each in EventName]: { readonly on: Listen<Value<Each>> } };
type Arguments<Each extends IntentName> = Input<Each> extends undefined ? [] : [input: Input<Each>];
type IntentEnds = {
  readonly [Each in IntentName]: (...input: Arguments<Each>) => Promise<Outcome<undefined>>;
};

/** What the page finds at `window.latchkey`. */
export type Bridge = SliceEnds & EventEnds & IntentEnds;

/** Returns the channel between the processes that goes by that name. */
export const channelOf = (name: Name): string => `latchkey:${name}`;
