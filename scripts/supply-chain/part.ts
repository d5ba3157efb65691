import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import packageFile from '../../package.json' with { type: 'json' };
import { projectFolder } from '../runtime.ts';

/** What others have made and people get with the app: a package, in the version and under the licence that ships. */
export interface Part {
  readonly name: string;
  readonly version: string;
  /** In SPDX's words, such as `MIT`. */
  readonly licence: string;
  readonly text: string;
}

/** These ask for their own text beside the program, and for nothing else. Others may want a notice, or the source. */
const understoodLicences: ReadonlySet<string> = new Set(['MIT', 'ISC', 'BSD-3-Clause', 'BlueOak-1.0.0']);

const foundSchema = v.object({
  name: v.string(),
  version: v.string(),
  identifier: v.optional(v.string(), 'no licence that it names'),
  text: v.optional(v.string()),
});

const personSchema = v.union([
  v.string(),
  v.pipe(
    v.object({ name: v.string() }),
    v.transform(({ name }) => name),
  ),
]);
const manifestSchema = v.object({
  version: v.string(),
  license: v.optional(v.string()),
  author: v.optional(personSchema, 'authors whom it does not name'),
});

const folderOf = (name: string): string => join(projectFolder, 'node_modules', name);

const readManifest = (name: string) =>
  v.parse(manifestSchema, JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')));

/** Returns what the bundler found in a bundle as a part. Throws where nobody has looked at what its licence asks. */
export const readPart = (found: unknown): Part => {
  const { name, version, identifier, text } = v.parse(foundSchema, found);
  if (!understoodLicences.has(identifier)) throw new Error(`${name} is under ${identifier}: look at what that asks.`);
  const told = text ?? `By ${readManifest(name).author}. It brings no text of its licence.`;
  return { name, version, licence: identifier, text: told.replaceAll('\r\n', '\n').trim() };
};

/** Returns an installed package that the project itself asks for, by the name that it is asked for under. */
export const installedPart = (name: string): Part => {
  const { version, license: identifier } = readManifest(name);
  const file = readdirSync(folderOf(name)).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? undefined : readFileSync(join(folderOf(name), file), 'utf8');
  return readPart({ name, version, identifier, text });
};

/** Returns what comes with every package of the app and is bundled into none: Electron, and what is packed beside. */
export const unbundledParts = (): readonly Part[] =>
  ['electron', ...Object.keys(packageFile.dependencies)].map(installedPart);

/** Returns each part once, by name and version. */
export const sortedParts = (parts: readonly Part[]): readonly Part[] => {
  const byId = new Map(parts.map((part) => [`${part.name} ${part.version}`, part]));
  return [...byId].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
};
