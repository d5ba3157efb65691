import type { NotOffered } from '../../../preload/contract.ts';
import { appImageOf } from './app-image.ts';

/** How this installation replaces itself by a newer one. */
export type SelfUpdating =
  | { readonly kind: 'offered'; readonly by: 'AppImage' | 'NSIS' | 'Squirrel.Mac' }
  | { readonly kind: 'not-offered'; readonly because: NotOffered };

interface Installed {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  /** What was packaged with the app about its feed (app-update.yml), as text; null where nothing was. */
  readonly feed: string | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The running program, absolute. */
  readonly program: string;
}

/**
 * Returns how this installation updates itself. On Linux only an AppImage does: everything else (deb, rpm, …) is the
 * package manager's, and a newer one is installed by hand.
 */
export const selfUpdating = (installed: Installed): SelfUpdating => {
  const { platform, isPackaged, feed } = installed;
  const isMine = platform === 'darwin' || platform === 'win32' || appImageOf(installed) !== null;
  if (isPackaged && !isMine) return { kind: 'not-offered', because: 'package-manager' };
  // Where nobody knows of a repository, electron-builder writes down where downloads lie, and no provider of them.
  const hasFeed = feed !== null && /^provider:/m.test(feed);
  if (!hasFeed || !isMine) return { kind: 'not-offered', because: 'not-packaged' };
  switch (platform) {
    case 'darwin':
      return { kind: 'offered', by: 'Squirrel.Mac' };
    case 'win32':
      // Without the name of who signs it, electron-updater takes an installer that nobody signed.
      return /^publisherName:/m.test(feed)
        ? { kind: 'offered', by: 'NSIS' }
        : { kind: 'not-offered', because: 'not-signed' };
    default:
      return { kind: 'offered', by: 'AppImage' };
  }
};
