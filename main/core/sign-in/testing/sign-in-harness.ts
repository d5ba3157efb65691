import type { Accounts, Attempt, SignedInAccount } from '../../../../preload/contract.ts';
import { tokensIn, type WhatIsKept, whatIsKept } from '../../accounts/testing/what-is-kept.ts';
import type { RememberedAccount } from '../../keychain/remembered-account.ts';
import { KeychainIndex } from '../../keychain/keychain-index.ts';
import { newTokenId } from '../../keychain/token-place.ts';
import { KeychainEntries } from '../../keychain/keychain-entries.ts';
import { noLock } from '../../keychain/writer-lock.ts';
import { SignIn } from '../sign-in.ts';
import type { SignInNeeds } from '../sign-in-needs.ts';
import { type Shown, shownOf } from '../shown.ts';
import { FaultyKeychain } from './faulty-keychain.ts';
import { nameOf, type Person, ScriptedPlex, uuidOf } from './scripted-plex.ts';
import { VirtualClock } from '../../time/testing/virtual-clock.ts';

const clientIdentifier = '5f0b1c9e-3d5a-4f0e-9a53-3f1d5e0c7b21';

const installation = (): SignInNeeds['installation'] => {
  let deviceName = "Ada's laptop";
  return {
    get deviceName() {
      return deviceName;
    },
    rename: (name) => {
      deviceName = name === '' ? "Ada's laptop" : name;
    },
    getPinRequest: (strong) => ({
      strong,
      clientName: 'Latchkey',
      deviceName: 'Linux',
      clientVersion: '1.0.0',
      clientPlatform: 'Linux',
    }),
    settleClientIdentifier: (copy) => copy ?? clientIdentifier,
    adoptClientIdentifier: () => undefined,
  };
};

const rememberedOf = (person: Person): RememberedAccount => ({
  signedInAtMillis: 1,
  account: { name: nameOf(person), email: null, plan: 'free', avatar: null },
});

/** The sign-in with everything around it in a test's hands. */
export class SignInHarness {
  readonly clock: VirtualClock;
  readonly plex: ScriptedPlex;
  readonly keychain: FaultyKeychain;
  readonly installation: SignInNeeds['installation'];
  readonly opened: string[] = [];
  readonly copied: string[] = [];
  /** What a person has seen, one after the other. */
  readonly shownSoFar: Shown[] = [];
  readonly accountsSoFar: Extract<Accounts, { kind: 'opened' }>[] = [];
  readonly logged: string[] = [];
  readonly signIn: SignIn;
  isSeen = true;
  browserWorks = true;

  /** The world of an earlier run, where there was one, goes on: its clock, its plex.tv, its computer and its keychain. */
  constructor({ earlier, ...others }: Partial<SignInNeeds> & { readonly earlier?: SignInHarness } = {}) {
    this.clock = earlier?.clock ?? new VirtualClock();
    this.plex = earlier?.plex ?? new ScriptedPlex(this.clock);
    this.installation = earlier?.installation ?? installation();
    this.keychain = earlier?.keychain ?? new FaultyKeychain(this.clock);
    const note = (message: string): void => {
      this.logged.push(message);
    };
    this.signIn = new SignIn({
      clock: this.clock,
      pins: this.plex.pins,
      accounts: this.plex.accounts,
      entries: new KeychainEntries(this.keychain, noLock),
      installation: this.installation,
      log: { info: note, warn: note, error: note },
      fetchAvatar: () => Promise.resolve('data:image/png;base64,AAAA'),
      approvalUrlOf: ({ code }) => ({
        address: `https://app.plex.tv/auth#?code=${code}&long`,
        shortAddress: `https://plex.tv/${code}`,
      }),
      openInBrowser: (address) => {
        this.opened.push(address);
        return Promise.resolve(this.browserWorks);
      },
      copyToClipboard: (text) => {
        this.copied.push(text);
        return Promise.resolve();
      },
      isSeen: () => this.isSeen,
      ...others,
    });
    const see = (): unknown => this.shownSoFar.push(this.shown);
    this.signIn.attempt.onChange(see);
    this.signIn.accounts.onChange((accounts) => {
      see();
      if (accounts.kind === 'opened') this.accountsSoFar.push(accounts);
    });
  }

  get attempt(): Attempt {
    return this.signIn.attempt.read();
  }

  get accounts(): Accounts {
    return this.signIn.accounts.read();
  }

  /** Who is signed in, the current account first. */
  get list(): readonly SignedInAccount[] {
    return this.accounts.kind === 'opened' ? this.accounts.list : [];
  }

  /** What a person sees. */
  get shown(): Shown {
    return shownOf(this.attempt, this.accounts);
  }

  /** Returns what is shown, which has to be of this kind: throws where it is not. */
  shownAs<Kind extends Shown['kind']>(kind: Kind): Extract<Shown, { kind: Kind }> {
    const { shown } = this;
    if (shown.kind !== kind) throw new Error(`What is shown is "${shown.kind}", not "${kind}".`);
    return shown as Extract<Shown, { kind: Kind }>;
  }

  /** The account that is shown: throws where none is. */
  get account(): SignedInAccount {
    return this.shownAs('account').account;
  }

  /** Returns the account of this person among all that are signed in: throws where it is not there. */
  accountOf(person: Person): SignedInAccount {
    const account = this.list.find(({ uuid }) => uuid === uuidOf(person));
    if (account === undefined) throw new Error(`${person} is not signed in.`);
    return account;
  }

  /** Returns what stands in the keychain. */
  kept(): Promise<WhatIsKept> {
    return whatIsKept(this.keychain.inside);
  }

  /** Returns the one token in the keychain that somebody is signed in with, or is about to be; null where there is none. */
  async keptToken(): Promise<string | null> {
    const tokens = tokensIn(await this.kept());
    if (tokens.length > 1) throw new Error(`There are ${tokens.length} tokens.`);
    return tokens[0] ?? null;
  }

  /** Returns the entries of an earlier run, which put something into the keychain. */
  get entriesOfBefore(): KeychainEntries {
    return new KeychainEntries(this.keychain.inside, noLock);
  }

  /** Has an earlier run have kept a token, of which Plex has not said whose it is. Returns its id. */
  async plantToken(token: string): Promise<string> {
    const kept = await this.entriesOfBefore.keepToken(token);
    if (kept.kind === 'trouble') throw new Error(kept.problem);
    return kept.id;
  }

  /** Has an earlier run have signed this person in. Returns the id of their token. */
  async plantAccount(token: string, person: Person = 'ada'): Promise<string> {
    const id = await this.plantToken(token);
    await this.entriesOfBefore.keepAccount(id, uuidOf(person), rememberedOf(person));
    return id;
  }

  /** Has an earlier run have died in the middle of keeping a token. */
  async plantArriving(token: string): Promise<void> {
    const { inside } = this.keychain;
    const index = new KeychainIndex(inside, () => Promise.resolve(true));
    const loaded = await index.load();
    const id = newTokenId();
    if (loaded.kind === 'loaded') await index.put(loaded, { kind: 'arriving', id });
    await inside.write(`token ${id}`, token);
  }

  /** Has an earlier run have noted that a token is to be revoked. */
  async plantToRevoke(token: string): Promise<void> {
    await this.entriesOfBefore.noteTokenToRevoke(token);
  }

  /** Returns itself once the app is started and has come to rest. */
  async open(): Promise<this> {
    this.signIn.open();
    await this.clock.advance(1);
    return this;
  }

  /** Returns itself once the app is started and a sign-in was begun whose code is shown. */
  async waiting(method: 'browser' | 'code' = 'browser'): Promise<this> {
    await this.open();
    this.signIn.startSignIn(method);
    await this.clock.advance(100);
    return this;
  }

  /** Returns the token after signing in from nothing, or beside what is shown already. */
  async signedIn(person: Person = 'ada'): Promise<string> {
    if (this.accounts.kind === 'opening-keychain') await this.open();
    this.signIn.startSignIn('browser');
    await this.clock.advance(100);
    const token = this.plex.approve(person) ?? '';
    await this.clock.advance(2_000);
    this.shownAs('account');
    return token;
  }
}

/** Returns the app over what an earlier run of somebody signed in left, with plex.tv out of reach; not opened yet. */
export const rememberedOffline = async (): Promise<SignInHarness> => {
  const harness = new SignInHarness();
  await harness.plantAccount(harness.plex.giveToken('token-of-before'));
  harness.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
  return harness;
};

/** Returns the app, ended and started anew in the same world; not opened yet. */
export const restarted = (earlier: SignInHarness): SignInHarness => {
  earlier.signIn.close();
  return new SignInHarness({ earlier });
};
