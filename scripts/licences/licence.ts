import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { InstalledPackage } from '../supply-chain/installed-package.ts';

const personSchema = v.pipe(
  v.union([
    v.string(),
    v.pipe(
      v.object({ name: v.string() }),
      v.transform(({ name }) => name),
    ),
  ]),
  // An address and a page may follow the name.
  v.transform((person) => person.replace(/\s*[<(].*$/, '')),
);

const packageFileSchema = v.object({
  license: v.string(),
  author: v.optional(personSchema),
  contributors: v.optional(v.array(personSchema), []),
});

/** Under which licence a package is, as it says itself. */
export interface Licence {
  /** In SPDX's words, such as `MIT`. */
  readonly id: string;
  readonly authors: readonly string[];
  /** The texts of its files that are named for a licence, or a notice; null where there is none. */
  readonly text: string | null;
}

const isLicenceFile = (name: string): boolean =>
  /^(?:licen[cs]es?|copying|notice)(?:[.-][\w.-]+)?$/i.test(name) && !/\.[cm]?[jt]sx?$/i.test(name);

/** Reads a licence's text with the ends of lines, and of the whole, that all of them get. */
export const readLicenceText = (file: string): string => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();

/** Reads the licence of a package. Throws where its package.json names none. */
export const licenceOf = ({ folder, name }: InstalledPackage): Licence => {
  const file = v.safeParse(packageFileSchema, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  if (!file.success) throw new Error(`The package ${name} does not say under which licence it is, or not how.`);
  const { license, author, contributors } = file.output;
  const texts = readdirSync(folder)
    .filter(isLicenceFile)
    .toSorted()
    .map((found) => readLicenceText(join(folder, found)));
  return {
    id: license,
    authors: [...(author === undefined ? [] : [author]), ...contributors],
    text: texts.length === 0 ? null : texts.join('\n\n'),
  };
};
