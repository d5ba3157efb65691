import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const testBuild = v.object({ variant: v.literal('e2e') });

/**
 * Returns whether this app's package.json says that it was packaged for end-to-end tests, as `electron-builder.e2e.yml`
 * has it written. Anything else, and what cannot be read, is the build for people.
 */
export const isTestBuild = (packageFile: string): boolean => {
  try {
    return v.is(testBuild, JSON.parse(readFileSync(packageFile, 'utf8')));
  } catch {
    return false;
  }
};
