import type {
  About,
  Bridge,
  CallToMain,
  Checkup,
  DialogState,
  Outcome,
  Preferences,
  Problem,
  State,
  Updates,
} from '../../preload/contract.ts';

/** What the page asked of main: the name of the call and its input. */
export type RecordedCall = readonly [name: CallToMain, ...input: readonly string[]];

/** The other end of a fake bridge: what main would do. */
export interface FakeMain {
  readonly calls: readonly RecordedCall[];
  /** Pushes a state, as main does at every change. */
  readonly push: (state: State) => void;
  /** Pushes a checkup of this computer, as main does at every change. */
  readonly pushCheckup: (checkup: Checkup) => void;
  readonly pushPreferences: (preferences: Preferences) => void;
  readonly pushSettingsDialog: (settingsDialog: DialogState) => void;
  readonly pushAbout: (about: About) => void;
  /** Pushes how far an update is, as main does at every change. */
  readonly pushUpdates: (updates: Updates) => void;
  /** Lets every further call fail with this problem, or succeed again. */
  readonly failWith: (problem: Problem | null) => void;
}

/** What the page finds at first beside the state. */
export interface FakeTruth {
  readonly updates?: Updates;
  readonly checkup?: Checkup;
  readonly preferences?: Preferences;
  readonly settingsDialog?: DialogState;
  readonly about?: About;
}

/**
 * A bridge with nobody behind it: it answers with the given state and remembers what it was asked. It stands on its own,
 * so that it can be carried into a page as source text.
 */
export const createFakeBridge = (
  initial: State | null,
  {
    checkup = { kind: 'closed' },
    preferences = { languageChoice: 'system', language: 'en', startAtLogin: 'off' },
    settingsDialog = 'closed',
    about = { kind: 'closed' },
    updates = { kind: 'idle', lastCheckedMillis: null, isShown: false },
  }: FakeTruth = {},
): { readonly bridge: Bridge; readonly main: FakeMain } => {
  const calls: RecordedCall[] = [];
  const listeners = new Set<(state: State) => void>();
  const checkupListeners = new Set<(checkup: Checkup) => void>();
  const preferencesListeners = new Set<(preferences: Preferences) => void>();
  const settingsListeners = new Set<(settingsDialog: DialogState) => void>();
  const aboutListeners = new Set<(about: About) => void>();
  const updatesListeners = new Set<(updates: Updates) => void>();
  let failure: Problem | null = null;

  const take =
    (name: CallToMain) =>
    async (...input: readonly string[]): Promise<Outcome<undefined>> => {
      calls.push([name, ...input]);
      return failure === null ? { ok: true, value: undefined } : { ok: false, problem: failure };
    };

  return {
    bridge: {
      readState: () =>
        initial === null ? new Promise<never>(() => {}) : Promise.resolve({ ok: true, value: initial }),
      onState: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      readCheckup: () => Promise.resolve({ ok: true, value: checkup }),
      onCheckup: (listener) => {
        checkupListeners.add(listener);
        return () => checkupListeners.delete(listener);
      },
      readPreferences: () => Promise.resolve({ ok: true, value: preferences }),
      onPreferences: (listener) => {
        preferencesListeners.add(listener);
        return () => preferencesListeners.delete(listener);
      },
      readSettingsDialog: () => Promise.resolve({ ok: true, value: settingsDialog }),
      onSettingsDialog: (listener) => {
        settingsListeners.add(listener);
        return () => settingsListeners.delete(listener);
      },
      readAbout: () => Promise.resolve({ ok: true, value: about }),
      onAbout: (listener) => {
        aboutListeners.add(listener);
        return () => aboutListeners.delete(listener);
      },
      readUpdates: () => Promise.resolve({ ok: true, value: updates }),
      onUpdates: (listener) => {
        updatesListeners.add(listener);
        return () => updatesListeners.delete(listener);
      },
      startSignIn: take('startSignIn'),
      changeMethod: take('changeMethod'),
      cancelSignIn: take('cancelSignIn'),
      renewCode: take('renewCode'),
      openApprovalUrl: take('openApprovalUrl'),
      copyLink: take('copyLink'),
      copyCode: take('copyCode'),
      pollNow: take('pollNow'),
      tryAgain: take('tryAgain'),
      keepForThisSession: take('keepForThisSession'),
      dismissProblem: take('dismissProblem'),
      acceptAccount: take('acceptAccount'),
      signOut: take('signOut'),
      renameDevice: take('renameDevice'),
      startCheckup: take('startCheckup'),
      closeCheckup: take('closeCheckup'),
      copyCheckupReport: take('copyCheckupReport'),
      chooseLanguage: take('chooseLanguage'),
      chooseStartAtLogin: take('chooseStartAtLogin'),
      openSettings: take('openSettings'),
      closeSettings: take('closeSettings'),
      openAbout: take('openAbout'),
      closeAbout: take('closeAbout'),
      copyAbout: take('copyAbout'),
      checkForUpdates: take('checkForUpdates'),
      downloadUpdate: take('downloadUpdate'),
      restartToUpdate: take('restartToUpdate'),
      dismissUpdate: take('dismissUpdate'),
    },
    main: {
      calls,
      push: (state) => {
        for (const listener of listeners) listener(state);
      },
      pushCheckup: (pushed) => {
        for (const listener of checkupListeners) listener(pushed);
      },
      pushPreferences: (pushed) => {
        for (const listener of preferencesListeners) listener(pushed);
      },
      pushSettingsDialog: (pushed) => {
        for (const listener of settingsListeners) listener(pushed);
      },
      pushAbout: (pushed) => {
        for (const listener of aboutListeners) listener(pushed);
      },
      pushUpdates: (pushed) => {
        for (const listener of updatesListeners) listener(pushed);
      },
      failWith: (problem) => {
        failure = problem;
      },
    },
  };
};
