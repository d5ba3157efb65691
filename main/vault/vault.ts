import * as v from 'valibot';
import type { Keeping } from '../../preload/contract.ts';
import { MemorySecretStore } from './memory-secret-store.ts';
import { type RememberedAccount, rememberedFromText, rememberedToText } from './remembered-account.ts';
import { type RememberedPin, rememberedPinFromText, rememberedPinToText } from './remembered-pin.ts';
import {
  maximumSecretBytes,
  type SecretDone,
  type SecretName,
  type SecretRead,
  type SecretStore,
  type SecretTrouble,
} from './secret-store.ts';
import { canBeToken } from './token-text.ts';

export interface OpenedVault {
  readonly kind: 'opened';
  /** What the keychain now holds a copy of. */
  readonly clientIdentifier: string;
  readonly token: string | null;
  readonly remembered: RememberedAccount | null;
  /** What the last run was waiting for when it ended. */
  readonly rememberedPin: RememberedPin | null;
  /** What earlier sign-outs could not end at plex.tv. */
  readonly tokensToEnd: readonly string[];
}

/** Something stands where the token is kept that cannot be one. It stays there until a new token takes its place. */
export interface StrangeToken {
  readonly kind: 'strange token';
  readonly clientIdentifier: string;
  readonly rememberedPin: RememberedPin | null;
}

export interface SeenInVault {
  readonly kind: 'seen';
  /** What stands in the token's place, even where it cannot be one. */
  readonly token: string | null;
  readonly clientIdentifier: string | null;
}

/** One that cannot be a token costs the others nothing. */
const tokensShape = v.pipe(v.array(v.string()), v.filterItems(canBeToken));
/** More than a person can leave behind offline; a bound, so that the entry stays small. */
const mostTokensToEnd = 8;

type TokensRead = { readonly kind: 'tokens'; readonly tokens: readonly string[] } | SecretTrouble;

/** Gives the newest of the tokens, as many as one entry takes. */
const fitting = (tokens: readonly string[]): readonly string[] => {
  const newest = tokens.slice(-mostTokensToEnd);
  const fits = Buffer.byteLength(JSON.stringify(newest)) <= maximumSecretBytes;
  return fits || newest.length === 1 ? newest : fitting(newest.slice(1));
};

/** What the app knows of a sign-in, in the system's keychain, or in memory when the person chose so. */
export class Vault {
  #store: SecretStore;
  #keeping: Keeping = 'keychain';
  #hasWrittenToken = false;
  #hasPin = false;
  #pinsRemembered = 0;

  constructor(keychain: SecretStore) {
    this.#store = keychain;
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** Whether a token may still arrive in the keychain that, from now on, is to be kept in memory only. */
  get mayHoldStrayToken(): boolean {
    return this.#keeping === 'keychain' && this.#hasWrittenToken;
  }

  /** From now on everything is kept in memory, and forgotten when the app quits. */
  keepForThisSession(): void {
    if (this.#keeping === 'this session') return;
    // A write that the person stopped waiting for may still come true; nothing of this session is to stay behind.
    if (this.#hasWrittenToken) void this.#store.remove('token');
    void this.forgetPin();
    this.#keeping = 'this session';
    this.#store = new MemorySecretStore();
  }

  /**
   * Gives what the last run left. The client identifier is settled on the way: `settle` gets the keychain's copy and
   * says what the copy should be; that holds only once the vault is open.
   *
   * Its place in front matters: a locked Secret Service answers every question with "nothing there". Only an entry that
   * was found, or one that could be written, shows that a missing token is really missing.
   */
  async open(settle: (copy: string | null) => string): Promise<OpenedVault | StrangeToken | SecretTrouble> {
    const copy = await this.#store.read('client identifier');
    if (copy.kind === 'trouble') return copy;
    const settled = settle(copy.value);
    if (settled !== copy.value) {
      const written = await this.#store.write('client identifier', settled);
      if (written.kind === 'trouble') return written;
    }
    const token = await this.#store.read('token');
    if (token.kind === 'trouble') return token;
    const pinText = await this.#readText('pin');
    const rememberedPin = pinText === null ? null : rememberedPinFromText(pinText);
    this.#hasPin = pinText !== null;
    if (token.value !== null && !canBeToken(token.value)) {
      return { kind: 'strange token', clientIdentifier: settled, rememberedPin };
    }
    const account = token.value === null ? null : await this.#readText('account');
    return {
      kind: 'opened',
      clientIdentifier: settled,
      token: token.value,
      remembered: account === null ? null : rememberedFromText(account),
      rememberedPin,
      tokensToEnd: await this.tokensToEnd(),
    };
  }

  /** Remembers a pin while it is waited for, so that neither quitting nor a crash loses what somebody approves. */
  rememberPin(remembered: RememberedPin): Promise<SecretDone> {
    this.#hasPin = true;
    this.#pinsRemembered += 1;
    return this.#store.write('pin', rememberedPinToText(remembered));
  }

  /** Forgets the pin that is remembered, if there is one. */
  async forgetPin(): Promise<SecretDone> {
    if (!this.#hasPin) return { kind: 'done' };
    const remembered = this.#pinsRemembered;
    const removed = await this.#store.remove('pin');
    // One that could not be forgotten is to be forgotten at the next chance; one that came meanwhile is another.
    if (removed.kind === 'done' && remembered === this.#pinsRemembered) this.#hasPin = false;
    return removed;
  }

  /** Gives the token and whose it is at plex.tv, and changes nothing. */
  async look(): Promise<SeenInVault | SecretTrouble> {
    const clientIdentifier = await this.#store.read('client identifier');
    if (clientIdentifier.kind === 'trouble') return clientIdentifier;
    const token = await this.#store.read('token');
    if (token.kind === 'trouble') return token;
    return { kind: 'seen', token: token.value, clientIdentifier: clientIdentifier.value };
  }

  /** Keeps a new token. Should it be one that was to be ended, it no longer is. */
  async keepToken(token: string): Promise<SecretDone> {
    this.#hasWrittenToken = true;
    const written = await this.#store.write('token', token);
    return written.kind === 'trouble' ? written : this.forgetTokenToEnd(token);
  }

  rememberAccount(remembered: RememberedAccount): Promise<SecretDone> {
    return this.#store.write('account', rememberedToText(remembered));
  }

  /** Gives plex.tv's uuid of the account that was last known to be the person's own here, or null where there is none. */
  lastAccount(): Promise<SecretRead> {
    return this.#store.read('last account');
  }

  keepLastAccount(uuid: string): Promise<SecretDone> {
    return this.#store.write('last account', uuid);
  }

  /** Forgets the token, and first whose it was, so that no later token is taken for this person's. */
  async removeToken(): Promise<SecretDone> {
    const removed = await this.#store.remove('account');
    return removed.kind === 'trouble' ? removed : this.#store.remove('token');
  }

  /** Gives the tokens that are still to be ended at plex.tv, the oldest first; none where they cannot be read. */
  async tokensToEnd(): Promise<readonly string[]> {
    const read = await this.#readTokensToEnd();
    return read.kind === 'trouble' ? [] : read.tokens;
  }

  async noteTokenToEnd(token: string): Promise<SecretDone> {
    const read = await this.#readTokensToEnd();
    if (read.kind === 'trouble') return read;
    return this.#writeTokensToEnd(fitting([...read.tokens.filter((other) => other !== token), token]));
  }

  async forgetTokenToEnd(token: string): Promise<SecretDone> {
    const read = await this.#readTokensToEnd();
    if (read.kind === 'trouble') return read;
    return read.tokens.includes(token)
      ? this.#writeTokensToEnd(read.tokens.filter((other) => other !== token))
      : { kind: 'done' };
  }

  /** What cannot be read counts as missing: only what is not needed to be signed in is read this way. */
  async #readText(name: SecretName): Promise<string | null> {
    const read = await this.#store.read(name);
    return read.kind === 'read' ? read.value : null;
  }

  /** What is not understood counts as none; trouble does not, or the next write would lose them. */
  async #readTokensToEnd(): Promise<TokensRead> {
    const read = await this.#store.read('tokens to end');
    if (read.kind === 'trouble') return read;
    try {
      return { kind: 'tokens', tokens: v.parse(tokensShape, JSON.parse(read.value ?? '[]')) };
    } catch {
      return { kind: 'tokens', tokens: [] };
    }
  }

  #writeTokensToEnd(tokens: readonly string[]): Promise<SecretDone> {
    return tokens.length === 0
      ? this.#store.remove('tokens to end')
      : this.#store.write('tokens to end', JSON.stringify(tokens));
  }
}
