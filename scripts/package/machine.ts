import type { System, Target } from './target.ts';

const elfMachines: ReadonlyMap<number, Target['architecture']> = new Map([
  [0x3e, 'x64'],
  [0xb7, 'arm64'],
]);
const machOProcessors: ReadonlyMap<number, Target['architecture']> = new Map([
  [0x01_00_00_07, 'x64'],
  [0x01_00_00_0c, 'arm64'],
]);
const peMachines: ReadonlyMap<number, Target['architecture']> = new Map([
  [0x86_64, 'x64'],
  [0xaa_64, 'arm64'],
]);

const made = (system: System, architecture: Target['architecture'] | undefined): Target | null =>
  architecture === undefined ? null : { system, architecture };

/**
 * Reads for which machine a program or a library was made: 64 bits, ELF, Mach-O or PE. Returns null for anything else, a
 * Mach-O of several processors among it.
 */
export const machineOf = (content: Buffer): Target | null => {
  if (content.length < 64) return null;
  if (content.readUInt32BE(0) === 0x7f_45_4c_46) return made('linux', elfMachines.get(content.readUInt16LE(18)));
  if (content.readUInt32LE(0) === 0xfe_ed_fa_cf) return made('mac', machOProcessors.get(content.readUInt32LE(4)));
  if (content.readUInt16BE(0) !== 0x4d_5a) return null;
  const header = content.readUInt32LE(0x3c);
  if (header + 6 > content.length || content.readUInt32BE(header) !== 0x50_45_00_00) return null;
  return made('win', peMachines.get(content.readUInt16LE(header + 4)));
};

const describe = ({ system, architecture }: Target): string => `${system} ${architecture}`;

/** A sentence where a program or a library was not made for that target. */
export const machineProblems = (name: string, content: Buffer, target: Target): readonly string[] => {
  const found = machineOf(content);
  if (found !== null && describe(found) === describe(target)) return [];
  return [
    `${name} is made for ${found === null ? 'no machine that is known' : describe(found)}, not ${describe(target)}.`,
  ];
};
