import fc from 'fast-check';
import { type PlexErrorName, plexErrorNames } from '../../e2e/plex-stand-in/answers/plex-error.ts';
import type { Endpoint } from '../../e2e/plex-stand-in/endpoints/endpoint.ts';
import type { Fault, PlannedFault } from '../../e2e/plex-stand-in/faults/fault.ts';

/** What tells an app that its token is dead. Here it is a lie: the token lives on. */
const rejecting: ReadonlySet<PlexErrorName> = new Set<PlexErrorName>([
  'not authenticated',
  'invalid token',
  'token expired',
  'verification code needed',
]);

/** Returns whether a fault makes the app believe that its token is dead. */
export const rejectsToken = ({ endpoint, fault }: PlannedFault): boolean =>
  endpoint === 'user' && fault.kind === 'plex-error' && rejecting.has(fault.error);

/** Within the ten seconds that a claimed pin lives: whoever is told to stay away for longer has to lose it. */
const retryAfter = fc.constantFrom('1', '4', 'after a while', '-1');

const plain = <const Kind extends string>(kind: Kind): fc.Arbitrary<{ readonly kind: Kind }> => fc.constant({ kind });

const plexErrors = (names: readonly PlexErrorName[]): fc.Arbitrary<Fault> =>
  fc.oneof(
    fc.record({ kind: fc.constant('plex-error' as const), error: fc.constantFrom(...names) }),
    fc.record({ kind: fc.constant('plex-error' as const), error: fc.constantFrom(...names), retryAfter }),
  );

const otherFault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(403, 407, 500, 502, 503, 511),
    body: fc.constantFrom('html' as const, 'json' as const, 'nothing' as const),
  }),
  fc.record({ kind: fc.constant('redirect' as const), to: fc.constant('http://login.invalid/') }),
  plain('not-json'),
  fc.record({ kind: fc.constant('huge-body' as const), bytes: fc.constant(4 * 1024 * 1024) }),
  plain('no-answer'),
  plain('connection-reset'),
  fc.record({ kind: fc.constant('slow' as const), millis: fc.nat(1_500) }),
  plain('empty-body'),
  plain('truncated-body'),
  plain('connection-lost'),
  plain('stalled-body'),
  plain('wrong-types'),
  plain('unknown-fields'),
);

const faultAt = (endpoint: Endpoint): fc.Arbitrary<Fault> => {
  // A plex.tv that says at the sign-out that the token is dead already cannot be proved wrong by anybody.
  const names = plexErrorNames.filter((name) => endpoint !== 'sign-out' || !rejecting.has(name));
  return fc.oneof({ weight: 1, arbitrary: plexErrors(names) }, { weight: 3, arbitrary: otherFault });
};

/** A fault at one of the endpoints that the app uses, for a few requests or until all is healed. */
export const plannedFault: fc.Arbitrary<PlannedFault> = fc
  .constantFrom<Endpoint>('create-pin', 'poll-pin', 'user', 'sign-out', 'avatar')
  .chain((endpoint) =>
    fc.record({
      endpoint: fc.constant(endpoint),
      fault: faultAt(endpoint),
      times: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant('until lifted' as const)),
    }),
  );
