import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  Bridge,
  DialogName,
  Name,
  Outcome,
  Preferences,
  SliceEnd,
  SliceName,
  Value,
} from '../preload/contract.ts';
import { languageFor } from '../main/core/messages/language-for.ts';
import { sliceEffectsWith } from './slice-effects.ts';
import type { Intent } from './bridge.ts';
import type { MessagesIn } from './messages-on-demand.ts';
import type { Mirror, Page } from './page.ts';
import { fetchSpoken, spokenAtFirst } from './spoken-language.ts';
import { settle } from './settle.ts';

interface PageNeeds {
  readonly bridge: Bridge;
  /** A monotonic clock. */
  readonly nowMillis: () => number;
  readonly messagesIn: MessagesIn;
  /** The browser's languages, best first. */
  readonly browserLanguages: readonly string[];
}

/** What main is to do when the person opens a dialog. */
const intentAt: { readonly [Dialog in DialogName]: Intent | null } = {
  settings: ['refreshPreferences'],
  about: null,
  checkup: ['startCheckup'],
};

const sliceNamesOf = (bridge: Bridge): readonly SliceName[] =>
  (Object.keys(bridge) as Name[]).filter((name): name is SliceName => 'read' in bridge[name]);

/** Returns a store that mirrors main's slices from now on and holds the few things that are the page's own. */
export const createPageStore = ({ bridge, nowMillis, messagesIn, browserLanguages }: PageNeeds): StoreApi<Page> => {
  const sliceNames = sliceNamesOf(bridge);
  const browserLanguage = languageFor(browserLanguages);
  const store = createStore<Page>()((set, get) => ({
    ...(Object.fromEntries(sliceNames.map((name) => [name, null])) as Mirror),
    attemptReceivedAtMillis: 0,
    ...spokenAtFirst(messagesIn, browserLanguage),
    dialog: null,
    notice: null,
    announcement: { text: '', serial: 0 },
    send: async (...[name, ...input]) => {
      const call = bridge[name] as (...input: readonly unknown[]) => Promise<Outcome<undefined>>;
      const outcome = await settle(() => call(...input));
      if (!outcome.ok) set({ notice: outcome.problem });
      return outcome.ok;
    },
    openDialog: (dialog) => {
      show(dialog);
      const intent = intentAt[dialog];
      if (intent !== null) void get().send(...intent);
    },
    closeDialog: () => show(null),
    announce: (text) => set(({ announcement }) => ({ announcement: { text, serial: announcement.serial + 1 } })),
    dismissNotice: () => set({ notice: null }),
    readAgain: () => {
      set({ notice: null });
      void readAll();
    },
  }));

  const show = (dialog: DialogName | null): void => {
    const { dialog: previous, send } = store.getState();
    store.setState({ dialog });
    if (previous === 'checkup' && dialog !== 'checkup') void send('stopCheckup');
  };

  const languageKnown = Promise.withResolvers<void>();
  let isLanguageKnown = false;
  void languageKnown.promise.then(() => (isLanguageKnown = true));

  /** Does this once the person's language is spoken, so that no screen comes in one and changes to another. */
  const inTheirLanguage = (act: () => void): void => {
    if (isLanguageKnown) act();
    else void languageKnown.promise.then(act);
  };

  /** What last arrived of each slice, be it mirrored or not yet. */
  const arrived: { [Each in SliceName]?: unknown } = {};

  const mirrorPreferences = (preferences: Preferences): void =>
    fetchSpoken(messagesIn, preferences.language, (spoken) => {
      // The person may have chosen again meanwhile.
      if (arrived.preferences === preferences) store.setState({ preferences, ...spoken });
      languageKnown.resolve();
    });

  const sliceEffects = sliceEffectsWith(nowMillis);
  const mirror = <Each extends SliceName>(name: Each, next: Value<Each>): void => {
    const before = store.getState();
    // First of all: what nobody can read has to reach the screen, which says that it broke.
    store.setState({ [name]: next });
    const changes = sliceEffects[name]?.(next, before);
    if (changes !== undefined) store.setState(changes);
  };

  const receive = <Each extends SliceName>(name: Each, next: Value<Each>): void => {
    arrived[name] = next;
    if (name === 'preferences') mirrorPreferences(next as Preferences);
    else inTheirLanguage(() => mirror(name, next));
  };

  const speakBrowserLanguage = (): void =>
    fetchSpoken(messagesIn, browserLanguage, (spoken) => {
      if (arrived.preferences === undefined && spoken !== null) store.setState(spoken);
      languageKnown.resolve();
    });

  /** Reads once what main also pushes; a push that overtook the answer is the newer truth. */
  const read = async (name: SliceName, before: typeof arrived): Promise<void> => {
    const outcome = await settle<Value<SliceName>>(bridge[name].read);
    if (arrived[name] !== before[name]) return;
    if (outcome.ok) receive(name, outcome.value);
    else if (name === 'preferences') speakBrowserLanguage();
    // Without any other slice than these two there is still a screen.
    else if (name === 'attempt' || name === 'accounts')
      inTheirLanguage(() => store.setState({ notice: outcome.problem }));
  };

  const readAll = async (): Promise<void> => {
    const before = { ...arrived };
    await Promise.all(sliceNames.map((name) => read(name, before)));
  };

  for (const name of sliceNames) {
    const slice: SliceEnd<Value<SliceName>> = bridge[name];
    slice.onChange((value) => receive(name, value));
  }
  bridge.openDialog.on((dialog) => inTheirLanguage(() => show(dialog)));
  void readAll();

  return store;
};
