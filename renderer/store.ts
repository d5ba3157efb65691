import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  About,
  Bridge,
  Checkup,
  DialogState,
  Language,
  Outcome,
  Preferences,
  Problem,
  State,
  Updates,
} from '../preload/contract.ts';
import { announcementOf, announcementOfCheckup } from './announcement.ts';
import { announcementOfUpdates } from './announcement-of-updates.ts';
import type { Intent } from './bridge.ts';
import { problemOf } from './problem-of.ts';
import { screenKeyOf } from './screen-key.ts';
import { languageFor } from '../main/core/messages/language-for.ts';
import type { Messages } from '../main/core/messages/messages.ts';
import { settle } from './settle.ts';

/** Main's state as it last arrived. */
export interface Mirrored {
  readonly state: State;
  /** Monotonic clock of this page. */
  readonly receivedAtMillis: number;
}

export interface Announcement {
  readonly text: string;
  /** Grows with each announcement, so that the same words twice are spoken twice. */
  readonly serial: number;
}

export interface Page {
  /** Null until main has spoken for the first time. */
  readonly mirrored: Mirrored | null;
  /** Main's check of this computer as it last arrived. */
  readonly checkup: Checkup;
  /** Main's settings dialog as it last arrived. */
  readonly settingsDialog: DialogState;
  /** Main's "About Latchkey" as it last arrived. */
  readonly about: About;
  /** Main's preferences as they last arrived; until then the browser's own language. */
  readonly preferences: Preferences;
  /** All that the page says, in the language of the preferences. */
  readonly messages: Messages;
  /** How far an update of the app is, as it last arrived. */
  readonly updates: Updates;
  /** Why the last call to main failed, until put away or overtaken by another screen. */
  readonly notice: Problem | null;
  readonly announcement: Announcement;
  /** Sends an intent to main. Returns whether main took it; when not, the notice says why. Never rejects. */
  readonly send: (...intent: Intent) => Promise<boolean>;
  /** Speaks to screen readers, politely. */
  readonly announce: (text: string) => void;
  /** Takes back what was announced last, so that nobody reads it who comes across it later. */
  readonly fallSilent: () => void;
  readonly dismissNotice: () => void;
  /** Asks main for its state once more, after it did not tell. */
  readonly readAgain: () => void;
}

interface PageNeeds {
  readonly bridge: Bridge;
  /** A monotonic clock. */
  readonly nowMillis: () => number;
  readonly messagesIn: (language: Language) => Messages;
  /** The browser's languages, best first. */
  readonly browserLanguages: readonly string[];
}

/** Mirrors main's state from now on and holds the few things that are the page's own. */
export const createPageStore = ({ bridge, nowMillis, messagesIn, browserLanguages }: PageNeeds): StoreApi<Page> => {
  const browserLanguage = languageFor(browserLanguages);
  const store = createStore<Page>()((set) => ({
    mirrored: null,
    checkup: { kind: 'closed' },
    settingsDialog: 'closed',
    about: { kind: 'closed' },
    preferences: { languageChoice: 'system', language: browserLanguage, startAtLogin: null },
    messages: messagesIn(browserLanguage),
    updates: { kind: 'idle', lastCheckedMillis: null, isShown: false },
    notice: null,
    announcement: { text: '', serial: 0 },
    send: async (...[name, ...input]) => {
      const call = bridge[name] as (...input: readonly unknown[]) => Promise<Outcome<unknown>>;
      const outcome = await settle(() => call(...input));
      if (!outcome.ok) set({ notice: outcome.problem });
      return outcome.ok;
    },
    fallSilent: () => set(({ announcement }) => ({ announcement: { ...announcement, text: '' } })),
    announce: (text) => set(({ announcement }) => ({ announcement: { text, serial: announcement.serial + 1 } })),
    dismissNotice: () => set({ notice: null }),
    readAgain: () => {
      set({ notice: null });
      void readOnce();
    },
  }));

  const mirror = (state: State): void => {
    const previous = store.getState().mirrored?.state ?? null;
    store.setState({ mirrored: { state, receivedAtMillis: nowMillis() } });
    const hasArrived = previous === null || screenKeyOf(previous) !== screenKeyOf(state);
    if (hasArrived) store.setState({ notice: null });
    const text = announcementOf(previous, state, store.getState().messages);
    if (text !== null) store.getState().announce(text);
    // What was said is no longer so, and could still be read where it was said.
    else if (hasArrived || problemOf(previous) !== problemOf(state)) store.getState().fallSilent();
  };

  const mirrorCheckup = (checkup: Checkup): void => {
    const { checkup: previous, messages } = store.getState();
    const text = announcementOfCheckup(previous, checkup, messages);
    store.setState({ checkup });
    if (text !== null) store.getState().announce(text);
  };

  const mirrorPreferences = (preferences: Preferences): void => {
    store.setState({ preferences, messages: messagesIn(preferences.language) });
  };

  const mirrorSettingsDialog = (settingsDialog: DialogState): void => store.setState({ settingsDialog });
  const mirrorAbout = (about: About): void => store.setState({ about });

  /**
   * Reads once what main also pushes; a push that overtook the answer is the newer truth. Where reading fails, what the
   * page began with will do.
   */
  const readUnlessPushed = async <Name extends 'about' | 'checkup' | 'preferences' | 'settingsDialog' | 'updates'>(
    name: Name,
    read: () => Promise<Outcome<Page[Name]>>,
    mirror: (value: Page[Name]) => void,
  ): Promise<void> => {
    const before = store.getState()[name];
    const outcome = await settle(read);
    if (outcome.ok && store.getState()[name] === before) mirror(outcome.value);
  };

  const mirrorUpdates = (updates: Updates): void => {
    const text = announcementOfUpdates(store.getState().updates, updates, store.getState().messages);
    store.setState({ updates });
    if (text !== null) store.getState().announce(text);
  };

  const readOnce = async (): Promise<void> => {
    // The language first, so that no screen comes in one and changes to another.
    await readUnlessPushed('preferences', bridge.readPreferences, mirrorPreferences);
    const outcome = await settle(() => bridge.readState());
    // A push that overtook the answer is the newer truth.
    if (store.getState().mirrored !== null) return;
    if (outcome.ok) mirror(outcome.value);
    else store.setState({ notice: outcome.problem });
  };

  bridge.onState(mirror);
  bridge.onCheckup(mirrorCheckup);
  bridge.onPreferences(mirrorPreferences);
  bridge.onSettingsDialog(mirrorSettingsDialog);
  bridge.onAbout(mirrorAbout);
  bridge.onUpdates(mirrorUpdates);
  void readOnce();
  void readUnlessPushed('checkup', bridge.readCheckup, mirrorCheckup);
  void readUnlessPushed('settingsDialog', bridge.readSettingsDialog, mirrorSettingsDialog);
  void readUnlessPushed('about', bridge.readAbout, mirrorAbout);
  void readUnlessPushed('updates', bridge.readUpdates, mirrorUpdates);

  return store;
};
