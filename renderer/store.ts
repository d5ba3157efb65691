import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, DialogName, Language, Name, Outcome, SliceEnd, SliceName, Value } from '../preload/contract.ts';
import { languageFor } from '../main/core/messages/language-for.ts';
import type { Messages } from '../main/core/messages/messages.ts';
import { sliceEffectsWith } from './slice-effects.ts';
import type { Intent } from './bridge.ts';
import type { Mirror, Page } from './page.ts';
import { settle } from './settle.ts';

interface PageNeeds {
  readonly bridge: Bridge;
  /** A monotonic clock. */
  readonly nowMillis: () => number;
  readonly messagesIn: (language: Language) => Messages;
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
export const createPageStore = ({ bridge, browserLanguages, ...needs }: PageNeeds): StoreApi<Page> => {
  const sliceNames = sliceNamesOf(bridge);
  const language = languageFor(browserLanguages);
  const store = createStore<Page>()((set, get) => ({
    ...(Object.fromEntries(sliceNames.map((name) => [name, null])) as Mirror),
    attemptReceivedAtMillis: 0,
    language,
    messages: needs.messagesIn(language),
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

  const sliceEffects = sliceEffectsWith(needs);
  const mirror = <Each extends SliceName>(name: Each, next: Value<Each>): void => {
    const before = store.getState();
    // First of all: what nobody can read has to reach the screen, which says that it broke.
    store.setState({ [name]: next });
    const changes = sliceEffects[name]?.(next, before);
    if (changes !== undefined) store.setState(changes);
  };

  /** Reads once what main also pushes; a push that overtook the answer is the newer truth. */
  const read = async (name: SliceName, before: Page): Promise<void> => {
    const outcome = await settle<Value<SliceName>>(bridge[name].read);
    if (store.getState()[name] !== before[name]) return;
    if (outcome.ok) mirror(name, outcome.value);
    // Without any other slice than these two there is still a screen.
    else if (name === 'attempt' || name === 'accounts') store.setState({ notice: outcome.problem });
  };

  const readAll = async (): Promise<void> => {
    const before = store.getState();
    // The language first, so that no screen comes in one and changes to another.
    await read('preferences', before);
    await Promise.all(sliceNames.filter((name) => name !== 'preferences').map((name) => read(name, before)));
  };

  for (const name of sliceNames) {
    const slice: SliceEnd<Value<SliceName>> = bridge[name];
    slice.onChange((value) => mirror(name, value));
  }
  bridge.openDialog.on(show);
  void readAll();

  return store;
};
