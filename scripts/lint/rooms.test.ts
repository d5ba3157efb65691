import { extname, matchesGlob, posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Room, rooms } from './rooms.ts';
import { lintFiles } from './testing/lint-files.ts';

/** Where the files lie that the rooms import, or try to. */
const files = [
  'main/index.ts',
  'main/core/create-core.ts',
  'main/core/plex/pins.ts',
  'main/core/plex/pins.test.ts',
  'main/core/plex/testing/client.ts',
  'main/core/messages/messages.ts',
  'main/core/messages/all-messages-in.ts',
  'main/core/messages/english/english.ts',
  'main/core/messages/english/system.ts',
  'main/electron/open-app.ts',
  'main/electron/updater/electron-updater.ts',
  'main/cli/command.ts',
  'preload/contract.ts',
  'preload/attempt.ts',
  'renderer/store.ts',
  'renderer/store.test.tsx',
  'renderer/screens/screen.tsx',
  'renderer/gallery/stories.ts',
  'e2e/plex-stand-in/plex-stand-in.ts',
  'scripts/runtime.ts',
  'bench/median.ts',
  'soak/tally.ts',
  'node_modules/keytar/lib/keytar.js',
  'package.json',
];

/** What the rooms are given, and what looks like it. */
const packages = [
  ...new Set(rooms.flatMap((room) => room.packages).filter((name) => !name.includes('*'))),
  'node:fs',
  'node:fs/promises',
  'node:module',
  '@github/keytar',
  '@else/keytar',
  '@else/electron',
  'electron/main',
  'electron-log/main.js',
  'react-dom/server',
  'conf/inner.js',
  'lodash',
  'fs',
];

const isOfTests = (path: string): boolean => /\.test\.tsx?$|\/testing\//.test(path);

const fits = (path: string, globs: readonly string[]): boolean => globs.some((glob) => matchesGlob(path, glob));

/** Whether the table gives the room what lies there, or only types of it. */
const isGiven = ({ at, home = at, paths, types, except }: Room, path: string, asType: boolean): boolean =>
  fits(path, [`${home}/**`, ...paths, ...(asType ? types : [])]) && !fits(path, except) && !isOfTests(path);

const specifierOf = (place: string, path: string): string => {
  const specifier = posix.relative(posix.dirname(place), path);
  return specifier.startsWith('.') ? specifier : `./${specifier}`;
};

interface Line {
  readonly source: string;
  readonly isAllowed: boolean;
}

/** Every import there is, of values and of types, one to a line and handed on, so that none needs a name. */
const linesAt = (room: Room, place: string): readonly Line[] => {
  const ofPackages = packages.flatMap((name) => {
    const isAllowed = name !== 'node:module' && fits(name, room.packages);
    return [
      { source: `export * from '${name}';`, isAllowed },
      { source: `export type * from '${name}';`, isAllowed },
    ];
  });
  const ofFiles = files.flatMap((path) => [
    { source: `export * from '${specifierOf(place, path)}';`, isAllowed: isGiven(room, path, false) },
    { source: `export type * from '${specifierOf(place, path)}';`, isAllowed: isGiven(room, path, true) },
  ]);
  return [...ofPackages, ...ofFiles];
};

/** The table has rooms within rooms: the last one counts. */
const isOwn = (room: Room, place: string): boolean =>
  rooms.findLast(({ at }) => place === at || place.startsWith(`${at}/`)) === room;

const samples = rooms
  .flatMap((room) =>
    (extname(room.at) === '' ? ['breach.ts', 'inner/breach.ts', 'inner/most/breach.ts'] : ['']).map((name) => ({
      room,
      place: posix.join(room.at, name),
    })),
  )
  .map(({ room, place }) => ({ room, place, lines: linesAt(room, place) }));

const refusedLines = new Map<string, ReadonlySet<number>>();
let filesRead = 0;

beforeAll(async () => {
  const report = await lintFiles(
    new Map(samples.map(({ place, lines }) => [place, lines.map(({ source }) => `${source}\n`).join('')])),
  );
  filesRead = report.filesRead;
  const walls = report.findings.filter(({ code }) => code === 'eslint(no-restricted-imports)');
  for (const [path, own] of Map.groupBy(walls, ({ path }) => path))
    refusedLines.set(path, new Set(own.map(({ line }) => line)));
});

describe('the table of rooms', () => {
  test('is sampled everywhere', () => {
    expect(filesRead).toBe(samples.length);
    for (const { room, place, lines } of samples) {
      expect(isOwn(room, place), place).toBe(true);
      expect(new Set(lines.map(({ isAllowed }) => isAllowed)), place).toEqual(new Set([true, false]));
    }
  });

  test.for(samples)('is what the linter goes by at $place', ({ place, lines }) => {
    const refused = lines.filter((_, index) => refusedLines.get(place)?.has(index + 1) === true);
    expect(refused.map(({ source }) => source)).toEqual(
      lines.filter(({ isAllowed }) => !isAllowed).map(({ source }) => source),
    );
  });
});
