/**
 * The app without its window, in a process of its own that can be killed at any moment: the real machine, the real
 * keychain, the real settings file, HTTP to a Plex stand-in, and a person who clicks and approves.
 */
import { remoteControls } from '../../../../e2e/plex-stand-in/controls/remote-controls.ts';
import type { State } from '../../../../preload/contract.ts';
import { Installation } from '../../installation/installation.ts';
import { programRunner } from '../../installation/run-program.ts';
import { Accounts } from '../../plex/accounts.ts';
import { approvalUrlOf } from '../../plex/approval-url.ts';
import { Pins } from '../../plex/pins.ts';
import { PlexClient } from '../../plex/plex-client.ts';
import { choosePlexEndpoints } from '../../plex/plex-endpoints.ts';
import { privateFetch } from '../../plex/private-fetch.ts';
import { SettingsFile } from '../../settings/settings-file.ts';
import { type Clock, systemClock } from '../../time/clock.ts';
import { SignIn } from '../../sign-in/sign-in.ts';
import { diagnoseKeychain } from '../../keychain/keychain-diagnosis.ts';
import { KeytarKeychain } from '../../keychain/keytar-keychain.ts';
import { type SecretName, secretNames, type Keychain } from '../../keychain/keychain.ts';
import { KeychainEntries } from '../../keychain/keychain-entries.ts';
import { adasLaptop } from '../adas-laptop.ts';
import { SilentLog } from '../../log/testing/silent-log.ts';
import { type KillAt, KillPoints } from './kill-points.ts';

/** What the person wants, and goes on wanting after the app has died. */
export type Wish = 'sign-in-with-the-browser' | 'sign-in-with-a-code' | 'sign-in-as-somebody-else' | 'sign-out';

export interface KilledAppOptions extends KillAt {
  readonly plexUrl: string;
  readonly profile: string;
  readonly service: string;
  readonly wish: Wish;
}

export interface KilledEnd {
  /** How many it passed. */
  readonly killPoints: number;
  /** Whether the account is asked about, being another one than last time. */
  readonly isAskedAbout: boolean;
  /** What is in the keychain then. */
  readonly kept: Readonly<Partial<Record<SecretName, string>>>;
}

/** Waits are the same, only shorter: nobody learns more from a whole second. */
const timesFaster = 20;
const clockWithShortTimeouts: Clock = {
  ...systemClock,
  sleep: (millis, signal) => systemClock.sleep(millis / timesFaster, signal),
};

const options = JSON.parse(process.argv[2] ?? '') as KilledAppOptions;
const killPoints = new KillPoints(options);
const plex = remoteControls(options.plexUrl);
const { endpoints } = choosePlexEndpoints(options.plexUrl, false);

const keychain = new KeytarKeychain({
  service: options.service,
  platform: process.platform,
  clock: systemClock,
  timeoutMillis: 30_000,
  diagnose: (error) => diagnoseKeychain({ platform: process.platform, run: programRunner(systemClock) }, error),
});
const keychainWithKillPoints: Keychain = {
  read: (name) => killPoints.after(() => keychain.read(name)),
  write: (name, value) => killPoints.after(() => keychain.write(name, value)),
  remove: (name, value) => killPoints.after(() => keychain.remove(name, value)),
};

const installation = new Installation(
  adasLaptop,
  new SettingsFile(options.profile, (message, error) => {
    throw new Error(message, { cause: error });
  }),
);

const client = new PlexClient({
  clock: systemClock,
  address: endpoints.api,
  fetch: privateFetch((address, request) => killPoints.after(() => fetch(address, request))),
  identity: () => installation.identity(),
});

const person = options.wish === 'sign-in-as-somebody-else' ? 'grace' : 'ada';
const approve = (code: string): Promise<unknown> => killPoints.after(() => plex.approve({ code, person }));

const signIn = new SignIn({
  clock: clockWithShortTimeouts,
  pins: new Pins(client),
  accounts: new Accounts(client),
  entries: new KeychainEntries(keychainWithKillPoints),
  installation: {
    get deviceName() {
      return installation.deviceName;
    },
    getPinRequest: (strong) => installation.getPinRequest(strong),
    rename: (name) => installation.rename(name),
    isStrayToken: (token) => installation.isStrayToken(token),
    noteStrayToken: (token) => installation.noteStrayToken(token),
    settleClientIdentifier: (copy) => installation.settleClientIdentifier(copy),
    adoptClientIdentifier: (clientIdentifier) =>
      void killPoints.after(() => installation.adoptClientIdentifier(clientIdentifier)),
  },
  log: new SilentLog(),
  fetchAvatar: () => Promise.resolve(null),
  approvalUrlOf: (pin) => approvalUrlOf(endpoints, pin, installation),
  openInBrowser: async (address) => {
    await approve(new URLSearchParams(new URL(address).hash.slice(2)).get('code') ?? '');
    return true;
  },
  copyToClipboard: () => Promise.resolve(),
  isSeen: () => true,
});

const done = Promise.withResolvers<void>();

/** As a click is: not in the middle of what shows the button. */
const click = (act: () => void): void => void setImmediate(act);

const isSigningOut = options.wish === 'sign-out';

/** The person does what leads to what they want, whatever the app shows. */
const react = (state: State): void => {
  switch (state.kind) {
    case 'signed-out':
      if (isSigningOut) done.resolve();
      else click(() => signIn.startSignIn(options.wish === 'sign-in-with-the-browser' ? 'browser' : 'code'));
      break;
    case 'waiting-for-approval':
      if (state.wait.method === 'code') void approve(state.wait.code);
      else if (!state.wait.browserOpened) void signIn.openApprovalUrl();
      break;
    case 'signed-in':
      if (state.confirmation.kind === 'under-way' || state.confirmation.kind === 'put-off') break;
      if (isSigningOut) click(() => signIn.signOut());
      else done.resolve();
      break;
    case 'opening-keychain':
    case 'requesting-a-code':
    case 'code-expired':
    case 'confirming':
    case 'token-not-stored':
    case 'signing-out':
      break;
  }
};

signIn.state.onChange(react);
signIn.open();
await done.promise;
// The state says so, but the keychain or plex.tv may still be told of it.
await killPoints.idle();

const kept: Partial<Record<SecretName, string>> = {};
for (const name of secretNames) {
  const read = await keychain.read(name);
  if (read.kind === 'trouble') throw new Error(read.problem);
  if (read.value !== null) kept[name] = read.value;
}
const state = signIn.state.read();
const isAskedAbout = state.kind === 'signed-in' && state.confirmation.kind === 'another-account';
process.stdout.write(JSON.stringify({ killPoints: killPoints.count, isAskedAbout, kept } satisfies KilledEnd));
process.exit(0);
