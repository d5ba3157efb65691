import { messagesIn } from '../../main/core/messages/messages-by-language.ts';
import { type Bridge, type Outcome, type SliceEnds, type SliceName, sliceNames } from '../../preload/contract.ts';
import type { MessagesIn } from '../messages-on-demand.ts';
import type { ScreenSlices } from '../screen-state.ts';
import { createPageStore } from '../store.ts';
import { createFakeBridge } from './fake-bridge.ts';
import { pushesOf, type Told } from './pushes.ts';

type Readings = { readonly [Name in SliceName]?: SliceEnds[Name]['read'] };

/** Returns what answers a reading at once. */
export const answering =
  <Held>(value: Held) =>
  (): Promise<Outcome<Held>> =>
    Promise.resolve({ ok: true, value });

/** Returns the bridge with other answers to whoever reads these slices. */
const withReadings = (bridge: Bridge, readings: Readings): Bridge => {
  const changed = sliceNames.flatMap((name) =>
    readings[name] ? [[name, { ...bridge[name], read: readings[name] }]] : [],
  );
  return { ...bridge, ...(Object.fromEntries(changed) as Partial<Bridge>) };
};

/** Returns a page's store, the main that it follows and how it tells of its slices, and a way to move the page's clock. */
export const followed = (
  initial: ScreenSlices | null,
  readings: Readings = {},
  changes: Partial<Bridge> = {},
  inLanguage: MessagesIn = messagesIn,
) => {
  const { bridge, main } = createFakeBridge({ ...initial });
  let now = 100;
  const store = createPageStore({
    bridge: { ...withReadings(bridge, readings), ...changes },
    nowMillis: () => now,
    messagesIn: inLanguage,
    browserLanguages: ['fr-CA', 'de'],
  });
  const tell = (told: Told): void => {
    for (const [name, value] of pushesOf(told)) main.push(name, value);
  };
  return { store, main, tell, moveTo: (millis: number) => void (now = millis) };
};

/** Lets everything run that waits for nothing but its turn. */
export const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
