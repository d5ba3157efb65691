import { mkdir, mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { countFigure } from '../../../../e2e/figures/count-figure.ts';
import { type Keyring, startKeyring } from '../../../../e2e/keyring/keyring.ts';
import { people, type PersonName } from '../../../../e2e/plex-stand-in/plex/person.ts';
import { type PlexStandIn, startPlexStandIn } from '../../../../e2e/plex-stand-in/plex-stand-in.ts';
import { projectFolder } from '../../../../scripts/runtime.ts';
import { bundleKilledApp, type KilledRun, runKilledApp } from './killed-app.ts';
import type { KilledAppOptions, KilledEnd } from './killed-process.ts';
import type { Wish } from './wishes.ts';

/** So many apps side by side: most of the time each waits. */
const lanes = 4;

/** One person's computer, with a plex.tv to itself. */
export interface World {
  readonly plex: PlexStandIn;
  run(options: Pick<KilledAppOptions, 'before' | 'wish' | 'killAt'>): Promise<KilledRun>;
}

/** What is wished for, after what, and on what keychain. */
export interface Story {
  readonly before: readonly Wish[];
  readonly wish: Wish;
  readonly write: KilledAppOptions['write'];
}

export const finished = (run: KilledRun): KilledEnd => {
  if (run.kind === 'killed') throw new Error('The app was killed where it should have lived.');
  return run;
};

const latchkeys = (plex: PlexStandIn) => plex.devices().filter(({ identity: { product } }) => product === 'Latchkey');

/**
 * Each of these people is signed in, the current one first, and nobody else: by a token of their own that lives, in the
 * keychain with nothing left over, and on one device.
 */
export const expectSignedIn = (
  { plex }: Pick<World, 'plex'>,
  { kept, signedIn, names }: KilledEnd,
  persons: readonly PersonName[],
  when: string,
): void => {
  const uuids = persons.map((person) => people[person].uuid);
  expect(signedIn, when).toEqual(uuids);
  expect(
    kept.accounts.map(({ uuid }) => uuid),
    when,
  ).toEqual(uuids);
  expect(kept, when).toMatchObject({ unconfirmed: [], toRevoke: [], leftovers: [], pin: null });
  const living = latchkeys(plex).flatMap(({ person, token }) =>
    token === null ? [] : `${people[person].uuid} ${token}`,
  );
  expect(new Set(living), when).toEqual(new Set(kept.accounts.map(({ uuid, token }) => `${uuid} ${token}`)));
  expect(new Set(latchkeys(plex).map(({ person }) => person)).size, `devices, ${when}`).toBe(latchkeys(plex).length);
  const identifiers = new Set(plex.requests.all.map(({ headers }) => headers['x-plex-client-identifier']));
  identifiers.delete(undefined);
  expect(identifiers.size, `client identifiers, ${when}`).toBe(1);
  const ofTokens = names.filter((name) => name === 'account' || name === 'token');
  expect(ofTokens, when).toEqual([...persons.map(() => 'account'), ...persons.map(() => 'token')]);
  const others = names.filter((name) => !/^(account$|token$|known accounts|index 1)/.test(name));
  expect(others, when).toEqual(['client identifier']);
};

/** The app as one file. To be removed. */
export interface BundledApp extends AsyncDisposable {
  readonly path: string;
}

/** Returns the app, bundled beside the packages, where it finds keytar. */
export const bundled = async (): Promise<BundledApp> => {
  const cache = join(projectFolder, 'node_modules/.cache/latchkey');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtempDisposable(join(cache, 'killed-'));
  return { path: await bundleKilledApp(folder.path), [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
};

/**
 * Worlds on one keyring, each with entries of its own. To be closed, and best used for one story: a keyring is the slower
 * the more it holds.
 */
export class KilledWorlds implements AsyncDisposable {
  readonly #keyring: Keyring;
  readonly #program: string;
  #worlds = 0;

  private constructor(keyring: Keyring, program: string) {
    this.#keyring = keyring;
    this.#program = program;
  }

  static async open(app: BundledApp): Promise<KilledWorlds> {
    return new KilledWorlds(await startKeyring({ kind: 'unlocked' }), app.path);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#keyring[Symbol.asyncDispose]();
  }

  async inOne(write: KilledAppOptions['write'], run: (world: World) => Promise<void>): Promise<void> {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'latchkey-killed-'));
    // A claimed pin lives ten seconds on plex.tv; here it may take a slow machine longer to start a process.
    await using plex = await startPlexStandIn({ codeLifetimes: { claimedSeconds: 300 } });
    this.#worlds += 1;
    const given = { plexUrl: plex.url, profile: folder.path, service: `Latchkey ${this.#worlds}`, write };
    await run({
      plex,
      run: (options) => runKilledApp(this.#program, { ...given, ...options }, this.#keyring.environment),
    });
  }

  /**
   * In a world of its own for each kill point, several at a time: the app is killed there and started again. Counts the
   * kills. How often an app polls its pin is a matter of speed, so one may end well before its kill point comes.
   */
  async killAtEachPoint(
    { before, wish, write }: Story,
    expectAllIsWell: (world: World, end: KilledEnd, when: string) => void,
  ): Promise<void> {
    let killPoints = 0;
    await this.inOne(write, async (world) => {
      const end = finished(await world.run({ before, wish, killAt: null }));
      expectAllIsWell(world, end, 'not killed');
      ({ killPoints } = end);
    });
    const left = Array.from({ length: killPoints }, (_, index) => index + 1);
    let kills = 0;
    const runOnce = (killAt: number): Promise<void> =>
      this.inOne(write, async (world) => {
        const first = await world.run({ before, wish, killAt });
        if (first.kind === 'killed') kills += 1;
        const last = first.kind === 'killed' ? await world.run({ before: [], wish, killAt: null }) : first;
        expectAllIsWell(world, finished(last), `killed at moment ${killAt} of ${killPoints}`);
      });
    const lane = async (): Promise<void> => {
      for (let killAt = left.shift(); killAt !== undefined; killAt = left.shift()) await runOnce(killAt);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    expect(kills, 'deaths').toBeGreaterThan(killPoints / 2);
    countFigure('kills', kills);
  }

  /** The app is killed again and again, each time a little further on, until it gets to its end. Counts the kills. */
  async killAgainAndAgain(
    { before, wish, write }: Story,
    expectAllIsWell: (world: World, end: KilledEnd, when: string) => void,
  ): Promise<void> {
    await this.inOne(write, async (world) => {
      let kills = 0;
      let end = await world.run({ before, wish, killAt: 2 });
      for (; end.kind === 'killed'; end = await world.run({ before: [], wish, killAt: 2 + kills })) kills += 1;
      expect(kills).toBeGreaterThan(3);
      expectAllIsWell(world, finished(end), `after ${kills} kills`);
      countFigure('kills', kills);
    });
  }
}
