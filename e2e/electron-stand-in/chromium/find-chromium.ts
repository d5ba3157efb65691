import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The Chromium to use: `LATCHKEY_CHROMIUM`, or the first that PATH has. Throws a sentence for people when there is none. */
export const findChromium = (environment: NodeJS.ProcessEnv): string => {
  const chosen = environment['LATCHKEY_CHROMIUM'];
  if (chosen) return chosen;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
  if (found) return found;
  throw new Error(
    `The Electron stand-in needs Chromium: install one of ${names.join(', ')}, or name it in LATCHKEY_CHROMIUM.`,
  );
};
