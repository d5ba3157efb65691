import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Fuses } from './fuses.ts';

const states: ReadonlyMap<unknown, string> = new Map([
  [FuseState.DISABLE, 'off'],
  [FuseState.ENABLE, 'on'],
  [FuseState.REMOVED, 'removed from Electron'],
  [FuseState.INHERIT, 'left to Electron'],
]);

const wordFor = (state: unknown): string => states.get(state) ?? 'missing';

/**
 * Reads the fuses of a packaged program (on macOS, of the `.app`). Returns a sentence for each that is not as wanted,
 * or that nobody has decided. Rejects when the file is no Electron.
 */
export const fuseProblems = async (program: string, wanted: Fuses): Promise<readonly string[]> => {
  const wire = new Map(Object.entries(await getCurrentFuseWire(program)));
  wire.delete('version');
  const decided = Object.entries(wanted).flatMap(([fuse, isOn]) => {
    const found = wordFor(wire.get(fuse));
    const asked = isOn ? 'on' : 'off';
    return found === asked ? [] : [`${FuseV1Options[Number(fuse)]} has to be ${asked} and is ${found}.`];
  });
  const undecided = [...wire.keys()].filter((fuse) => !(fuse in wanted));
  return [...decided, ...undecided.map((fuse) => `Fuse ${fuse} is not one that this project has decided.`)];
};
