/**
 * The app without its window, in a process of its own that can be killed at any moment: the real machine, the real
 * keychain and its lock, the real settings file, HTTP to a Plex stand-in, and a person who clicks and approves.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { remoteControls } from '../../../../e2e/plex-stand-in/controls/remote-controls.ts';
import { people, type PersonName } from '../../../../e2e/plex-stand-in/plex/person.ts';
import { type WhatIsKept, whatIsKept } from '../../accounts/testing/what-is-kept.ts';
import { Installation } from '../../installation/installation.ts';
import { programRunner } from '../../installation/run-program.ts';
import { diagnoseKeychain } from '../../keychain/keychain-diagnosis.ts';
import { KeychainEntries } from '../../keychain/keychain-entries.ts';
import { keytarStore } from '../../keychain/keytar-store.ts';
import { OneAtATime } from '../../keychain/one-at-a-time.ts';
import type { SecretName } from '../../keychain/keychain.ts';
import type { SecretStore } from '../../keychain/secret-store.ts';
import { SystemKeychain } from '../../keychain/system-keychain.ts';
import { PersonsLock } from '../../keychain/writer-lock.ts';
import { SilentLog } from '../../log/testing/silent-log.ts';
import { Accounts } from '../../plex/accounts.ts';
import { approvalUrlOf } from '../../plex/approval-url.ts';
import { Pins } from '../../plex/pins.ts';
import { PlexClient } from '../../plex/plex-client.ts';
import { choosePlexEndpoints } from '../../plex/plex-endpoints.ts';
import { privateFetch } from '../../plex/private-fetch.ts';
import { SettingsFile } from '../../settings/settings-file.ts';
import { SignIn } from '../../sign-in/sign-in.ts';
import { type Clock, systemClock } from '../../time/clock.ts';
import { adasLaptop } from '../adas-laptop.ts';
import { type KillAt, KillPoints } from './kill-points.ts';
import { Person, type Wish } from './wishes.ts';

export interface KilledAppOptions extends KillAt {
  readonly plexUrl: string;
  readonly profile: string;
  readonly service: string;
  /** What was so before: nobody is killed meanwhile. */
  readonly before: readonly Wish[];
  readonly wish: Wish;
  /**
   * How the keychain writes over an entry; on macOS it removes first what it replaces. Where it does, the kill points of
   * a write are around that, and nothing else has any.
   */
  readonly write: 'replaces' | 'removes-and-adds';
}

export interface KilledEnd {
  /** How many it passed. */
  readonly killPoints: number;
  /** The accounts that are asked about, as they are not known here. */
  readonly askedAbout: readonly string[];
  /** The accounts that are shown as signed in, the current one first. */
  readonly signedIn: readonly string[];
  readonly kept: WhatIsKept;
  /** The names of all entries in the keychain, without their random parts. */
  readonly names: readonly string[];
}

/** Waits are the same, only shorter: nobody learns more from a whole second. */
const timesFaster = 8;
const clockWithShortTimeouts: Clock = {
  ...systemClock,
  sleep: (millis, signal) => systemClock.sleep(millis / timesFaster, signal),
};

const options = JSON.parse(process.argv[2] ?? '') as KilledAppOptions;
const { service, profile } = options;
const killPoints = new KillPoints(options);
const plex = remoteControls(options.plexUrl);
const { endpoints } = choosePlexEndpoints(options.plexUrl, false);

const store = keytarStore(service);
/** Every name that was ever written under, so that nothing stays behind unseen. */
const namesFile = join(profile, 'names');
const replaces = options.write === 'replaces';
/** Returns what something gives that changes the world outside. */
const changing = <Value>(act: () => Value | Promise<Value>): Promise<Value> =>
  replaces ? killPoints.around(act) : killPoints.during(act);

const storeWithKillPoints: SecretStore = {
  read: (name) => killPoints.during(() => store.read(name)),
  write: async (name, value) => {
    appendFileSync(namesFile, `${name}\n`);
    if (!replaces && (await killPoints.during(() => store.read(name))) !== null)
      await killPoints.around(() => store.remove(name));
    await changing(() => store.write(name, value));
  },
  remove: (name) => changing(() => store.remove(name)),
};
const keychain = new SystemKeychain({
  store: storeWithKillPoints,
  calls: new OneAtATime({ clock: systemClock, timeoutMillis: 30_000 }),
  diagnose: (error) => diagnoseKeychain({ platform: process.platform, run: programRunner(systemClock) }, error),
});
const log = new SilentLog();
const lock = new PersonsLock({
  file: join(profile, 'state', 'keychain.lock'),
  clock: systemClock,
  log,
  whenIdle: () => keychain.whenIdle(),
});

const installation = new Installation(
  adasLaptop,
  new SettingsFile(profile, (message, error) => {
    throw new Error(message, { cause: error });
  }),
);

const client = new PlexClient({
  clock: systemClock,
  address: endpoints.api,
  fetch: privateFetch((address, request) => changing(() => fetch(address, request))),
  identity: () => installation.identity(),
});

/** Nobody is as quick as a keychain that has all its time: by then it knows of the pin. */
const approve = async (code: string, person: PersonName): Promise<unknown> => {
  await keychain.whenIdle();
  return changing(() => plex.approve({ code, person }));
};

const signIn: SignIn = new SignIn({
  clock: clockWithShortTimeouts,
  pins: new Pins(client),
  accounts: new Accounts(client),
  entries: new KeychainEntries(keychain, lock),
  installation: {
    get deviceName() {
      return installation.deviceName;
    },
    getPinRequest: (strong) => installation.getPinRequest(strong),
    rename: (name) => installation.rename(name),
    settleClientIdentifier: (copy) => installation.settleClientIdentifier(copy),
    adoptClientIdentifier: (clientIdentifier) =>
      void changing(() => installation.adoptClientIdentifier(clientIdentifier)),
  },
  log,
  fetchAvatar: () => Promise.resolve(null),
  approvalUrlOf: (pin) => approvalUrlOf(endpoints, pin, installation),
  openInBrowser: async (address) => {
    await approve(new URLSearchParams(new URL(address).hash.slice(2)).get('code') ?? '', person.approvesAs);
    return true;
  },
  copyToClipboard: () => Promise.resolve(),
  isSeen: () => true,
});
const person: Person = new Person({ signIn, approve, uuidOf: (name) => people[name].uuid });

/** What is shown says so, but the keychain or plex.tv may still be told of it. */
const atRest = async (): Promise<void> => {
  await keychain.whenIdle();
  await killPoints.idle();
};

const perform = async (wish: Wish): Promise<void> => {
  await person.fulfil(wish);
  await atRest();
};

if (options.before.length === 0) killPoints.begin();
signIn.open();
for (const wish of options.before) await perform(wish);
killPoints.begin();
await perform(options.wish);

const accounts = signIn.accounts.read();
const list = accounts.kind === 'opened' ? accounts.list : [];
const names: string[] = [];
for (const name of new Set(readFileSync(namesFile, 'utf8').trim().split('\n') as SecretName[]))
  if ((await store.read(name)) !== null) names.push(name.replace(/^(token|account) .*/, '$1'));
process.stdout.write(
  JSON.stringify({
    killPoints: killPoints.count,
    askedAbout: list.filter(({ session }) => session.kind === 'another-account').map(({ uuid }) => uuid),
    signedIn: list.filter(({ session }) => session.kind !== 'refused').map(({ uuid }) => uuid),
    kept: await whatIsKept(keychain),
    names: names.toSorted(),
  } satisfies KilledEnd),
);
process.exit(0);
