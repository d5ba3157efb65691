import type { SettingsFile } from '../settings/settings-file.ts';

/** The memory of the last check that found nothing newer, in the settings. */
export const rememberedCheck = (
  settings: Pick<SettingsFile, 'read' | 'write'>,
): { nothingNewerAtMillis: number | null } => ({
  get nothingNewerAtMillis() {
    const remembered = settings.read().nothingNewerAtMillis ?? 0;
    return remembered > 0 ? remembered : null;
  },
  set nothingNewerAtMillis(millis) {
    settings.write({ nothingNewerAtMillis: millis ?? 0 });
  },
});
