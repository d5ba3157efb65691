import fc from 'fast-check';
import type { Method } from '../../preload/contract.ts';
import type { PlannedFault } from '../../e2e/plex-stand-in/faults/fault.ts';
import { plannedFault } from './planned-fault.ts';

/** What the page may ask of main at any moment. */
export type Intent =
  | { readonly call: 'startSignIn' | 'changeMethod'; readonly input: Method }
  | {
      readonly call:
        | 'acceptAccount'
        | 'cancelSignIn'
        | 'copyCode'
        | 'copyLink'
        | 'dismissProblem'
        | 'pollNow'
        | 'openApprovalUrl'
        | 'renewCode'
        | 'signOut'
        | 'tryAgain';
      readonly input?: undefined;
    };

/** One thing that happens in the middle of a sign-in. */
export type Action =
  /** **twice**: at the same moment, as a double click. */
  | { readonly kind: 'intent'; readonly intent: Intent; readonly twice: boolean }
  | { readonly kind: 'approval' }
  | { readonly kind: 'expiry' }
  | { readonly kind: 'window'; readonly act: 'minimise' | 'restore' | 'reload' }
  | { readonly kind: 'computer'; readonly event: 'resume' | 'unlock-screen' }
  | { readonly kind: 'keychain'; readonly act: 'lock' | 'unlock' | 'suspend' | 'resume' }
  | { readonly kind: 'line'; readonly act: 'goes' | 'comes-back' }
  | { readonly kind: 'fault'; readonly planned: PlannedFault };

export interface TimedAction {
  readonly action: Action;
  readonly thenMillis: number;
}

/** A sign-in with all that disturbs it, before everything is healed and it is brought to its end. */
export interface Round {
  readonly person: 'ada' | 'grace';
  readonly method: Method;
  readonly actions: readonly TimedAction[];
  /** Whether requests that hang are cut when all is healed, or left to their time limit. */
  readonly cutsHanging: boolean;
}

const method = fc.constantFrom<Method>('browser', 'code');

/** What changes the course of a sign-in comes more often than what does not. */
const intent: fc.Arbitrary<Intent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ call: fc.constantFrom('startSignIn' as const, 'changeMethod' as const), input: method }),
  },
  { weight: 4, arbitrary: fc.record({ call: fc.constantFrom('cancelSignIn' as const, 'signOut' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      call: fc.constantFrom(
        'acceptAccount' as const,
        'copyCode' as const,
        'copyLink' as const,
        'dismissProblem' as const,
        'pollNow' as const,
        'openApprovalUrl' as const,
        'renewCode' as const,
        'tryAgain' as const,
      ),
    }),
  },
);

const kind = <const Kind extends Action['kind']>(name: Kind): fc.Arbitrary<Kind> => fc.constant(name);

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: kind('intent'), intent, twice: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('approval') }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('expiry') }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind('window'), act: fc.constantFrom('minimise', 'restore', 'reload') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('computer'), event: fc.constantFrom('resume', 'unlock-screen') }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: kind('keychain'), act: fc.constantFrom('lock', 'unlock', 'suspend', 'resume') }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind('line'), act: fc.constantFrom('goes', 'comes-back') }) },
  { weight: 5, arbitrary: fc.record({ kind: kind('fault'), planned: plannedFault }) },
);

const thenMillis = fc.oneof(fc.constant(0), fc.nat(200), fc.nat(1_200));

const actions = fc.array(fc.record({ action, thenMillis }), { maxLength: 10, size: 'max' });

/** Most rounds begin as a person would, so that what disturbs them disturbs a sign-in. */
const beginning = method.map((input): Action => ({
  kind: 'intent',
  intent: { call: 'startSignIn', input },
  twice: false,
}));

const actionsOfASignIn = fc
  .tuple(actions, beginning, thenMillis, actions)
  .map(([before, action, thenMillis, after]) => before.slice(0, 2).concat({ action, thenMillis }, after));

/** A code is shown within the first wait, and its approval is seen within the second, if nothing is in the way. */
const actionsOnceSignedIn = fc
  .tuple(beginning, actions, actions)
  .map(([action, before, after]) =>
    before.slice(0, 1).concat({ action, thenMillis: 400 }, { action: { kind: 'approval' }, thenMillis: 1_500 }, after),
  );

const round: fc.Arbitrary<Round> = fc.record({
  person: fc.constantFrom('ada' as const, 'grace' as const),
  method,
  actions: fc.oneof(
    { weight: 4, arbitrary: actionsOfASignIn },
    { weight: 3, arbitrary: actionsOnceSignedIn },
    { weight: 1, arbitrary: actions },
  ),
  cutsHanging: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

const batchLength = 200;
/** Any odd number of 32 bits that is far from small will do: seeds that lie side by side share no batch. */
const batchStride = 0x9e3779b1;

/** Returns the rounds of a seed without end; the same seed gives the same rounds. */
export function* roundsOf(seed: number): Generator<Round, never> {
  for (let batch = 0; ; batch += 1) {
    yield* fc.sample(round, { seed: (seed + batch * batchStride) | 0, numRuns: batchLength });
  }
}
