import type { TokenStorage } from '../../../preload/contract.ts';
import { findAccounts, type FoundAccounts, type OtherAccount } from './current-account.ts';
import {
  clearLeftovers,
  endToken,
  forgetMissing,
  forgetToken,
  hasLeftovers,
  type TokenForgotten,
} from './forget-token.ts';
import { GuardedChanges } from './guarded-changes.ts';
import { type AccountKept, keepAccount, noteToRevoke, rememberAccount } from './keep-account.ts';
import { keepToken, noteTokenToRevoke, takeAwayUncommitted, type TokenKept } from './keep-token.ts';
import { hasStrangePage, KeychainIndex, type LoadedIndex, recordOf, recordsOf } from './keychain-index.ts';
import { type Keychain, type SecretDone, type SecretTrouble, secretTrouble } from './keychain.ts';
import { keepKnownAccount, type KnownAccounts, readKnownAccounts } from './known-accounts.ts';
import type { AccountRead, OpenedKeychain, RefusedForgotten, SeenInKeychain } from './opened-keychain.ts';
import { PinEntry } from './pin-entry.ts';
import { proveOpen } from './prove-open.ts';
import type { RememberedAccount } from './remembered-account.ts';
import type { RememberedPin } from './remembered-pin.ts';
import { accountOf, type KeptToken, readToken, type TokenPlace } from './token-place.ts';
import type { WriterLock } from './writer-lock.ts';

/** A write may remove first what it replaces: who reads without the lock looks so often before there is no index. */
const maxLooks = 4;

type Found = { readonly kind: 'seen'; readonly index: LoadedIndex; readonly found: FoundAccounts } | SecretTrouble;

const problemOf = (index: LoadedIndex, { isStrange }: FoundAccounts): 'token-not-understood' | null =>
  isStrange || hasStrangePage(index) ? 'token-not-understood' : null;

/** What one keychain keeps. Reading waits for nobody who writes. */
export class KeptEntries {
  readonly #place: TokenPlace;
  readonly #changes: GuardedChanges;
  readonly #pin: PinEntry;
  /** Whose each token is that this run has known. */
  readonly #uuids = new Map<string, string>();
  readonly #ownIds = new Set<string>();
  /** What the keychain did not take, as far as it said. */
  #uncommitted: string | null = null;

  constructor(keychain: Keychain, { lock, tokenStorage }: { lock: WriterLock; tokenStorage: TokenStorage }) {
    this.#changes = new GuardedChanges(keychain, lock);
    const looksOpen = (): Promise<boolean> => this.#changes.looksOpen();
    this.#place = { keychain, index: new KeychainIndex(keychain, looksOpen), tokenStorage };
    this.#pin = new PinEntry(keychain, looksOpen);
  }

  /** Whether it was found open in this run. */
  get isOpened(): boolean {
    return this.#changes.isOpened;
  }

  /** Returns whether this run has put the token of this id here. */
  hasPut(id: string): boolean {
    return this.#ownIds.has(id);
  }

  /**
   * Returns what there is. The client identifier comes first: a locked Secret Service answers every question with
   * "nothing there", and only an entry that was found, or one that could be written, shows that what is missing is
   * really missing. What a death of the app has left is made good on the way, where that can be done.
   */
  async open(settle: (copy: string | null) => string): Promise<OpenedKeychain | SecretTrouble> {
    const copy = await this.#place.keychain.read('client identifier');
    if (copy.kind === 'trouble') return copy;
    const settled = settle(copy.value);
    if (settled !== copy.value) return this.#openFirst(settle);
    this.#changes.noteOpened(settled);
    const seen = await this.#look();
    if (seen.kind === 'trouble') return seen;
    if (!hasLeftovers(seen.index) && seen.found.missing.length === 0) return this.#opened(settled, seen);
    await this.#changes.change(() => this.#clear(seen.found.missing));
    return this.#openedNow(settled);
  }

  async readAccount(id: string): Promise<AccountRead> {
    const index = await this.#readIndex();
    if (index.kind === 'trouble') return index;
    const record = recordOf(index, id);
    return record?.kind === 'account' ? this.#readAccount(record) : { kind: 'read', account: null };
  }

  rememberPin(pin: RememberedPin): Promise<SecretDone> {
    return this.#changes.change(() => this.#pin.remember(pin));
  }

  async forgetPin(): Promise<SecretDone> {
    return this.#pin.isRemembered ? this.#changes.change(() => this.#pin.forget()) : { kind: 'done' };
  }

  async keepToken(token: string): Promise<TokenKept> {
    this.#uncommitted = token;
    const kept = await this.#changes.change(() => keepToken(this.#place, token));
    if (kept.kind === 'trouble') return kept;
    this.#uncommitted = null;
    this.#ownIds.add(kept.id);
    return kept;
  }

  /** A write that nobody waits for any more may still come true: what is kept elsewhere now does not stay here. */
  async takeAwayUncommitted(): Promise<SecretDone> {
    const token = this.#uncommitted;
    this.#uncommitted = null;
    return token === null ? { kind: 'done' } : this.#changes.change(() => takeAwayUncommitted(this.#place, token));
  }

  keepAccount(id: string, uuid: string, remembered: RememberedAccount): Promise<AccountKept> {
    this.#uuids.set(id, uuid);
    return this.#changes.change(() => keepAccount(this.#place, { id, uuid, remembered }));
  }

  rememberAccount(id: string, remembered: RememberedAccount): Promise<SecretDone> {
    return this.#changes.change(() => rememberAccount(this.#place, id, remembered));
  }

  noteToRevoke(id: string): Promise<SecretDone> {
    return this.#changes.change(() => noteToRevoke(this.#place, id));
  }

  async noteTokenToRevoke(token: string): Promise<TokenKept> {
    const noted = await this.#changes.change(() => noteTokenToRevoke(this.#place, token));
    if (noted.kind === 'kept') this.#ownIds.add(noted.id);
    return noted;
  }

  /** Returns them, or none where they cannot be read. */
  async tokensToRevoke(): Promise<readonly KeptToken[]> {
    const index = await this.#readIndex();
    if (index.kind === 'trouble') return [];
    const tokens: KeptToken[] = [];
    const missing: string[] = [];
    for (const { kind, id } of recordsOf(index)) {
      if (kind !== 'revoke') continue;
      const found = await readToken(this.#place, id);
      if (found.kind === 'trouble') return [];
      if (found.kind === 'missing') missing.push(id);
      if (found.kind === 'token') tokens.push(found.kept);
    }
    if (missing.length > 0) void this.#changes.change(() => forgetMissing(this.#place, missing));
    return tokens;
  }

  forgetToken(id: string): Promise<TokenForgotten> {
    return this.#changes.change(() => forgetToken(this.#place, id));
  }

  async forgetRefused(id: string): Promise<RefusedForgotten> {
    const uuid = this.#uuids.get(id) ?? null;
    const ended = await this.#changes.change(() => endToken(this.#place, id));
    if (ended.kind === 'trouble') return ended;
    const index = await this.#readIndex();
    if (index.kind === 'trouble') return index;
    const record = recordsOf(index).find((each) => each.kind === 'account' && each.uuid === uuid);
    if (record?.kind !== 'account') return { kind: 'done', successor: null };
    const read = await this.#readAccount(record);
    return read.kind === 'trouble' ? read : { kind: 'done', successor: read.account };
  }

  knownAccounts(): Promise<KnownAccounts> {
    return readKnownAccounts(this.#place.keychain, maxLooks);
  }

  keepKnownAccount(uuid: string): Promise<SecretDone> {
    return this.#changes.change(() => keepKnownAccount(this.#place.keychain, uuid));
  }

  async peek(): Promise<SeenInKeychain | SecretTrouble> {
    const copy = await this.#place.keychain.read('client identifier');
    if (copy.kind === 'trouble') return copy;
    const seen = await this.#look();
    if (seen.kind === 'trouble') return seen;
    const { index, found } = seen;
    return { kind: 'seen', clientIdentifier: copy.value, current: found.current, problem: problemOf(index, found) };
  }

  /**
   * Under the lock: two that start at once have one identifier, whoever is first. To look once more before the keychain
   * has shown that it is open would ask a person for the password once more.
   */
  async #openFirst(settle: (copy: string | null) => string): Promise<OpenedKeychain | SecretTrouble> {
    const settled = await this.#changes.change(async () => {
      const { keychain } = this.#place;
      const open = await proveOpen(keychain);
      if (open.kind === 'trouble') return open;
      const copy = await keychain.read('client identifier');
      if (copy.kind === 'trouble') return copy;
      const clientIdentifier = settle(copy.value);
      const written =
        clientIdentifier === copy.value ? null : await keychain.write('client identifier', clientIdentifier);
      if (written?.kind === 'trouble') return written;
      this.#changes.noteOpened(clientIdentifier);
      await this.#clear([]);
      return { kind: 'settled', clientIdentifier } as const;
    });
    return settled.kind === 'trouble' ? settled : this.#openedNow(settled.clientIdentifier);
  }

  /** One question shows that a keychain was locked since; a person is asked for the password at each. */
  async #readIndex(): Promise<LoadedIndex | SecretTrouble> {
    const isOpen = await this.#changes.looksOpen();
    return isOpen ? this.#place.index.load(maxLooks) : secretTrouble('keychain-locked');
  }

  async #look(): Promise<Found> {
    const index = await this.#place.index.load(maxLooks);
    if (index.kind === 'trouble') return index;
    const found = await findAccounts(this.#place, index);
    return found.kind === 'trouble' ? found : { kind: 'seen', index, found };
  }

  async #openedNow(clientIdentifier: string): Promise<OpenedKeychain | SecretTrouble> {
    const seen = await this.#look();
    return seen.kind === 'trouble' ? seen : this.#opened(clientIdentifier, seen);
  }

  async #opened(
    clientIdentifier: string,
    { index, found }: Exclude<Found, { kind: 'trouble' }>,
  ): Promise<OpenedKeychain> {
    for (const record of recordsOf(index)) if (record.kind === 'account') this.#uuids.set(record.id, record.uuid);
    const { current, others, unconfirmed } = found;
    const rememberedPin = await this.#pin.read();
    const problem = problemOf(index, found);
    return { kind: 'opened', clientIdentifier, current, others, unconfirmed, rememberedPin, problem };
  }

  async #readAccount({ id, uuid }: OtherAccount): Promise<AccountRead> {
    this.#uuids.set(id, uuid);
    const found = await readToken(this.#place, id);
    if (found.kind === 'trouble') return found;
    return { kind: 'read', account: found.kind === 'token' ? await accountOf(this.#place, found.kept, uuid) : null };
  }

  async #clear(missing: readonly string[]): Promise<SecretDone> {
    const cleared = await clearLeftovers(this.#place);
    return cleared.kind === 'trouble' ? cleared : forgetMissing(this.#place, missing);
  }
}
