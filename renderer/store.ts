import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, Checkup, Outcome, Problem, State, Updates } from '../preload/contract.ts';
import { announcementOf, announcementOfCheckup } from './announcement.ts';
import { announcementOfUpdates } from './announcement-of-updates.ts';
import type { Intent } from './bridge.ts';
import { arrivalOf } from './scene.ts';

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
  /** How far an update of the app is, as it last arrived. */
  readonly updates: Updates;
  /** Why the last call to main failed, until put away or overtaken by another screen. */
  readonly notice: Problem | null;
  readonly announcement: Announcement;
  /** Sends an intent to main. Gives whether main took it; when not, the notice says why. Never rejects. */
  readonly send: (...intent: Intent) => Promise<boolean>;
  /** Speaks to screen readers, politely. */
  readonly announce: (text: string) => void;
  readonly dismissNotice: () => void;
  /** Asks main for its state once more, after it did not tell. */
  readonly readAgain: () => void;
}

/** A call that breaks altogether, say because main is gone, is trouble like any other. */
const settle = async <Value>(call: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> => {
  try {
    return await call();
  } catch {
    return { ok: false, problem: 'unexpected' };
  }
};

/**
 * Mirrors main's state from now on and holds the few things that are the page's own.
 * `nowMillis` is a monotonic clock.
 */
export const createPageStore = (bridge: Bridge, nowMillis: () => number): StoreApi<Page> => {
  const store = createStore<Page>()((set) => ({
    mirrored: null,
    checkup: { kind: 'closed' },
    updates: { kind: 'idle', lastCheckedMillis: null, isShown: false },
    notice: null,
    announcement: { text: '', serial: 0 },
    send: async (...[name, ...input]) => {
      const call = bridge[name] as (...input: readonly unknown[]) => Promise<Outcome<unknown>>;
      const outcome = await settle(() => call(...input));
      if (!outcome.ok) set({ notice: outcome.problem });
      return outcome.ok;
    },
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
    if (previous === null || arrivalOf(previous) !== arrivalOf(state)) store.setState({ notice: null });
    const text = announcementOf(previous, state);
    if (text !== null) store.getState().announce(text);
  };

  const mirrorCheckup = (checkup: Checkup): void => {
    const text = announcementOfCheckup(store.getState().checkup, checkup);
    store.setState({ checkup });
    if (text !== null) store.getState().announce(text);
  };

  /** Where this fails, there is none to show: one can be started again. */
  const readCheckupOnce = async (): Promise<void> => {
    const before = store.getState().checkup;
    const outcome = await settle(() => bridge.readCheckup());
    if (outcome.ok && store.getState().checkup === before) mirrorCheckup(outcome.value);
  };

  const mirrorUpdates = (updates: Updates): void => {
    const text = announcementOfUpdates(store.getState().updates, updates);
    store.setState({ updates });
    if (text !== null) store.getState().announce(text);
  };

  /** Where this fails, nothing is known of a newer version. */
  const readUpdatesOnce = async (): Promise<void> => {
    const before = store.getState().updates;
    const outcome = await settle(() => bridge.readUpdates());
    if (outcome.ok && store.getState().updates === before) mirrorUpdates(outcome.value);
  };

  const readOnce = async (): Promise<void> => {
    const outcome = await settle(() => bridge.readState());
    // A push that overtook the answer is the newer truth.
    if (store.getState().mirrored !== null) return;
    if (outcome.ok) mirror(outcome.value);
    else store.setState({ notice: outcome.problem });
  };

  bridge.onState(mirror);
  bridge.onCheckup(mirrorCheckup);
  bridge.onUpdates(mirrorUpdates);
  void readOnce();
  void readCheckupOnce();
  void readUpdatesOnce();

  return store;
};
