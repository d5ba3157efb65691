import { shell } from 'electron';
import type { Log } from '../../core/log/log.ts';
import { allowedExternalUrl } from '../../core/security/external-url-allow-list.ts';

interface ExternalPagesNeeds {
  /** Pages of exactly these origins are opened, and no others. */
  readonly origins: readonly string[];
  readonly log: Log;
}

/** Returns whether the system's own browser has opened a page. */
export const openExternalUrl = async (address: string, { origins, log }: ExternalPagesNeeds): Promise<boolean> => {
  const page = allowedExternalUrl(address, origins);
  if (page === null) {
    log.warn('A page of a foreign origin was not opened.');
    return false;
  }
  try {
    await shell.openExternal(page);
    return true;
  } catch (error) {
    log.warn(`The browser could not be opened: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
};
