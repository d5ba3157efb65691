import { readFile } from 'node:fs/promises';
import { hostname, release } from 'node:os';
import { win32 } from 'node:path';
import type { OperatingSystem, Platform, Program } from './operating-system.ts';
import type { RunProgram } from './run-program.ts';

/** Electron runs on three systems; any other Unix is spoken to as Linux, its nearest kin. */
const platformOf = (platform: NodeJS.Platform): Platform => {
  switch (platform) {
    case 'darwin':
      return 'macOS';
    case 'win32':
      return 'Windows';
    default:
      return 'Linux';
  }
};

/** Addressed by their full path where the system fixes it, so that no namesake in a working folder is run instead. */
const programPaths: Readonly<Record<Program, string>> = {
  scutil: '/usr/sbin/scutil',
  sw_vers: '/usr/bin/sw_vers',
  sysctl: '/usr/sbin/sysctl',
  reg: win32.join(process.env['SystemRoot'] ?? String.raw`C:\Windows`, 'System32', 'reg.exe'),
  // Distributions do not agree on a folder.
  hostnamectl: 'hostnamectl',
};

const networkName = (): string => {
  try {
    return hostname();
  } catch {
    return process.env['COMPUTERNAME'] ?? '';
  }
};

/** Returns the system that this program runs on. */
export const currentOperatingSystem = (runProgram: RunProgram): OperatingSystem => ({
  platform: platformOf(process.platform),
  release: release(),
  hostname: networkName(),
  run: (program, parameters) => runProgram(programPaths[program], parameters),
  read: async (path) => {
    try {
      return await readFile(path, 'utf8');
    } catch {
      return null;
    }
  },
});
