import type { KeychainProblem } from '../../../preload/contract.ts';
import type { Accounts } from '../plex/accounts.ts';
import { findKept, isTokenName } from '../keychain/find-kept.ts';
import type { Keychain, SecretName } from '../keychain/keychain.ts';
import { proveOpen } from '../keychain/prove-open.ts';
import { canBeToken } from '../keychain/token-text.ts';

interface ForgetNeeds {
  readonly keychain: Keychain;
  /**
   * Returns the client for accounts, under the identifier that the tokens were given to; null where the keychain does
   * not say which.
   */
  readonly accountsOf: (clientIdentifier: string | null) => Pick<Accounts, 'revokeToken'>;
  /** Returns whether the system starts nothing at login any more, having been told so. */
  readonly removeLoginItem: () => boolean;
  /** Releases the lock that this process itself holds among the files: Windows removes nothing that is held. */
  readonly releaseLock: () => void;
  /**
   * Returns the folders of which something stays, once settings, logs, downloaded updates and whatever else lies in
   * folders of Latchkey's own were removed.
   */
  readonly removeFiles: () => Promise<readonly string[]>;
}

/** Whether every token could be revoked at plex.tv. */
interface RevokedAtPlex {
  readonly revokedAtPlex: boolean;
}

export type Forgotten =
  | ({ readonly kind: 'forgotten' } & RevokedAtPlex)
  /** Everything is gone but something in these folders. */
  | ({ readonly kind: 'files-left'; readonly folders: readonly string[] } & RevokedAtPlex)
  /** The login item is gone; the keychain did not let go of all that it holds, and the files were left alone then. */
  | ({ readonly kind: 'partly-forgotten'; readonly problem: KeychainProblem } & RevokedAtPlex)
  /** The keychain could not be looked into, or takes nothing. Everything was left alone then. */
  | { readonly kind: 'keychain-trouble'; readonly problem: KeychainProblem }
  /** The system goes on starting the app at login. Everything else was left alone then. */
  | { readonly kind: 'login-item-trouble'; readonly problem: 'start-at-login-refused' }
  /** The app runs, and would write again what is removed. */
  | { readonly kind: 'open-elsewhere' };

/** Another Latchkey that signs in meanwhile has its token revoked and removed as well, so often; then it is told of. */
const maxRounds = 3;

const tokensIn = (secrets: ReadonlyMap<SecretName, string>): ReadonlySet<string> =>
  new Set([...secrets].flatMap(([name, secret]) => (isTokenName(name) && canBeToken(secret) ? [secret] : [])));

/**
 * Returns what became of all that Latchkey has left on this computer. It is removed for those who remove Latchkey
 * itself: Latchkey is taken off what starts at login, its tokens are revoked at plex.tv as well as that can be done
 * now, its part of the keychain is emptied, then its files go. The tokens come before the keychain: one that stays
 * there opens nothing any more. Whoever wrote an entry, it goes; but only as it was read, since a token that nobody has
 * read cannot be revoked, and would be lost with its entry. So nothing needs the lock of those who write.
 */
export const forgetEverything = async (
  { keychain, accountsOf, removeLoginItem, releaseLock, removeFiles }: ForgetNeeds,
  signal: AbortSignal,
): Promise<Forgotten> => {
  const opened = await proveOpen(keychain);
  if (opened.kind === 'trouble') return { kind: 'keychain-trouble', problem: opened.problem };
  let held = await findKept(keychain);
  if (held.kind === 'trouble') return { kind: 'keychain-trouble', problem: held.problem };
  if (!removeLoginItem()) return { kind: 'login-item-trouble', problem: 'start-at-login-refused' };
  const accounts = accountsOf(held.secrets.get('client identifier') ?? null);
  let revokedAtPlex = true;
  for (let rounds = 0; held.secrets.size > 0; rounds += 1) {
    if (rounds === maxRounds) return { kind: 'partly-forgotten', problem: 'keychain-denied', revokedAtPlex };
    // All at once: one after the other, a Plex that never answers would outlast the patience of whoever removes the app.
    const revoked = await Promise.all([...tokensIn(held.secrets)].map((token) => accounts.revokeToken(token, signal)));
    revokedAtPlex &&= revoked.every(({ kind }) => kind === 'revoked');
    for (const [name, secret] of held.secrets) {
      const removed = await keychain.remove(name, secret);
      if (removed.kind === 'trouble') return { kind: 'partly-forgotten', problem: removed.problem, revokedAtPlex };
    }
    held = await findKept(keychain);
    if (held.kind === 'trouble') return { kind: 'partly-forgotten', problem: held.problem, revokedAtPlex };
  }
  releaseLock();
  const folders = await removeFiles();
  return folders.length === 0 ? { kind: 'forgotten', revokedAtPlex } : { kind: 'files-left', folders, revokedAtPlex };
};
