import { rm } from 'node:fs/promises';

/** Removes the folders and all that is in them. A file that Chromium still holds, as on Windows, is tried again for a while. */
export const removeFolders = async (folders: readonly string[]): Promise<void> => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
};
