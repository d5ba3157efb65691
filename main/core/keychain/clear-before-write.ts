import type { SecretName } from './keychain.ts';
import type { SecretStore } from './secret-store.ts';

/** More keychains of a person's than this, each with an item of the same name, are nobody's own doing. */
const maxOfOneName = 8;

const clear = async (store: SecretStore, name: SecretName): Promise<void> => {
  for (let removals = 0; await store.remove(name); removals += 1) {
    if (removals === maxOfOneName) throw new Error('An item of the same name comes back whenever it is removed.');
  }
};

/**
 * Returns the store in which a write takes the place of nothing that is there, for macOS: there it would leave the access
 * list as it is, and whoever made the item, which nobody is asked for, would go on reading it (keytar_mac.cc:
 * `SecKeychainItemModifyAttributesAndData`). Each of a person's keychains may hold one of the same name; keytar finds one
 * at a time.
 */
export const clearBeforeWrite = (store: SecretStore): SecretStore => ({
  read: (name) => store.read(name),
  write: async (name, value) => {
    await clear(store, name);
    await store.write(name, value);
  },
  remove: (name) => store.remove(name),
});
