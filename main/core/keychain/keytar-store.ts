import { type SecretStore, throwNoStore } from './secret-store.ts';

const loaded = () => import('keytar').then((keytar) => keytar.default, throwNoStore);

/** Returns the entries of a service through keytar: macOS Keychain, Windows Credential Manager, Secret Service on Linux. */
export const keytarStore = (service: string): SecretStore => ({
  read: async (name) => (await loaded()).getPassword(service, name),
  write: async (name, value) => (await loaded()).setPassword(service, name, value),
  remove: async (name) => (await loaded()).deletePassword(service, name),
});
