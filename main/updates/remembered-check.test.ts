import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../e2e/fixtures/temporary-folder.ts';
import { SettingsFile } from '../settings/settings-file.ts';
import { rememberedCheck } from './remembered-check.ts';

const settingsIn = (folder: string): SettingsFile =>
  new SettingsFile(folder, (message, error) => {
    throw new Error(message, { cause: error });
  });

describe('the last check that found nothing newer', () => {
  it('is remembered over a restart, and forgotten when told to', async () => {
    await using folder = await makeTemporaryFolder();
    const memory = rememberedCheck(settingsIn(folder.path));
    expect(memory.nothingNewerAtMillis).toBeNull();
    memory.nothingNewerAtMillis = 1_790_000_000_000;
    expect(rememberedCheck(settingsIn(folder.path)).nothingNewerAtMillis).toBe(1_790_000_000_000);
    memory.nothingNewerAtMillis = null;
    expect(rememberedCheck(settingsIn(folder.path)).nothingNewerAtMillis).toBeNull();
  });
});
