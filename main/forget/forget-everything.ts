import type { KeychainProblem } from '../../preload/contract.ts';
import type { Accounts } from '../plex/accounts.ts';
import { secretNames, type SecretStore } from '../vault/secret-store.ts';
import { Vault } from '../vault/vault.ts';
import { canBeToken } from '../vault/token-text.ts';

interface ForgetNeeds {
  readonly keychain: SecretStore;
  /** The account door, as the client that the tokens were given to; null where the keychain does not say which. */
  readonly accountsOf: (clientIdentifier: string | null) => Pick<Accounts, 'endToken'>;
  /** Has the system start nothing at login any more, and says whether that is so. */
  readonly removeLoginItem: () => boolean;
  /** Removes settings, logs, downloaded updates and whatever else lies in folders of Latchkey's own. */
  readonly removeFiles: () => Promise<void>;
}

export type Forgotten =
  | {
      readonly kind: 'forgotten';
      /** Whether plex.tv could be told to end every token. */
      readonly endedAtPlex: boolean;
    }
  /** The keychain did not let go of what it holds. The files were left alone then. */
  | { readonly kind: 'keychain trouble'; readonly problem: KeychainProblem }
  /** The system goes on starting the app at login. Everything else was left alone then. */
  | { readonly kind: 'login item trouble'; readonly problem: 'start-at-login-refused' }
  /** The app runs, and would write again what is removed. */
  | { readonly kind: 'open elsewhere' };

/** A locked Secret Service looks empty: only one that takes something is believed. */
const proveOpen = async (keychain: SecretStore) => {
  const written = await keychain.write('check', 'open');
  return written.kind === 'trouble' ? written : keychain.remove('check');
};

/**
 * Removes all that Latchkey has left on this computer, for those who remove Latchkey itself: takes it off what starts at
 * login, ends its tokens at plex.tv as well as that can be done now, empties its part of the keychain, then removes its
 * files.
 */
export const forgetEverything = async (
  { keychain, accountsOf, removeLoginItem, removeFiles }: ForgetNeeds,
  signal: AbortSignal,
): Promise<Forgotten> => {
  const opened = await proveOpen(keychain);
  if (opened.kind === 'trouble') return { kind: 'keychain trouble', problem: opened.problem };
  const vault = new Vault(keychain);
  const seen = await vault.look();
  if (seen.kind === 'trouble') return { kind: 'keychain trouble', problem: seen.problem };
  if (!removeLoginItem()) return { kind: 'login item trouble', problem: 'start-at-login-refused' };
  const tokens = [seen.token, ...(await vault.tokensToEnd())].filter((token) => token !== null);
  const accounts = accountsOf(seen.clientIdentifier);
  let endedAtPlex = true;
  for (const token of tokens.filter(canBeToken)) {
    const ended = await accounts.endToken(token, signal);
    endedAtPlex &&= ended.kind === 'ended';
  }
  for (const name of secretNames) {
    const removed = await keychain.remove(name);
    if (removed.kind === 'trouble') return { kind: 'keychain trouble', problem: removed.problem };
  }
  await removeFiles();
  return { kind: 'forgotten', endedAtPlex };
};
