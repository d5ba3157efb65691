/** The names of packages that docs/dependencies.md gives a line, by the section that the line stands in. */
export interface DependencyPage {
  /** What the project asks for and ships. */
  readonly shipped: readonly string[];
  /** What those bring along into the app. */
  readonly broughtAlong: readonly string[];
  /** What the project asks for and does not ship. */
  readonly development: readonly string[];
  readonly withoutReason: readonly string[];
}

interface Line {
  readonly section: string;
  readonly names: readonly string[];
  readonly reason: string;
}

/** The lines of every table. Where a package comes from when that is not its name, `npm:…`, is no name. */
const readLines = (text: string): readonly Line[] => {
  let section = '';
  const lines: Line[] = [];
  for (const line of text.split('\n')) {
    section = /^## (.+)$/.exec(line)?.[1]?.trim() ?? section;
    const [first, ...others] = line.startsWith('|') ? line.split('|').slice(1, -1) : [];
    const names = [...(first ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
    const reason = others.at(-1)?.trim() ?? '';
    if (names.length > 0) lines.push({ section, names: names.filter((name) => !name.startsWith('npm:')), reason });
  }
  return lines;
};

export const readDependencyPage = (text: string): DependencyPage => {
  const lines = readLines(text);
  const namesIn = (section: string): readonly string[] =>
    lines.filter((line) => line.section === section).flatMap(({ names }) => names);
  return {
    shipped: namesIn('Shipped'),
    broughtAlong: namesIn('Brought along'),
    development: namesIn('For development'),
    withoutReason: lines.filter(({ reason }) => reason === '').flatMap(({ names }) => names),
  };
};

interface Dependencies {
  /** What package.json asks for. */
  readonly direct: readonly string[];
  /** What is in the app. */
  readonly shipped: readonly string[];
}

const differences = (
  told: readonly string[],
  real: readonly string[],
  { isTold, isReal }: { readonly isTold: string; readonly isReal: string },
): readonly string[] => [
  ...real
    .filter((name) => !told.includes(name))
    .map((name) => `${name} ${isReal}, and docs/dependencies.md does not say so.`),
  ...told.filter((name) => !real.includes(name)).map((name) => `docs/dependencies.md says that ${name} ${isTold}.`),
];

/** A package may be asked for here, for development, and be brought along by another: those are two reasons. */
const saidTwice = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

/** Dependencies without their line, and lines without their dependency. */
export const dependencyPageProblems = (page: DependencyPage, { direct, shipped }: Dependencies): readonly string[] => {
  return [
    ...differences([...page.shipped, ...page.development], direct, {
      isReal: 'is asked for by package.json',
      isTold: 'is asked for by package.json, and it is not',
    }),
    ...differences([...page.shipped, ...page.broughtAlong], shipped, {
      isReal: 'is shipped',
      isTold: 'is shipped, and it is not',
    }),
    ...[
      ...new Set([
        ...saidTwice([...page.shipped, ...page.development]),
        ...saidTwice([...page.shipped, ...page.broughtAlong]),
      ]),
    ].map((name) => `${name} has two lines.`),
    ...page.withoutReason.map((name) => `${name} has a line without a reason.`),
  ];
};
