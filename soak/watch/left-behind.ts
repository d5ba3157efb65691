import { setTimeout as sleep } from 'node:timers/promises';
import { kindsSignedOut } from '../../e2e/fixtures/kept-in-keychain.ts';
import type { SoakHarness } from '../soak-harness.ts';

const product = 'Latchkey';
/** The keychain is told some things in its own time. */
const timeoutMillis = 20_000;

const faultsOf = async ({ plex, keychain }: SoakHarness, mayOweTokens: boolean): Promise<readonly string[]> => {
  const { kinds, toRevoke } = await keychain.kept();
  const owed = new Set(toRevoke);
  const devices = plex.devices().filter(({ identity }) => identity.product === product);
  const living = devices.filter(({ token }) => token !== null && !owed.has(token));
  const identifiers = new Set(devices.map(({ identity }) => identity.clientIdentifier));
  const people = new Set(devices.map(({ person }) => person));
  const allowed = new Set<string>([
    ...kindsSignedOut,
    // Whose a token is that is to be revoked goes with it.
    ...(mayOweTokens && toRevoke.length > 0 ? ['token', 'account'] : []),
  ]);
  const surplus = kinds.filter((kind) => !allowed.has(kind));
  return [
    ...surplus.map((name) => `The keychain still holds: ${name}.`),
    ...(!kinds.includes('client identifier') ? ['The keychain has lost the client identifier.'] : []),
    ...living.map(({ person }) => `A token of ${person} is left alive at plex.tv.`),
    ...(identifiers.size > 1 ? [`The app called itself by ${identifiers.size} client identifiers.`] : []),
    ...(devices.length > people.size ? [`plex.tv lists ${devices.length} devices for ${people.size} people.`] : []),
  ];
};

/**
 * Returns what a sign-out left behind that should be gone, each as a sentence. A token that plex.tv could not be told to
 * end may live on where the keychain notes that it has to be ended, until it can be told, at the next start at the latest.
 */
export const leftBehind = async (harness: SoakHarness, { mayOweTokens }: { readonly mayOweTokens: boolean }) => {
  const until = performance.now() + timeoutMillis;
  for (;;) {
    const faults = await faultsOf(harness, mayOweTokens);
    if (faults.length === 0 || performance.now() > until) return faults;
    await sleep(100);
  }
};
