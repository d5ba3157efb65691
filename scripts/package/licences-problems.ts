import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { licencesTextProblems } from '../licences/licences-text.ts';
import type { Part } from '../supply-chain/part.ts';
import { licencesOf, type UnpackedApp } from './unpacked-app.ts';

/** What is wrong with the licences that an app of these parts brings; none is good. */
export const licencesProblems = (app: UnpackedApp, parts: readonly Part[]): readonly string[] => {
  const file = licencesOf(app);
  if (!existsSync(file)) return [`${basename(file)} is missing.`];
  return licencesTextProblems(readFileSync(file, 'utf8'), parts).map((problem) => `${basename(file)} ${problem}`);
};
