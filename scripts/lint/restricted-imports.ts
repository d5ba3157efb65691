import { posix } from 'node:path';
import type { OxlintOverride } from 'oxlint';
import type { Room, TestRoom } from './rooms.ts';

/** More folders than a room has within each other. */
const maxDepth = 4;

type Pattern = { readonly message: string } & (
  | { readonly group: string[] }
  | { readonly regex: string; readonly allowTypeImports: true }
);

/** What one group of patterns lets pass, another one no longer refuses; a regular expression does. */
const typesAlone = (specifier: string, message: string): Pattern => ({
  regex: `^${specifier.replaceAll('.', String.raw`\.`)}$`,
  allowTypeImports: true,
  message,
});

const restricting = (files: readonly string[], patterns: readonly Pattern[]): OxlintOverride => ({
  files: [...files],
  rules: { 'eslint/no-restricted-imports': ['error', { patterns: [...patterns] }] },
});

/** A path of the project as a file that lies so many folders below the room writes it. */
const seenFrom = (room: string, depth: number, path: string): string => {
  const seen = posix.join('../'.repeat(depth), posix.relative(room, path));
  return seen.startsWith('.') ? seen : `./${seen}`;
};

/** The patterns are read as those of a .gitignore, the last one that fits counts: "!conf" would let "@else/conf" in. */
const packagePatterns = (name: string): readonly string[] =>
  name.includes('/') ? [`!${name}`] : [`!${name}`, `*/**/${name}`];

const ownPatterns = (depth: number): readonly string[] =>
  depth === 0 ? ['!./**'] : ['!./**', '!../**', `${'../'.repeat(depth + 1)}**`];

/** A way that goes up again after it has gone down could end anywhere. */
const detours = ['**/[!.]*/../**', '**/./../**'];

const nobodys = ['node:module', '**/testing/**', '**/*.test.ts', '**/*.test.tsx', ...detours];

const patternsAt = ({ at, home = at, packages, paths, types, except, message }: Room, depth: number): Pattern[] => {
  const seen = (path: string): string => seenFrom(home, depth, path);
  const group = [
    '**',
    ...packages.flatMap(packagePatterns),
    ...ownPatterns(depth),
    ...[...paths, ...types].map((path) => `!${seen(path)}`),
    ...except.map(seen),
    ...nobodys,
  ];
  return [...types.map((path) => typesAlone(seen(path), message)), { group, message }];
};

const depthBelow = (home: string, folder: string): number =>
  posix.relative(home, folder).split('/').filter(Boolean).length;

const wallsOf = (room: Room): readonly OxlintOverride[] => {
  const { at, home = at } = room;
  if (posix.extname(at) !== '') return [restricting([at], patternsAt(room, depthBelow(home, posix.dirname(at))))];
  const depths = Array.from({ length: maxDepth }, (_, depth) =>
    restricting([`${at}/${'*/'.repeat(depth)}*`], patternsAt(room, depthBelow(home, at) + depth)),
  );
  // What lies deeper than that may import nothing that lies above it.
  return [restricting([`${at}/**`], patternsAt({ ...room, paths: [], types: [], except: [] }, 0)), ...depths];
};

const testWallsOf = ({ files, packages, typesOfPackages, folders, except, message }: TestRoom): OxlintOverride => {
  const refused = {
    group: [
      ...packages.flatMap((name) => [name, `${name}/**`]),
      ...typesOfPackages.map((name) => `${name}/**`),
      ...folders.map((folder) => `**/${folder}/**`),
      ...except.map((path) => `!**/${path}`),
    ],
    message,
  };
  return restricting(files, [...typesOfPackages.map((name) => typesAlone(name, message)), refused]);
};

/** Returns what the linter has to be told so that no room imports more than the table gives it. */
export const restrictedImports = (
  rooms: readonly Room[],
  testRooms: readonly TestRoom[],
): readonly OxlintOverride[] => [
  ...rooms.flatMap(wallsOf),
  // Tests lie in their rooms, and what holds of them comes last.
  ...testRooms.map(testWallsOf),
];
