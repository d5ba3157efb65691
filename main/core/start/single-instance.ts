import { access, readlink } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';

interface Profile {
  readonly folder: string;
  readonly platform: NodeJS.Platform;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Whether somebody listens at this socket, which is hung up on at once. Who has been stopped answers nobody, and Linux says
 * so once several have asked (EAGAIN); it is there all the same.
 */
const isListening = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    const answer = (isAnswered: boolean) => (): void => {
      socket.destroy();
      resolve(isAnswered);
    };
    socket.once('connect', answer(true));
    socket.once('error', (error: NodeJS.ErrnoException) => answer(error.code === 'EAGAIN')());
  });

/**
 * Returns whether another instance of the app has this profile, for one that was refused its lock: Electron refuses it
 * too where the profile cannot be written to (electron_api_app.cc, LOCK_ERROR). Chromium's first instance listens at a socket
 * that a link in the profile leads to, somewhere with a short name (process_singleton_posix.cc); on Windows it holds a
 * file there that goes with it (process_singleton_win.cc).
 */
export const hasOtherInstance = async ({ folder, platform }: Profile): Promise<boolean> => {
  if (platform === 'win32') return isThere(join(folder, 'lockfile'));
  const link = join(folder, 'SingletonSocket');
  return isListening(await readlink(link).catch(() => link));
};
