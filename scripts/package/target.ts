/** What a package is made for, in electron-builder's own words for systems. */
export type System = 'mac' | 'win' | 'linux';
export type Architecture = 'x64' | 'arm64';

export interface Target {
  readonly system: System;
  readonly architecture: Architecture;
}

export const architectures: readonly Architecture[] = ['x64', 'arm64'];

const systemOf = (platform: NodeJS.Platform): System => {
  if (platform === 'darwin') return 'mac';
  return platform === 'win32' ? 'win' : 'linux';
};

/** The computer that this runs on. Others than arm64 count as x64: there is no third. */
export const thisTarget: Target = {
  system: systemOf(process.platform),
  architecture: process.arch === 'arm64' ? 'arm64' : 'x64',
};
