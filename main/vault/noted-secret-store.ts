import type { SecretDone, SecretName, SecretRead, SecretStore } from './secret-store.ts';

const textsIn = (value: string): readonly string[] => {
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
};

/** Tells of every secret that goes in or out, before it does, so that it can be kept out of the log. */
export class NotedSecretStore implements SecretStore {
  readonly #store: SecretStore;
  readonly #note: (secret: string) => void;

  constructor(store: SecretStore, note: (secret: string) => void) {
    this.#store = store;
    this.#note = note;
  }

  async read(name: SecretName): Promise<SecretRead> {
    const read = await this.#store.read(name);
    if (read.kind === 'read' && read.value !== null) this.#noteAll(read.value);
    return read;
  }

  write(name: SecretName, value: string): Promise<SecretDone> {
    this.#noteAll(value);
    return this.#store.write(name, value);
  }

  remove(name: SecretName): Promise<SecretDone> {
    return this.#store.remove(name);
  }

  /** The entry as a whole, and each text in it where it is a list of them. */
  #noteAll(value: string): void {
    this.#note(value);
    for (const text of textsIn(value)) this.#note(text);
  }
}
