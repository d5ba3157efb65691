/** What changed in one version, as CHANGELOG.md tells it. */
export interface ChangelogSection {
  /** A version, or "Unreleased". */
  readonly name: string;
  /** The day of the release, like "2026-11-24"; null for what is not released. */
  readonly day: string | null;
  /** Markdown: the groups with their lines. */
  readonly text: string;
}

const unreleased = 'Unreleased';
const heading = /^## (.+)$/;
const released = /^(\d+\.\d+\.\d+) - (\d{4}-\d{2}-\d{2})$/;
/** The groups of https://keepachangelog.com. */
const groups = new Set(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']);

const sectionOf = (title: string, text: string): ChangelogSection => {
  const [, version, day] = released.exec(title) ?? [];
  return version === undefined || day === undefined ? { name: title, day: null, text } : { name: version, day, text };
};

/** The sections of a changelog, in their order. */
export const readChangelog = (changelog: string): readonly ChangelogSection[] => {
  const parts = changelog.split(/^(?=## )/m).filter((part) => part.startsWith('## '));
  return parts.map((part) => {
    const [first = '', ...rest] = part.split('\n');
    return sectionOf(heading.exec(first)?.[1] ?? '', rest.join('\n').trim());
  });
};

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number);

/** Negative where the first version is the older one. */
const compareVersions = (one: string, other: string): number => {
  const [ones, others] = [numbersOf(one), numbersOf(other)];
  return ones.map((number, index) => number - (others[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
};

const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
};

/** What keeps a changelog from being one in the manner of Keep a Changelog; none is good. */
export const changelogProblems = (changelog: string): readonly string[] => {
  const sections = readChangelog(changelog);
  const versions = sections.filter(({ name }) => name !== unreleased);
  const misplaced =
    sections.findIndex(({ name }) => name === unreleased) > 0 ? [`${unreleased} is not the first.`] : [];
  const undated = versions
    .filter(({ day }) => day === null || !isDay(day))
    .map(({ name }) => `"${name}" is no version with a day.`);
  const unordered = versions
    .filter(({ name, day }, index) => {
      const newer = versions[index - 1];
      if (newer === undefined) return false;
      return compareVersions(name, newer.name) >= 0 || (day ?? '') > (newer.day ?? '');
    })
    .map(({ name }) => `${name} stands below an older version.`);
  const unknown = sections.flatMap(({ name, text }) =>
    [...text.matchAll(/^### (.*)$/gm)]
      .filter(([, group = '']) => !groups.has(group))
      .map(([, group]) => `${name} has the unknown group "${group}".`),
  );
  const empty = versions.filter(({ text }) => text === '').map(({ name }) => `${name} says nothing.`);
  return [...misplaced, ...undated, ...unordered, ...unknown, ...empty];
};

/** The changelog with what is unreleased made the given version of the given day. Throws where nothing is unreleased. */
export const releaseChanges = (changelog: string, version: string, day: string): string => {
  const changes = readChangelog(changelog).find(({ name }) => name === unreleased)?.text ?? '';
  if (changes === '') throw new Error(`Nothing stands under "## ${unreleased}" in the changelog.`);
  return changelog.replace(/^## Unreleased$/m, `## ${unreleased}\n\n## ${version} - ${day}`);
};
