import type { TokenStorage } from '../../../preload/contract.ts';
import { MemoryKeychain } from './memory-keychain.ts';
import { type RememberedAccount, rememberedFromText, rememberedToText } from './remembered-account.ts';
import { type RememberedPin, rememberedPinFromText, rememberedPinToText } from './remembered-pin.ts';
import type { SecretDone, SecretName, SecretRead, Keychain, SecretTrouble } from './keychain.ts';
import { canBeToken } from './token-text.ts';
import { TokensToRevoke } from './tokens-to-revoke.ts';

export interface OpenedKeychain {
  readonly kind: 'opened';
  /** What the keychain now holds a copy of. */
  readonly clientIdentifier: string;
  readonly token: string | null;
  readonly remembered: RememberedAccount | null;
  /** What the last run was waiting for when it ended. */
  readonly rememberedPin: RememberedPin | null;
  /** What earlier sign-outs could not revoke at plex.tv. */
  readonly tokensToRevoke: readonly string[];
}

/** Something stands where the token is kept that cannot be one. It stays there until a new token takes its place. */
export interface StrangeToken {
  readonly kind: 'strange-token';
  readonly clientIdentifier: string;
  readonly rememberedPin: RememberedPin | null;
}

export interface SeenInKeychain {
  readonly kind: 'seen';
  /** What stands in the token's place, even where it cannot be one. */
  readonly token: string | null;
  readonly clientIdentifier: string | null;
}

/** `replaced` is another token that was there until now, and that no keychain keeps any more. */
export type TokenKept = { readonly kind: 'done'; readonly replaced: string | null } | SecretTrouble;

/** What the app knows of a sign-in, in the system's keychain, or in memory when the person chose so. */
export class KeychainEntries {
  #keychain: Keychain;
  #tokenStorage: TokenStorage = 'keychain';
  #tokensToRevoke: TokensToRevoke;
  /** What the keychain has held a copy of since the keychain was opened. */
  #clientIdentifier: string | null = null;
  #writtenToken: string | null = null;
  /** What stands in the entry of the pin, as far as this run knows. */
  #pinText: string | null = null;

  constructor(keychain: Keychain) {
    this.#keychain = keychain;
    this.#tokensToRevoke = new TokensToRevoke(keychain);
  }

  get tokenStorage(): TokenStorage {
    return this.#tokenStorage;
  }

  /** A token that may still arrive in the keychain though, from now on, it is to be kept in memory only. */
  get strayToken(): string | null {
    return this.#tokenStorage === 'keychain' ? this.#writtenToken : null;
  }

  /** From now on everything is kept in memory, and forgotten when the app quits. */
  keepForThisSession(): void {
    if (this.#tokenStorage === 'this-session') return;
    // A write that the person stopped waiting for may still come true; nothing of this session is to stay behind.
    if (this.#writtenToken !== null) void this.#keychain.remove('token', this.#writtenToken);
    void this.forgetPin();
    this.#tokenStorage = 'this-session';
    this.#keychain = new MemoryKeychain();
    this.#tokensToRevoke = new TokensToRevoke(this.#keychain);
    this.#clientIdentifier = null;
  }

  /**
   * Returns what the last run left. The client identifier is settled on the way: `settle` gets the keychain's copy and
   * says what the copy should be; that holds only once the keychain is open.
   *
   * Its place in front matters: a locked Secret Service answers every question with "nothing there". Only an entry that
   * was found, or one that could be written, shows that a missing token is really missing.
   */
  async open(settle: (copy: string | null) => string): Promise<OpenedKeychain | StrangeToken | SecretTrouble> {
    const copy = await this.#keychain.read('client identifier');
    if (copy.kind === 'trouble') return copy;
    const settled = settle(copy.value);
    if (settled !== copy.value) {
      const written = await this.#keychain.write('client identifier', settled);
      if (written.kind === 'trouble') return written;
    }
    this.#clientIdentifier = settled;
    const token = await this.#keychain.read('token');
    if (token.kind === 'trouble') return token;
    const pinText = await this.#readText('pin');
    const rememberedPin = pinText === null ? null : rememberedPinFromText(pinText);
    this.#pinText = pinText;
    if (token.value !== null && !canBeToken(token.value)) {
      return { kind: 'strange-token', clientIdentifier: settled, rememberedPin };
    }
    return {
      kind: 'opened',
      clientIdentifier: settled,
      token: token.value,
      remembered: token.value === null ? null : await this.rememberedAccount(),
      rememberedPin,
      tokensToRevoke: await this.tokensToRevoke(),
    };
  }

  /** Returns whether a pin is remembered while it is waited for: no quitting or crash then loses what is approved. */
  rememberPin(remembered: RememberedPin): Promise<SecretDone> {
    this.#pinText = rememberedPinToText(remembered);
    return this.#keychain.write('pin', this.#pinText);
  }

  /** Returns whether the pin that is remembered, if there is one, was forgotten. */
  async forgetPin(): Promise<SecretDone> {
    const text = this.#pinText;
    if (text === null) return { kind: 'done' };
    const removed = await this.#keychain.remove('pin', text);
    const isGone = removed.kind === 'done' && (await this.#looksOpen());
    // One that could not be forgotten is to be forgotten at the next chance; one that came meanwhile is another.
    if (isGone && this.#pinText === text) this.#pinText = null;
    return removed;
  }

  /** Returns the token and whose it is at plex.tv, and changes nothing. */
  async peek(): Promise<SeenInKeychain | SecretTrouble> {
    const clientIdentifier = await this.#keychain.read('client identifier');
    if (clientIdentifier.kind === 'trouble') return clientIdentifier;
    const token = await this.#keychain.read('token');
    if (token.kind === 'trouble') return token;
    return { kind: 'seen', token: token.value, clientIdentifier: clientIdentifier.value };
  }

  /** Returns whose the token is, as far as the keychain says, and changes nothing. */
  async rememberedAccount(): Promise<RememberedAccount | null> {
    const text = await this.#readText('account');
    return text === null ? null : rememberedFromText(text);
  }

  /** Returns whether a new token was kept, and which one it replaced. One that was to be revoked no longer is. */
  async keepToken(token: string): Promise<TokenKept> {
    this.#writtenToken = token;
    const before = await this.#readText('token');
    const written = await this.#keychain.write('token', token);
    if (written.kind === 'trouble') return written;
    const forgotten = await this.forgetTokenToRevoke(token);
    if (forgotten.kind === 'trouble') return forgotten;
    return { kind: 'done', replaced: before !== null && before !== token && canBeToken(before) ? before : null };
  }

  rememberAccount(remembered: RememberedAccount): Promise<SecretDone> {
    return this.#keychain.write('account', rememberedToText(remembered));
  }

  /** Returns plex.tv's uuid of the account that was last known to be the person's own here, or null where there is none. */
  lastAccount(): Promise<SecretRead> {
    return this.#keychain.read('last account');
  }

  keepLastAccount(uuid: string): Promise<SecretDone> {
    return this.#keychain.write('last account', uuid);
  }

  /**
   * Returns whether this token is gone, and first whose it was, so that no later one is taken for this person's. Where
   * another token stands by now, of another Latchkey on this computer say, both are left: they are not this one's.
   */
  async removeToken(token: string): Promise<SecretDone> {
    const standing = await this.#keychain.read('token');
    if (standing.kind === 'trouble') return standing;
    if (standing.value !== null && standing.value !== token) return { kind: 'done' };
    const account = await this.#keychain.read('account');
    if (account.kind === 'trouble') return account;
    const removed = account.value === null ? null : await this.#keychain.remove('account', account.value);
    return removed?.kind === 'trouble' ? removed : this.#keychain.remove('token', token);
  }

  /** Returns the tokens that are still to be revoked at plex.tv; none where they cannot be read. */
  tokensToRevoke(): Promise<readonly string[]> {
    return this.#tokensToRevoke.all();
  }

  /** Returns whether a token was noted that is still to be revoked at plex.tv, beside those that are. */
  noteTokenToRevoke(token: string): Promise<SecretDone> {
    return this.#tokensToRevoke.note(token, () => this.#showOpen());
  }

  forgetTokenToRevoke(token: string): Promise<SecretDone> {
    return this.#tokensToRevoke.forget(token);
  }

  /** A keychain that was locked since looks empty, of what is always there as well. */
  async #looksOpen(): Promise<boolean> {
    return this.#clientIdentifier === null || (await this.#readText('client identifier')) !== null;
  }

  /** A keychain that was locked since looks empty: only what it is found in, or takes, shows that it is open. */
  async #showOpen(): Promise<SecretDone> {
    if (this.#clientIdentifier === null) return { kind: 'done' };
    const copy = await this.#keychain.read('client identifier');
    if (copy.kind === 'trouble') return copy;
    return copy.value === null ? this.#keychain.write('client identifier', this.#clientIdentifier) : { kind: 'done' };
  }

  /** What cannot be read counts as missing: only what is not needed to be signed in is read this way. */
  async #readText(name: SecretName): Promise<string | null> {
    const read = await this.#keychain.read(name);
    return read.kind === 'read' ? read.value : null;
  }
}
