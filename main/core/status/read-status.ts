import type { KeychainProblem } from '../../../preload/contract.ts';
import type { Core } from '../create-core.ts';
import { canBeToken } from '../keychain/token-text.ts';
import { withTimeout } from '../time/with-timeout.ts';

/** Who is signed in, as the keychain says: Plex is not asked. */
export type Status =
  /** The name is null where the keychain does not say whose the token is, or Plex knows no name. */
  | { readonly kind: 'signed-in'; readonly name: string | null }
  | { readonly kind: 'nobody-is-signed-in' }
  | { readonly kind: 'token-not-understood' }
  | { readonly kind: 'keychain-trouble'; readonly problem: KeychainProblem | 'keychain-forgets' }
  | { readonly kind: 'unexpected' };

/** Long enough for a keychain that wakes up; one that waits for a password is better told of as such. */
const limitMillis = 10_000;

const timedOut = { kind: 'keychain-trouble', problem: 'keychain-timed-out' } as const;

type Asked = Pick<Core, 'entries' | 'installation' | 'checks'>;

const readKeychain = async ({ entries, installation, checks }: Asked): Promise<Status> => {
  const seen = await entries.peek();
  if (seen.kind === 'trouble') return { kind: 'keychain-trouble', problem: seen.problem };
  if (seen.token !== null) {
    if (!canBeToken(seen.token)) return { kind: 'token-not-understood' };
    // The next start of the app ends it.
    if (installation.isStrayToken(seen.token)) return { kind: 'nobody-is-signed-in' };
    return { kind: 'signed-in', name: (await entries.rememberedAccount())?.account.name ?? null };
  }
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
