import { join } from 'node:path';
import { projectFolder } from '../runtime.ts';
import type { InstalledPackage } from '../supply-chain/installed-package.ts';
import { licenceOf, readLicenceText } from './licence.ts';

const rule = '='.repeat(80);

const headingOf = ({ name, version }: InstalledPackage): string => `${name} ${version}`;

/** What stands of one package in the text, from its name to the end of its licence. */
const licenceSection = (part: InstalledPackage): string => {
  const { id, authors, text } = licenceOf(part);
  const told = text ?? `By ${authors.join(', ') || 'authors whom it does not name'}. It brings no text of its licence.`;
  return `${rule}\n${headingOf(part)} (${id})\n${rule}\n\n${told}\n`;
};

/** The packages that a text has a section of, as "name version". */
const packagesInLicences = (text: string): readonly string[] =>
  [...text.matchAll(/^={80}\n(.+) \([^\n]+\)\n={80}$/gm)].map(([, heading]) => heading ?? '');

/** The licence of the app itself, with which the text begins. */
const ownLicence = (): string => `Latchkey\n\n${readLicenceText(join(projectFolder, 'LICENSE'))}\n`;

const introduction = `Latchkey is made with the packages below, each under the licence that follows its name. Electron is made with
others in turn, Chromium among them: their licences are in LICENSES.chromium.html, which comes with the app.
`;

/**
 * The licences of the app and of all its parts, each with its text, by name. It is the same text for the same parts, in
 * whatever order they come. Throws for a package that names no licence.
 */
export const licencesText = (parts: readonly InstalledPackage[]): string => {
  const byHeading = new Map(parts.map((part) => [headingOf(part), part]));
  const sorted = [...byHeading].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  return [ownLicence(), introduction, ...sorted.map(licenceSection)].join('\n');
};

/** A sentence for each part whose licence a text does not hold, and for each that it names without reason. */
export const licencesTextProblems = (text: string, parts: readonly InstalledPackage[]): readonly string[] => {
  const expected = new Set(parts.map(headingOf));
  return [
    ...(text.startsWith(ownLicence()) ? [] : ['does not begin with the licence of Latchkey.']),
    ...parts
      .filter((part) => !text.includes(licenceSection(part)))
      .map((part) => `lacks the licence of ${headingOf(part)}.`),
    ...packagesInLicences(text)
      .filter((heading) => !expected.has(heading))
      .map((heading) => `has the licence of ${heading}, which is no part.`),
  ];
};
