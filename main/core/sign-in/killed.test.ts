import { mkdir, mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countFigure } from '../../../e2e/figures/count-figure.ts';
import { type Keyring, startKeyring } from '../../../e2e/keyring/keyring.ts';
import { type PlexStandIn, startPlexStandIn } from '../../../e2e/plex-stand-in/plex-stand-in.ts';
import { projectFolder } from '../../../scripts/runtime.ts';
import { bundleKilledApp, type KilledRun, runKilledApp } from '../testing/kill-points/killed-app.ts';
import type { KilledEnd, Wish } from '../testing/kill-points/killed-process.ts';

/** So many apps side by side: most of the time each waits. */
const lanes = 4;

let keyring: Keyring;
let program: string;

/** One person's computer, with a plex.tv to itself. */
interface World {
  readonly plex: PlexStandIn;
  run(wish: Wish, killAt?: number): Promise<KilledRun>;
}

let worlds = 0;

const inAWorld = async (run: (world: World) => Promise<void>): Promise<void> => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'latchkey-killed-'));
  // A claimed pin lives ten seconds on plex.tv; here it may take a slow machine longer to start a process.
  await using plex = await startPlexStandIn({ codeLifetimes: { claimedSeconds: 300 } });
  worlds += 1;
  const service = `Latchkey ${worlds}`;
  const { environment } = keyring;
  await run({
    plex,
    run: (wish, killAt) => {
      const options = { plexUrl: plex.url, profile: folder.path, service, wish, killAt: killAt ?? null };
      return runKilledApp(program, options, environment);
    },
  });
};

const finished = (run: KilledRun): KilledEnd => {
  if (run.kind === 'killed') throw new Error('The app was killed where it should have lived.');
  return run;
};

/** Returns how many kill points an app passes that is not killed. */
const countKillPoints = async (wish: Wish, prepare: (world: World) => Promise<void>): Promise<number> => {
  let killPoints = 0;
  await inAWorld(async (world) => {
    await prepare(world);
    ({ killPoints } = finished(await world.run(wish)));
  });
  return killPoints;
};

/**
 * In a world of its own for each kill point, several at a time: the app is killed there and started again. Counts the
 * kills. How often an app polls its pin is a matter of speed, so one may end well before its kill point comes.
 */
const killAtEachPoint = async (
  wish: Wish,
  prepare: (world: World) => Promise<void>,
  expectAllIsWell: (world: World, end: KilledEnd, when: string) => void,
): Promise<void> => {
  const killPoints = await countKillPoints(wish, prepare);
  const left = Array.from({ length: killPoints }, (_, index) => index + 1);
  let kills = 0;
  const runOnce = (killPoint: number): Promise<void> =>
    inAWorld(async (world) => {
      await prepare(world);
      const first = await world.run(wish, killPoint);
      if (first.kind === 'killed') kills += 1;
      const last = first.kind === 'killed' ? finished(await world.run(wish)) : first;
      expectAllIsWell(world, last, `killed at moment ${killPoint} of ${killPoints}`);
    });
  const lane = async (): Promise<void> => {
    for (let killPoint = left.shift(); killPoint !== undefined; killPoint = left.shift()) await runOnce(killPoint);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  expect(kills, 'deaths').toBeGreaterThan(12);
  countFigure('kills', kills);
};

const nothing = (): Promise<void> => Promise.resolve();
const latchkeys = (plex: PlexStandIn) => plex.devices().filter(({ identity: { product } }) => product === 'Latchkey');
const livingTokens = (plex: PlexStandIn): readonly string[] =>
  latchkeys(plex).flatMap(({ token }) => (token === null ? [] : [token]));

/** Signed in as if nothing had happened: one device, one living token, and it is in the keychain with nothing left over. */
const expectSignedInOnce = ({ plex }: World, { kept }: KilledEnd, when: string): void => {
  const claimed = plex.pins().filter(({ claim }) => claim !== null);
  expect(claimed, `approvals, ${when}`).toHaveLength(1);
  expect(latchkeys(plex), `devices, ${when}`).toHaveLength(1);
  const identifiers = new Set(plex.requests.all.map(({ headers }) => headers['x-plex-client-identifier']));
  identifiers.delete(undefined);
  expect(identifiers.size, `client identifiers, ${when}`).toBe(1);
  expect(Object.keys(kept).toSorted(), when).toStrictEqual(['account', 'client identifier', 'last account', 'token']);
  expect(livingTokens(plex), when).toStrictEqual([kept.token]);
};

describe.runIf(process.platform === 'linux')('the app, killed at any moment', () => {
  beforeAll(async () => {
    keyring = await startKeyring({ kind: 'unlocked' });
    // Beside the packages, where the bundle finds keytar.
    const folder = join(projectFolder, 'node_modules/.cache/latchkey');
    await mkdir(folder, { recursive: true });
    program = await bundleKilledApp(folder);
  });
  afterAll(() => keyring.close());

  it.each(['sign-in-with-the-browser', 'sign-in-with-a-code'] as const)(
    'of "%s", signs in at the next start without losing a token or adding a device',
    { timeout: 240_000 },
    (wish) => killAtEachPoint(wish, nothing, expectSignedInOnce),
  );

  it('of signing out, is signed out in the end, and no token is left alive', { timeout: 240_000 }, async () => {
    const signIn = async (world: World): Promise<void> => void finished(await world.run('sign-in-with-a-code'));
    await killAtEachPoint('sign-out', signIn, ({ plex }, { kept }, when) => {
      expect(livingTokens(plex), when).toStrictEqual([]);
      expect(Object.keys(kept).toSorted(), when).toStrictEqual(['client identifier', 'last account']);
    });
  });

  it(
    'of a sign-in with another account than last time, is asked about it all the same',
    { timeout: 240_000 },
    async () => {
      const signInAndOut = async (world: World): Promise<void> => {
        finished(await world.run('sign-in-with-a-code'));
        finished(await world.run('sign-out'));
      };
      await killAtEachPoint('sign-in-as-somebody-else', signInAndOut, ({ plex }, { kept, isAskedAbout }, when) => {
        expect(isAskedAbout, when).toBe(true);
        expect(kept['last account'], when).toBe('ada0000000000001');
        expect(livingTokens(plex), when).toStrictEqual([kept.token]);
      });
    },
  );

  it('again and again, gets there all the same', { timeout: 120_000 }, async () => {
    await inAWorld(async (world) => {
      const wish = 'sign-in-with-the-browser';
      let kills = 0;
      let end = await world.run(wish, 2);
      // Each run gets a little further than the one before.
      for (; end.kind === 'killed'; end = await world.run(wish, 2 + kills)) kills += 1;
      expect(kills).toBeGreaterThan(3);
      expectSignedInOnce(world, finished(end), `after ${kills} kills`);
      countFigure('kills', kills);
    });
  });
});
