import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { SettingsFile } from '../settings-file.ts';

/** Returns a folder that goes with the test. */
export const temporaryFolder = () => mkdtempDisposable(join(tmpdir(), 'latchkey-settings-'));

/** Returns the settings of a folder, and the trouble they tell of. */
export const settingsIn = (folder: string) => {
  const troubles: string[] = [];
  const settings = new SettingsFile(folder, (message, error) => {
    expect(error).toBeInstanceOf(Error);
    troubles.push(message);
  });
  return { settings, troubles };
};
