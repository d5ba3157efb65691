import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { projectFolder } from '../runtime.ts';
import type { Part } from './part.ts';

const timeoutMillis = 3 * 60_000;

/**
 * Where npm is told to stay offline, or to leave something out, it finds nothing and calls that an audit; what is bundled
 * counts as development.
 */
const whole = ['--offline=false', '--include=dev', '--include=optional', '--include=peer'];
const shortly = ['--fetch-retries=1', '--fetch-retry-mintimeout=500'];

/** Version 2 of the report. Where a package is weak only through what it needs, npm gives that one's name. */
const reportSchema = v.object({
  auditReportVersion: v.literal(2),
  vulnerabilities: v.record(
    v.string(),
    v.object({
      name: v.string(),
      via: v.array(
        v.union([
          v.string(),
          v.object({ title: v.string(), url: v.string(), severity: v.string(), range: v.string() }),
        ]),
      ),
      /** The folders in which such a package is installed, from the project's folder on. */
      nodes: v.array(v.string()),
    }),
  ),
});

const lockSchema = v.object({
  packages: v.record(v.string(), v.object({ version: v.optional(v.string()) })),
});

const fromJson = <const Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.string(), v.parseJson(), schema);

const askNpm = (project: string): Promise<string> => {
  const npm = spawn('npm', ['audit', '--json', ...whole, ...shortly], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
    timeout: timeoutMillis,
  });
  return text(npm.stdout);
};

/**
 * Returns a sentence for each thing that keeps anybody from saying that none of these parts of a project has a published
 * weakness. npm speaks of all that a lock file names; what only builds and tests harms nobody who has the app.
 */
export const weaknessesOf = async (
  parts: readonly Pick<Part, 'name' | 'version'>[],
  project: string = projectFolder,
): Promise<readonly string[]> => {
  const answer = await askNpm(project);
  const report = v.safeParse(fromJson(reportSchema), answer);
  if (!report.success) {
    const refusal = v.safeParse(fromJson(v.object({ message: v.string() })), answer);
    const said = refusal.success ? refusal.output.message : answer.trim();
    return [`Nobody could be asked about weaknesses of what ships. npm audit says: ${said}`];
  }
  const { packages } = v.parse(fromJson(lockSchema), await readFile(join(project, 'package-lock.json'), 'utf8'));
  const ships = (folder: string): boolean =>
    parts.some(({ name, version }) => folder.endsWith(`node_modules/${name}`) && packages[folder]?.version === version);
  return Object.values(report.output.vulnerabilities)
    .filter(({ nodes }) => nodes.some(ships))
    .flatMap(({ name, via }) =>
      via
        .filter((each) => typeof each !== 'string')
        .map(
          ({ title, url, severity, range }) =>
            `Known to be weak, and shipped: ${name} ${range} (${severity}): ${title} ${url}`,
        ),
    );
};
