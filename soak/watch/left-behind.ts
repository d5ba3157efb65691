import { setTimeout as sleep } from 'node:timers/promises';
import { kindOf } from '../../e2e/fixtures/keychain-reader.ts';
import type { SoakHarness } from '../soak-harness.ts';

const product = 'Latchkey';
/** The keychain is told some things in its own time. */
const timeoutMillis = 20_000;

const faultsOf = async ({ plex, keychain }: SoakHarness, mayOweTokens: boolean): Promise<readonly string[]> => {
  const entries = await keychain.entries();
  const isToken = (name: string): boolean => kindOf(name) === 'token';
  // Nobody is signed in: whatever token is kept is one that is still to be revoked.
  const owed = new Set(Object.keys(entries).flatMap((name) => (isToken(name) ? entries[name] : [])));
  const devices = plex.devices().filter(({ identity }) => identity.product === product);
  const living = devices.filter(({ token }) => token !== null && !owed.has(token));
  const identifiers = new Set(devices.map(({ identity }) => identity.clientIdentifier));
  const people = new Set(devices.map(({ person }) => person));
  const allowed = ['client identifier', 'index', 'known accounts', ...(mayOweTokens ? ['token'] : [])];
  const surplus = Object.keys(entries).filter((name) => !allowed.includes(kindOf(name)));
  return [
    ...surplus.map((name) => `The keychain still holds: ${name}.`),
    ...(entries['client identifier'] === undefined ? ['The keychain has lost the client identifier.'] : []),
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
