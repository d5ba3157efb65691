import type { OperatingSystem, SystemFacts } from './operating-system.ts';

/**
 * macOS 11 came with Darwin 20 and both rose by one a year, until macOS 26 came with Darwin 25. Returns null for the
 * systems before, which no Electron of today runs on.
 */
const versionFromDarwin = (release: string): string | null => {
  const darwin = Number.parseInt(release, 10);
  if (!(darwin >= 20)) return null;
  return String(darwin < 25 ? darwin - 9 : darwin + 1);
};

/** Returns the name in macOS's System Settings, the version and the model identifier ("Mac15,3"). */
export const macosFacts = async (system: OperatingSystem): Promise<SystemFacts> => {
  const [name, version, model] = await Promise.all([
    system.run('scutil', ['--get', 'ComputerName']),
    system.run('sw_vers', ['-productVersion']),
    system.run('sysctl', ['-n', 'hw.model']),
  ]);
  return { names: [name], platformVersions: [version, versionFromDarwin(system.release)], models: [model] };
};
