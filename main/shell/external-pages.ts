import { shell } from 'electron';
import type { Log } from '../sign-in/sign-in-needs.ts';

interface ExternalPagesNeeds {
  /** Pages of exactly these origins are opened, and no others. */
  readonly origins: readonly string[];
  readonly log: Log;
}

/** Opens a page in the system's own browser and says whether that worked. */
export const openExternalPage = async (address: string, { origins, log }: ExternalPagesNeeds): Promise<boolean> => {
  const parsed = URL.parse(address);
  if (parsed === null || parsed.username !== '' || parsed.password !== '' || !origins.includes(parsed.origin)) {
    log.warn('A page of a foreign origin was not opened.');
    return false;
  }
  try {
    await shell.openExternal(parsed.href);
    return true;
  } catch (error) {
    log.warn(`The browser could not be opened: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
};
