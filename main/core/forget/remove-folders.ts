import { lstat, rm } from 'node:fs/promises';

/** Between one try and the next, in milliseconds: three seconds in all, however many folders there are. */
const pausesMillis = [200, 400, 800, 1600] as const;

/** Also where a file stands in the place of what the folder would lie in: there is nothing, as with none at all. */
const isThere = (folder: string): Promise<boolean> =>
  lstat(folder).then(
    () => true,
    ({ code }: NodeJS.ErrnoException) => code !== 'ENOENT' && code !== 'ENOTDIR',
  );

/** What a removal fails with says nothing of the folder: Node tells of a busy file in it that it is no folder. */
const isGone = (folder: string): Promise<boolean> =>
  rm(folder, { recursive: true, force: true }).then(
    () => true,
    async () => !(await isThere(folder)),
  );

const removeOnce = async (folders: readonly string[]): Promise<readonly string[]> => {
  const left: string[] = [];
  for (const folder of folders) if (!(await isGone(folder))) left.push(folder);
  return left;
};

/**
 * Returns those of the folders of which something stays when they are removed with all that is in them. A file that
 * another program holds, which keeps it in its place on Windows, is tried again for some three seconds. Never rejects.
 * Node's own tries count for each file on each level anew, and last for minutes.
 */
export const removeFolders = async (
  folders: readonly string[],
  sleep: (millis: number) => Promise<void>,
): Promise<readonly string[]> => {
  let left = await removeOnce(folders);
  for (const pauseMillis of pausesMillis) {
    if (left.length === 0) break;
    await sleep(pauseMillis);
    left = await removeOnce(left);
  }
  return left;
};
