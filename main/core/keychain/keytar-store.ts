import type keytar from 'keytar';
import type { SecretStore } from './secret-store.ts';

/** Returns the entries of a service through keytar: macOS Keychain, Windows Credential Manager, Secret Service on Linux. */
export const keytarStore = (service: string, loaded: () => Promise<typeof keytar>): SecretStore => ({
  read: async (name) => (await loaded()).getPassword(service, name),
  write: async (name, value) => (await loaded()).setPassword(service, name, value),
  remove: async (name) => (await loaded()).deletePassword(service, name),
});
