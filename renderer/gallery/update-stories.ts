import type { Release, UpdateProblem, Updates } from '../../preload/contract.ts';
import type { ScreenSlices } from '../screen-state.ts';
import { stateNamed } from './states.ts';

interface UpdateStory {
  readonly name: string;
  readonly state: ScreenSlices;
  readonly updates: Updates;
}

const release: Release = {
  version: '1.2.0',
  news: ['New', 'The name of this computer can be changed while it waits.', 'Starts in half the time.'],
};

const longRelease: Release = {
  version: '120.400.1000',
  news: Array.from({ length: 12 }, (_, index) =>
    `${index + 1}. ${'A release that has a lot to say. '.repeat(8)}`.trim(),
  ),
};

const failedDownload = (problem: UpdateProblem): UpdateStory => ({
  name: `update-failed-${problem}`,
  state: stateNamed('signed-in'),
  updates: { kind: 'failed', step: 'download', problem, release },
});

const failedCheck = (problem: UpdateProblem): UpdateStory => ({
  name: `update-not-checked-${problem}`,
  state: stateNamed('signed-out'),
  updates: { kind: 'failed', step: 'check', problem },
});

/** What the notice of an update can look like: what tests render and pictures show. */
export const updateStories: readonly UpdateStory[] = [
  {
    name: 'update-available',
    state: stateNamed('signed-in'),
    updates: { kind: 'available', release, isShown: true },
  },
  {
    name: 'update-available-signed-out',
    state: stateNamed('signed-out'),
    updates: { kind: 'available', release: { ...release, news: [] }, isShown: true },
  },
  {
    name: 'update-available-with-much-to-say',
    state: stateNamed('signed-in'),
    updates: { kind: 'available', release: longRelease, isShown: true },
  },
  {
    name: 'update-available-and-trouble',
    state: stateNamed('signed-out-unreachable'),
    updates: { kind: 'available', release, isShown: true },
  },
  {
    name: 'update-available-and-a-refused-sign-out',
    state: stateNamed('signed-in-keychain-locked'),
    updates: { kind: 'available', release, isShown: true },
  },
  {
    name: 'update-available-and-a-sign-in',
    state: stateNamed('waiting-browser'),
    updates: { kind: 'available', release, isShown: true },
  },
  {
    name: 'update-put-away',
    state: stateNamed('signed-in'),
    updates: { kind: 'available', release, isShown: false },
  },
  {
    name: 'update-begun',
    state: stateNamed('signed-in'),
    updates: { kind: 'downloading', release, percent: 0, isShown: true },
  },
  {
    name: 'update-downloading',
    state: stateNamed('signed-in'),
    updates: { kind: 'downloading', release, percent: 42, isShown: true },
  },
  { name: 'update-ready', state: stateNamed('signed-in'), updates: { kind: 'ready', release, isShown: true } },
  { name: 'update-checking', state: stateNamed('signed-in'), updates: { kind: 'checking' } },
  {
    name: 'update-none',
    state: stateNamed('signed-out'),
    updates: { kind: 'idle', lastCheckedMillis: 0, isShown: true },
  },
  {
    name: 'update-none-during-a-sign-in',
    state: stateNamed('waiting-code'),
    updates: { kind: 'idle', lastCheckedMillis: 0, isShown: true },
  },
  {
    name: 'update-by-package-manager',
    state: stateNamed('signed-in'),
    updates: { kind: 'not-offered', because: 'package-manager', isShown: true },
  },
  {
    name: 'update-not-packaged',
    state: stateNamed('signed-out'),
    updates: { kind: 'not-offered', because: 'not-packaged', isShown: true },
  },
  {
    name: 'update-not-signed',
    state: stateNamed('signed-in'),
    updates: { kind: 'not-offered', because: 'not-signed', isShown: true },
  },
  failedCheck('update-server-unreachable'),
  failedCheck('update-server-trouble'),
  failedCheck('release-not-understood'),
  failedDownload('download-interrupted'),
  failedDownload('update-damaged'),
  failedDownload('update-not-signed'),
  failedDownload('disk-full'),
  failedDownload('disk-refused'),
  failedDownload('app-not-installed'),
  failedDownload('update-failed'),
  {
    name: 'update-not-installed',
    state: stateNamed('signed-in'),
    updates: { kind: 'failed', step: 'install', problem: 'disk-full', release },
  },
];
