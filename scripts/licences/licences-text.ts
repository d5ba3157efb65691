import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../runtime.ts';
import type { Part } from '../supply-chain/part.ts';

const rule = '='.repeat(80);

const sectionOf = ({ name, version, licence, text }: Part): string =>
  `${rule}\n${name} ${version} (${licence})\n${rule}\n\n${text}\n`;

const ownLicence = (): string => readFileSync(join(projectFolder, 'LICENSE'), 'utf8').replaceAll('\r\n', '\n').trim();

const introduction = `Latchkey is made with the packages below, each under the licence that follows its name. Electron is made with
others in turn, Chromium among them: their licences are in LICENSES.chromium.html, which comes with the app.
`;

/** Returns the licences of the app and of all its parts, each with its text, in the order of the parts. */
export const licencesText = (parts: readonly Part[]): string =>
  [`Latchkey\n\n${ownLicence()}\n`, introduction, ...parts.map(sectionOf)].join('\n');

/** Returns a sentence for each part whose licence a text does not hold; one for all else in which it is another. */
export const licencesTextProblems = (text: string, parts: readonly Part[]): readonly string[] => {
  if (text === licencesText(parts)) return [];
  const lacking = parts.filter((part) => !text.includes(sectionOf(part)));
  if (lacking.length === 0) return ['is not what is written of these parts.'];
  return lacking.map(({ name, version }) => `lacks the licence of ${name} ${version}.`);
};
