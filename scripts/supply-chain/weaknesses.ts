import { relative } from 'node:path';
import * as v from 'valibot';
import type { InstalledPackage } from './installed-package.ts';
import { runNpmAudit } from './npm-audit.ts';

/** What has been published of the weaknesses of some packages. */
export type Weaknesses =
  | { readonly kind: 'none-known' }
  /** Each in words, with the address where it is told of. */
  | { readonly kind: 'known'; readonly weaknesses: readonly string[] }
  | { readonly kind: 'not-asked'; readonly because: string }
  | { readonly kind: 'not-understood'; readonly answer: string };

/** A weakness itself; where a package has one only through what it needs, npm gives that one's name. */
const advisorySchema = v.object({ title: v.string(), url: v.string(), severity: v.string(), range: v.string() });

/** `npm audit --json`, version 2 of the report. */
const auditSchema = v.object({
  auditReportVersion: v.literal(2),
  vulnerabilities: v.record(
    v.string(),
    v.object({
      name: v.string(),
      via: v.array(v.union([v.string(), advisorySchema])),
      /** The folders in which such a package is installed, from the project's folder on. */
      nodes: v.array(v.string()),
    }),
  ),
});

const errorSchema = v.object({
  message: v.optional(v.string(), ''),
  error: v.object({ code: v.nullish(v.string(), ''), summary: v.nullish(v.string(), '') }),
});

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Returns what the output of `npm audit --json` says of the packages in these folders. It speaks of all that a lock file
 * names; what only builds and tests harms nobody who has the app.
 */
export const readWeaknesses = (output: string, folders: ReadonlySet<string>): Weaknesses => {
  const answer = parse(output);
  const audit = v.safeParse(auditSchema, answer);
  if (!audit.success) {
    const failure = v.safeParse(errorSchema, answer);
    if (!failure.success) return { kind: 'not-understood', answer: output.trim() };
    const { message, error } = failure.output;
    return { kind: 'not-asked', because: message === '' ? `${error.code} ${error.summary}`.trim() : message };
  }
  const weaknesses = Object.values(audit.output.vulnerabilities)
    .filter(({ nodes }) => nodes.some((folder) => folders.has(folder)))
    .flatMap(({ name, via }) =>
      via
        .filter((each) => typeof each !== 'string')
        .map(({ title, url, severity, range }) => `${name} ${range} (${severity}): ${title} ${url}`),
    );
  return weaknesses.length === 0 ? { kind: 'none-known' } : { kind: 'known', weaknesses };
};

const askNpm = (project: string): Promise<string | null> => runNpmAudit(project, []);

/** Returns what is known of the weaknesses of packages that are installed in a project. `ask` gives what npm says of all. */
export const findWeaknesses = async (
  project: string,
  packages: readonly InstalledPackage[],
  ask: typeof askNpm = askNpm,
): Promise<Weaknesses> => {
  const output = await ask(project);
  if (output === null) return { kind: 'not-asked', because: 'npm takes too long.' };
  const folders = packages.map(({ folder }) => relative(project, folder).replaceAll('\\', '/'));
  return readWeaknesses(output, new Set(folders));
};

/** Returns one line for each thing that keeps anybody from saying that none of these packages has a known weakness. */
export const weaknessProblems = (
  weaknesses: Weaknesses,
  packages: readonly Pick<InstalledPackage, 'name' | 'version'>[],
): readonly string[] => {
  const all = packages.map(({ name, version }) => `${name}@${version}`).join(', ');
  switch (weaknesses.kind) {
    case 'none-known':
      return [];
    case 'known':
      return weaknesses.weaknesses.map((weakness) => `Known to be weak, and shipped: ${weakness}`);
    case 'not-asked':
      return [`Nobody could be asked about weaknesses of ${all}: ${weaknesses.because}`];
    case 'not-understood':
      return [`What npm audit says of ${all} is not understood here: ${weaknesses.answer}`];
  }
};
