import type { KeychainProblem } from '../../../preload/contract.ts';
import type { Core } from '../create-core.ts';
import { withTimeout } from '../time/with-timeout.ts';

/** Who is signed in, as the keychain says: Plex is not asked. */
export type Status =
  /** The name is null where the keychain does not say it, or Plex knows none. */
  | { readonly kind: 'signed-in'; readonly name: string | null }
  | { readonly kind: 'nobody-is-signed-in' }
  | { readonly kind: 'token-not-understood' }
  | { readonly kind: 'keychain-trouble'; readonly problem: KeychainProblem | 'keychain-forgets' }
  | { readonly kind: 'unexpected' };

/** Long enough for a keychain that wakes up; one that waits for a password is better told of as such. */
const limitMillis = 10_000;

const timedOut = { kind: 'keychain-trouble', problem: 'keychain-timed-out' } as const;

type Asked = Pick<Core, 'entries' | 'checks'>;

const readKeychain = async ({ entries, checks }: Asked): Promise<Status> => {
  const seen = await entries.peek();
  if (seen.kind === 'trouble') return { kind: 'keychain-trouble', problem: seen.problem };
  if (seen.current !== null) return { kind: 'signed-in', name: seen.current.remembered?.account.name ?? null };
  if (seen.problem !== null) return { kind: seen.problem };
  // A locked Secret Service looks empty: one in which nothing is found is believed only if it works.
  if (seen.clientIdentifier !== null) return { kind: 'nobody-is-signed-in' };
  const keychain = await checks.keychain();
  switch (keychain.kind) {
    case 'fine':
      return { kind: 'nobody-is-signed-in' };
    case 'trouble':
      return { kind: 'keychain-trouble', problem: keychain.trouble };
    case 'not-checked':
      return { kind: 'unexpected' };
  }
};

/** Returns who is signed in, within ten seconds. Nothing is asked of Plex, and nothing that is kept is changed. */
export const readStatus = (core: Asked & Pick<Core, 'clock'>): Promise<Status> =>
  withTimeout(core.clock, limitMillis, readKeychain(core), timedOut);
