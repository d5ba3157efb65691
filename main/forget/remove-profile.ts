import { rm } from 'node:fs/promises';

/** Removes the profile and all that is in it. A file that Chromium still holds, as on Windows, is tried again for a while. */
export const removeProfile = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
