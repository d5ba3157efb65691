import { readdir, readFile } from 'node:fs/promises';

interface Process {
  readonly id: number;
  readonly parent: number;
  /** What kind it is: the program's name, and Chromium's own word for the part it plays. */
  readonly name: string;
}

const readProcess = async (id: number): Promise<Process | null> => {
  try {
    const [stat, command] = await Promise.all([
      readFile(`/proc/${id}/stat`, 'utf8'),
      readFile(`/proc/${id}/cmdline`, 'utf8'),
    ]);
    // The program's name stands in brackets and may hold anything, brackets too.
    const [, parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const program = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const part = /--type=([\w-]+)/.exec(command)?.[1];
    return { id, parent: Number(parent), name: part === undefined ? program : `${program} ${part}` };
  } catch {
    // It has just ended.
    return null;
  }
};

/** Counts the processes below one, by name; null where the system has no /proc to ask. */
export const processesBelow = async (root: number): Promise<Readonly<Record<string, number>> | null> => {
  const names = await readdir('/proc').catch(() => null);
  if (names === null) return null;
  const all = (
    await Promise.all(names.filter((name) => /^\d+$/.test(name)).map((name) => readProcess(Number(name))))
  ).filter((process) => process !== null);
  const below = new Set([root]);
  for (let size = 0; size !== below.size;) {
    size = below.size;
    for (const { id, parent } of all) if (below.has(parent)) below.add(id);
  }
  const counts: Record<string, number> = {};
  for (const { id, name } of all) if (id !== root && below.has(id)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};
