import type { OperatingSystem, SystemFacts } from './operating-system.ts';
import { parseShellAssignments } from './shell-assignments.ts';

/**
 * A distribution with numbered versions is called by name and number, "Debian GNU/Linux 12"; a rolling one, or one in
 * the making, by the name that it gives itself, "Arch Linux", "Debian GNU/Linux trixie/sid".
 */
const distributionOf = (osRelease: ReadonlyMap<string, string>): string | null => {
  const name = osRelease.get('NAME');
  const version = osRelease.get('VERSION_ID');
  if (name && version) return `${name} ${version}`;
  return osRelease.get('PRETTY_NAME') || name || null;
};

/** Where nothing says which distribution this is, "6.8.0-45-generic" is still known as 6.8.0. */
const versionOfKernel = (release: string): string | null => /^\d+(?:\.\d+)*/.exec(release)?.[0] ?? null;

/** Returns the name that its person gave a Linux computer, the distribution and the model. */
export const linuxFacts = async (system: OperatingSystem): Promise<SystemFacts> => {
  const [prettyName, machineInfo, ownOsRelease, vendorOsRelease, firmwareModel, boardModel] = await Promise.all([
    system.run('hostnamectl', ['--pretty']),
    // The file behind hostnamectl, for systems where nobody answers it.
    system.read('/etc/machine-info'),
    system.read('/etc/os-release'),
    system.read('/usr/lib/os-release'),
    system.read('/sys/devices/virtual/dmi/id/product_name'),
    // Boards without such a firmware, the Raspberry Pi among them, say it here.
    system.read('/proc/device-tree/model'),
  ]);
  return {
    names: [prettyName, parseShellAssignments(machineInfo ?? '').get('PRETTY_HOSTNAME') ?? null],
    platformVersions: [
      distributionOf(parseShellAssignments(ownOsRelease ?? vendorOsRelease ?? '')),
      versionOfKernel(system.release),
    ],
    models: [firmwareModel, boardModel],
  };
};
