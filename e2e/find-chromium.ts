import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const withWindows = ['chromium', 'chromium-browser', 'google-chrome'];

/** Chromium's own build without any window, which opens a page in a third of the time. */
const withoutWindows = 'chromium-headless-shell';

export interface BrowserMode {
  /** Nobody is to see a window. */
  readonly headless: boolean;
}

/** The programs that serve, the best first. */
export const chromiumNames = ({ headless }: BrowserMode): readonly string[] =>
  headless ? [withoutWindows, ...withWindows] : withWindows;

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The Chromium to use: `LATCHKEY_CHROMIUM`, or the best one that PATH has, or none. */
export const findChromium = (environment: NodeJS.ProcessEnv, mode: BrowserMode): string | undefined => {
  const chosen = environment['LATCHKEY_CHROMIUM'];
  if (chosen) return chosen;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  return chromiumNames(mode)
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find(isExecutable);
};
