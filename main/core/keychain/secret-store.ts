import type { SecretName } from './keychain.ts';

/** The entries of one service as the system's keychain has them. Whatever goes wrong is thrown. */
export interface SecretStore {
  /** Returns the secret, or null where there is none. */
  read(name: SecretName): Promise<string | null>;
  write(name: SecretName, value: string): Promise<void>;
  /** Returns whether there was one to remove. */
  remove(name: SecretName): Promise<boolean>;
}

/** What the store needs is missing, libsecret on Linux: then there is no keychain. */
export class NoStore extends Error {}

export const throwNoStore = (cause: unknown): never => {
  throw new NoStore('keytar could not be loaded.', { cause });
};
