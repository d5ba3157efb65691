import type {
  AboutFacts,
  Accounts,
  Attempt,
  Checkup,
  DialogName,
  Findings,
  Session,
  Updates,
} from '../../preload/contract.ts';
import type { ScreenSlices } from '../screen-state.ts';
import type { Held } from './fake-bridge.ts';
import { signedIn, stateNamed, states } from './states.ts';
import { updateStories } from './update-stories.ts';

/** All that can be seen at a time: a screen, over it one dialog or none, and the notice of an update. */
export interface Story extends Held {
  /** Names a file as well: lower case, words joined by hyphens. */
  readonly name: string;
  readonly attempt: Attempt;
  readonly accounts: Accounts;
  readonly checkup: Checkup;
  readonly updates: Updates;
  readonly dialog: DialogName | null;
}

export const noUpdate: Updates = { kind: 'idle', lastCheckedMillis: null, isShown: false };

const dayMillis = 24 * 60 * 60_000;

const well: Findings = {
  name: { kind: 'fine' },
  plex: { kind: 'fine' },
  proxy: { kind: 'fine', proxy: null },
  clock: { kind: 'fine' },
  keychain: { kind: 'fine' },
  token: { kind: 'fine' },
};

const done = (findings: Partial<Findings> = {}): Checkup => ({ kind: 'done', findings: { ...well, ...findings } });

const noKeychain = {
  keychain: { kind: 'trouble', trouble: 'keychain-unavailable' },
  token: { kind: 'not-checked', because: 'keychain' },
} as const satisfies Partial<Findings>;

const checkedStories: Readonly<Record<string, ScreenSlices & Pick<Story, 'checkup'>>> = {
  'check-begun': {
    ...stateNamed('signed-out-unreachable'),
    checkup: { kind: 'under-way', findings: {} },
  },
  'check-under-way': {
    ...stateNamed('waiting-browser'),
    checkup: { kind: 'under-way', findings: { proxy: well.proxy, keychain: well.keychain } },
  },
  'check-all-well': { ...stateNamed('signed-in'), checkup: done() },
  'check-signed-out': {
    ...stateNamed('signed-out'),
    checkup: done({
      name: { kind: 'not-applicable', because: 'the-proxy-looks-it-up' },
      proxy: { kind: 'fine', proxy: 'proxy.example.com:8080' },
      token: { kind: 'not-applicable', because: 'nobody-is-signed-in' },
    }),
  },
  'check-clock-and-key': {
    ...stateNamed('signed-in'),
    checkup: done({
      clock: { kind: 'trouble', trouble: 'clock-behind', byMillis: dayMillis },
      token: { kind: 'trouble', trouble: 'token-rejected' },
    }),
  },
  'check-someone-else': {
    ...stateNamed('signed-out-someone-else-answered'),
    checkup: done({
      name: { kind: 'trouble', trouble: 'name-misdirected' },
      plex: { kind: 'trouble', trouble: 'someone-else-answered' },
      clock: { kind: 'not-checked', because: 'plex' },
      token: { kind: 'not-applicable', because: 'nobody-is-signed-in' },
    }),
  },
  'check-offline-without-keychain': {
    ...stateNamed('signed-out-unreachable'),
    checkup: done({
      name: { kind: 'trouble', trouble: 'name-not-found' },
      plex: { kind: 'trouble', trouble: 'unreachable' },
      clock: { kind: 'not-checked', because: 'plex' },
      ...noKeychain,
    }),
  },
  'check-everything-at-once': {
    ...stateNamed('signed-in-everything-at-once'),
    checkup: done({
      name: { kind: 'trouble', trouble: 'name-misdirected' },
      plex: { kind: 'trouble', trouble: 'insecure-connection' },
      proxy: {
        kind: 'trouble',
        trouble: 'proxy-unreachable',
        proxy: 'proxy-for-everybody.department-of-long-names.example.com:8080',
      },
      clock: { kind: 'trouble', trouble: 'clock-ahead', byMillis: 400 * dayMillis },
      keychain: { kind: 'trouble', trouble: 'keychain-forgets' },
      token: { kind: 'not-checked', because: 'keychain' },
    }),
  },
};

/** Returns a screen with nothing over it. */
export const bare = ({ attempt, accounts }: ScreenSlices): Omit<Story, 'name'> => ({
  attempt,
  accounts,
  checkup: { kind: 'not-started' },
  updates: noUpdate,
  dialog: null,
});

const story = (name: string, state: ScreenSlices, over: Partial<Story> = {}): Story => ({
  name,
  ...bare(state),
  ...over,
});

/** What "Check this computer" can look like: what tests render and pictures show. */
export const checkups: readonly Story[] = Object.entries(checkedStories).map(([name, { checkup, ...state }]) =>
  story(name, state, { checkup, dialog: 'checkup' }),
);

/** The settings, over the screens that lead to them. */
export const settings: readonly Story[] = ['signed-out', 'signed-in'].map((name) =>
  story(`settings-${name}`, stateNamed(name), { dialog: 'settings' }),
);

const factsOn = (system: string): AboutFacts => ({
  version: '1.1.0',
  runtime: [
    { name: 'Electron', version: '45.4.1' },
    { name: 'Chromium', version: '148.0.7778.97' },
    { name: 'Node', version: '24.21.0' },
  ],
  system,
});

/** What there is to say about Latchkey on a Mac. */
export const aboutFacts = factsOn('macOS 15.6 (arm64)');

const about = (system: string): Pick<Story, 'about' | 'dialog'> => ({ about: factsOn(system), dialog: 'about' });

/** What can be said of updates, the longest of it among them. */
const updatesSaid = new Set(['update-ready', 'update-by-package-manager', 'update-not-signed']);

/** "About Latchkey", with what it can say of updates. */
export const abouts: readonly Story[] = [
  story('about-signed-in', stateNamed('signed-in'), {
    about: aboutFacts,
    dialog: 'about',
    updates: { kind: 'idle', lastCheckedMillis: 0, isShown: false },
  }),
  story('about-signed-out', stateNamed('signed-out'), about('Linux Debian GNU/Linux 12 (x64)')),
  ...updateStories
    .filter(({ name }) => updatesSaid.has(name))
    .map(({ name, state, updates }) =>
      story(`about-${name}`, state, {
        ...about('Linux Red Hat Enterprise Linux 10.1 Workstation (Coughlan) (x64)'),
        updates: 'isShown' in updates ? { ...updates, isShown: false } : updates,
      }),
    ),
];

/** The notices of an update, over the screens where they may be. */
export const updateNotices: readonly Story[] = updateStories.map(({ name, state, updates }) =>
  story(name, state, { updates }),
);

/** What no screen knows how to show, beside something that main can be asked for. */
const spoilt = { kind: 'spoilt' } as unknown as Session;

/** The page when a screen broke. It stays so, whatever main pushes, until it is loaded anew. */
export const brokenPages: readonly Story[] = [
  story('broken-signed-in', signedIn({ session: spoilt })),
  story('broken-signed-in-keychain-locked', signedIn({ session: spoilt, problem: 'keychain-locked' })),
];

/** Every screen, every check, the settings, "About Latchkey", and every notice of an update. */
export const stories: readonly Story[] = [
  ...states.map(({ name, state }) => story(name, state)),
  ...checkups,
  ...settings,
  ...abouts,
  ...updateNotices,
];

/** Returns the story of that name. Throws where there is none. */
export const storyNamed = (name: string): Story => {
  const found = [...stories, ...brokenPages].find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`The gallery has no story named ${name}.`);
  return found;
};
