import type { State } from '../../../../preload/contract.ts';
import { rememberedToText } from '../../keychain/remembered-account.ts';
import { KeychainEntries } from '../../keychain/keychain-entries.ts';
import { SignIn } from '../sign-in.ts';
import type { SignInNeeds } from '../sign-in-needs.ts';
import { FaultyKeychain } from './faulty-keychain.ts';
import { ScriptedPlex } from './scripted-plex.ts';
import { VirtualClock } from '../../time/testing/virtual-clock.ts';

const clientIdentifier = '5f0b1c9e-3d5a-4f0e-9a53-3f1d5e0c7b21';

const installation = (): SignInNeeds['installation'] => {
  let deviceName = "Ada's laptop";
  let strayToken: string | null = null;
  return {
    isStrayToken: (token) => token === strayToken,
    noteStrayToken: (token) => {
      strayToken = token;
    },
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

/** The sign-in with everything around it in a test's hands. */
export class SignInHarness {
  readonly clock: VirtualClock;
  readonly plex: ScriptedPlex;
  readonly keychain: FaultyKeychain;
  readonly installation: SignInNeeds['installation'];
  readonly opened: string[] = [];
  readonly copied: string[] = [];
  readonly states: State[] = [];
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
      entries: new KeychainEntries(this.keychain),
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
    this.signIn.state.onChange((state) => this.states.push(state));
  }

  get state(): State {
    return this.signIn.state.read();
  }

  /** Returns the state, which has to be of this kind: throws where it is not. */
  stateAs<Kind extends State['kind']>(kind: Kind): Extract<State, { kind: Kind }> {
    const { state } = this;
    if (state.kind !== kind) throw new Error(`The state is "${state.kind}", not "${kind}".`);
    return state as Extract<State, { kind: Kind }>;
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

  /** Returns the token after signing in from nothing, or from a welcome that is there already. */
  async signedIn(): Promise<string> {
    if (this.state.kind !== 'signed-out') await this.open();
    this.signIn.startSignIn('browser');
    await this.clock.advance(100);
    const token = this.plex.approve() ?? '';
    await this.clock.advance(2_000);
    this.stateAs('signed-in');
    return token;
  }
}

/** Returns the app over what an earlier run of somebody signed in left, with plex.tv out of reach; not opened yet. */
export const rememberedOffline = async (): Promise<SignInHarness> => {
  const harness = new SignInHarness();
  const account = { name: 'Ada Byron', email: null, plan: 'free', avatar: null } as const;
  await harness.keychain.plant('token', 'token-of-before');
  await harness.keychain.plant('account', rememberedToText({ signedInAtMillis: 1, account }));
  harness.plex.living.add('token-of-before');
  harness.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
  return harness;
};

/** Returns the app, ended and started anew in the same world; not opened yet. */
export const restarted = (earlier: SignInHarness): SignInHarness => {
  earlier.signIn.close();
  return new SignInHarness({ earlier });
};
