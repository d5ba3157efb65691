import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** The processes, but this one, whose command line has that text; none where the system has no /proc. */
export const processesWith = async (text: string): Promise<number[]> => {
  const names = await readdir('/proc').catch(() => []);
  const ids = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    ids.map(async (id) => (await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')).includes(text)),
  );
  return ids.filter((id, index) => found[index] === true && id !== process.pid);
};

/** Resolves when no process has that text in its command line any more; rejects after ten seconds. */
export const allGone = async (text: string): Promise<void> => {
  for (let attempts = 0; (await processesWith(text)).length > 0; attempts += 1) {
    if (attempts > 100) throw new Error(`still running: ${(await processesWith(text)).join(', ')}`);
    await sleep(100);
  }
};
