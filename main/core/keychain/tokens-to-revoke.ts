import {
  namesOfTokensToRevoke,
  type SecretDone,
  type SecretName,
  type Keychain,
  type SecretTrouble,
  secretTrouble,
} from './keychain.ts';
import { canBeToken } from './token-text.ts';

/** What is in the entries, one after another; null where there is no token. The last one is a token. */
type Found = { readonly kind: 'found'; readonly tokens: readonly (string | null)[] } | SecretTrouble;

const entryAt = (index: number): SecretName | null => namesOfTokensToRevoke[index] ?? null;

/**
 * The tokens that are still to be revoked at plex.tv, each in an entry of its own. An entry is only ever written where
 * there is none, or over a token that is being forgotten, so that no death of the app loses one: a write may remove
 * first what it replaces. All that such a death leaves is one token twice, or one empty entry among the others.
 */
export class TokensToRevoke {
  readonly #keychain: Keychain;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(keychain: Keychain) {
    this.#keychain = keychain;
  }

  /** Returns them, or none where they cannot be read. */
  all(): Promise<readonly string[]> {
    return this.#inTurn(async () => {
      const found = await this.#find();
      return found.kind === 'trouble' ? [] : [...new Set(found.tokens.filter((token) => token !== null))];
    });
  }

  /**
   * Returns whether one more was noted, once `showOpen` has shown that the keychain is open. Where there is no entry
   * left that is told of, and the others stay.
   */
  note(token: string, showOpen: () => Promise<SecretDone>): Promise<SecretDone> {
    return this.#inTurn(async () => {
      const open = await showOpen();
      if (open.kind === 'trouble') return open;
      const found = await this.#find();
      if (found.kind === 'trouble') return found;
      const { tokens } = found;
      if (tokens.includes(token)) return { kind: 'done' };
      const emptyIndex = tokens.indexOf(null);
      const name = entryAt(emptyIndex < 0 ? tokens.length : emptyIndex);
      return name === null ? secretTrouble('keychain-too-large') : this.#keychain.write(name, token);
    });
  }

  forget(token: string): Promise<SecretDone> {
    return this.#inTurn(() => this.#forget(token));
  }

  /**
   * The last one moves to the entry that becomes free, an empty one before that of the token, until the token is
   * nowhere.
   */
  async #forget(token: string): Promise<SecretDone> {
    const found = await this.#find();
    if (found.kind === 'trouble') return found;
    const { tokens } = found;
    const last = tokens.at(-1) ?? null;
    const lastName = entryAt(tokens.length - 1);
    if (last === null || lastName === null || !tokens.includes(token)) return { kind: 'done' };
    const emptyIndex = tokens.indexOf(null);
    const free = entryAt(emptyIndex < 0 ? tokens.indexOf(token) : emptyIndex);
    if (last !== token && free !== null) {
      const moved = await this.#keychain.write(free, last);
      if (moved.kind === 'trouble') return moved;
    }
    const removed = await this.#keychain.remove(lastName, last);
    return removed.kind === 'trouble' ? removed : this.#forget(token);
  }

  /** Two entries that are empty one after the other are the end. */
  async #find(): Promise<Found> {
    const tokens: (string | null)[] = [];
    let isEmptyBefore = false;
    for (const name of namesOfTokensToRevoke) {
      const read = await this.#keychain.read(name);
      if (read.kind === 'trouble') return read;
      if (read.value === null && isEmptyBefore) break;
      isEmptyBefore = read.value === null;
      tokens.push(read.value !== null && canBeToken(read.value) ? read.value : null);
    }
    return { kind: 'found', tokens: tokens.slice(0, tokens.findLastIndex((token) => token !== null) + 1) };
  }

  /** What is done in between two calls of another would be lost, and who forgets what is being noted means the note. */
  #inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const turn = this.#turn.then(act);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
