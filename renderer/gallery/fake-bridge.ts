import {
  type Bridge,
  eventNames,
  type IntentName,
  intentNames,
  type Outcome,
  type Problem,
  type PushToPage,
  type SliceName,
  sliceNames,
  type Value,
} from '../../preload/contract.ts';

/** What the page asked of main: the name of the intent and its input. */
export type RecordedCall = readonly [name: IntentName, ...input: readonly string[]];

/** What main holds of its slices. Of one that is not there, main does not tell. */
export type Held = { readonly [Name in SliceName]?: Value<Name> };

/** The other end of a fake bridge: what main would do. */
export interface FakeMain {
  /** Every intent of the page; that it read something is not among them. */
  readonly calls: readonly RecordedCall[];
  /** Pushes a slice or an event, as main does. */
  readonly push: <Name extends PushToPage>(name: Name, value: Value<Name>) => void;
  /** Lets every further intent fail with this problem, or succeed again. */
  readonly failWith: (problem: Problem | null) => void;
}

interface FakeEnds {
  readonly bridge: Bridge;
  readonly main: FakeMain;
}

const names = { slices: sliceNames, events: eventNames, intents: intentNames };

/**
 * A bridge with nobody behind it: it answers with what is held and remembers what it was asked. It stands on its own, so
 * that it can be carried into a page as source text.
 */
const fakeEndsFor = ({ slices, events, intents }: typeof names, held: Held): FakeEnds => {
  const calls: RecordedCall[] = [];
  const listeners = new Map<PushToPage, Set<(value: unknown) => void>>();
  let failure: Problem | null = null;

  const listen = (name: PushToPage) => {
    const listening = new Set<(value: unknown) => void>();
    listeners.set(name, listening);
    return (listener: (value: unknown) => void) => {
      listening.add(listener);
      return () => listening.delete(listener);
    };
  };
  const read = (name: SliceName) => (): Promise<Outcome<unknown>> =>
    name in held ? Promise.resolve({ ok: true, value: held[name] }) : new Promise<never>(() => {});
  const take =
    (name: IntentName) =>
    async (...input: readonly string[]): Promise<Outcome<undefined>> => {
      calls.push([name, ...input]);
      return failure === null ? { ok: true, value: undefined } : { ok: false, problem: failure };
    };

  return {
    bridge: Object.fromEntries([
      ...slices.map((name) => [name, { read: read(name), onChange: listen(name) }]),
      ...events.map((name) => [name, { on: listen(name) }]),
      ...intents.map((name) => [name, take(name)]),
    ]) as Bridge,
    main: {
      calls,
      push: (name, value) => {
        for (const listener of listeners.get(name) ?? []) listener(value);
      },
      failWith: (problem) => {
        failure = problem;
      },
    },
  };
};

/** Nobody waits for what is no part of a test: these are held where nothing else is said. */
const usual = {
  checkup: { kind: 'not-started' },
  preferences: { languageChoice: 'system', language: 'en', startAtLogin: 'off' },
  updates: { kind: 'idle', lastCheckedMillis: null, isShown: false },
} as const satisfies Held;

/** Returns both ends of a fake bridge to a main that holds this. */
export const createFakeBridge = (held: Held = {}): FakeEnds => fakeEndsFor(names, { ...usual, ...held });

/** Returns a script that puts such a bridge where the page looks for its own, and its other end beside it. */
export const fakeBridgeScript = (held: Held = {}): string =>
  `(() => {
    const { bridge, main } = (${fakeEndsFor.toString()})(${JSON.stringify(names)}, ${JSON.stringify({ ...usual, ...held })});
    Object.assign(window, { latchkey: bridge, fakeMain: main });
  })();`;
