import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extractAll } from '@electron/asar';

export interface PackagedApp {
  /** The archive, which is what Electron calls the folder of such an app. */
  readonly archive: string;
  /** Where its content can be read until this process ends. */
  readonly content: string;
}

/**
 * Opens the archive that packaging lays beside a program. Electron reads inside of it; Node cannot, so that here it is
 * laid out in a temporary folder. Throws when there is none.
 */
export const openPackagedApp = (program: string): PackagedApp => {
  const archive = join(dirname(program), 'resources', 'app.asar');
  const content = mkdtempSync(join(tmpdir(), 'electron-stand-in-app-'));
  process.once('exit', () => rmSync(content, { recursive: true, force: true }));
  extractAll(archive, content);
  return { archive, content };
};
