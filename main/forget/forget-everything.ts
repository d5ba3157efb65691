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
  /** Lets go of what this process itself holds among the files: Windows removes nothing that is held. */
  readonly letGoOfFiles: () => void;
  /**
   * Removes settings, logs, downloaded updates and whatever else lies in folders of Latchkey's own, and gives the folders
   * of which something stays.
   */
  readonly removeFiles: () => Promise<readonly string[]>;
}

/** Whether plex.tv could be told to end every token. */
interface EndedAtPlex {
  readonly endedAtPlex: boolean;
}

export type Forgotten =
  | ({ readonly kind: 'forgotten' } & EndedAtPlex)
  /** Everything is gone but something in these folders. */
  | ({ readonly kind: 'files left'; readonly folders: readonly string[] } & EndedAtPlex)
  /** The login item is gone; the keychain did not let go of all that it holds, and the files were left alone then. */
  | ({ readonly kind: 'partly forgotten'; readonly problem: KeychainProblem } & EndedAtPlex)
  /** The keychain could not be looked into, or takes nothing. Everything was left alone then. */
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
 * files. The tokens come before the keychain: one that stays there opens nothing any more.
 */
export const forgetEverything = async (
  { keychain, accountsOf, removeLoginItem, letGoOfFiles, removeFiles }: ForgetNeeds,
  signal: AbortSignal,
): Promise<Forgotten> => {
  const opened = await proveOpen(keychain);
  if (opened.kind === 'trouble') return { kind: 'keychain trouble', problem: opened.problem };
  const vault = new Vault(keychain);
  const seen = await vault.look();
  if (seen.kind === 'trouble') return { kind: 'keychain trouble', problem: seen.problem };
  // Tokens that cannot be read cannot be ended, and would be lost with their entry.
  const noted = await keychain.read('tokens to end');
  if (noted.kind === 'trouble') return { kind: 'keychain trouble', problem: noted.problem };
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
    if (removed.kind === 'trouble') return { kind: 'partly forgotten', problem: removed.problem, endedAtPlex };
  }
  letGoOfFiles();
  const folders = await removeFiles();
  return folders.length === 0 ? { kind: 'forgotten', endedAtPlex } : { kind: 'files left', folders, endedAtPlex };
};
