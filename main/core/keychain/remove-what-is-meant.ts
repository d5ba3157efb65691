import type { SecretName } from './keychain.ts';
import type { SecretStore } from './secret-store.ts';

/** The same secret in more places than this comes back whenever it is removed. */
const maxRemovals = 8;

/**
 * Returns whether a secret is really gone. Looks before, as a removal on Linux takes every match with it and another one
 * is somebody else's, and afterwards: what a keychain says it has done it may not have.
 */
export const removeWhatIsMeant = async (store: SecretStore, name: SecretName, value: string): Promise<boolean> => {
  for (let removals = 0; (await store.read(name)) === value; removals += 1) {
    if (removals === maxRemovals) return false;
    await store.remove(name);
  }
  return true;
};
