import type { OperatingSystem, SystemFacts } from './operating-system.ts';

const softwareKey = String.raw`HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion`;
const firmwareKey = String.raw`HKLM\HARDWARE\DESCRIPTION\System\BIOS`;

const registryText = async (system: OperatingSystem, key: string, name: string): Promise<string | null> => {
  const printed = await system.run('reg', ['query', key, '/v', name]);
  return / REG_SZ +(\S.*)/.exec(printed ?? '')?.[1] ?? null;
};

const firstBuildOfWindows11 = 22_000;

/** A server is known by its product name alone, for it shares its build numbers with the desktop. */
const serverOf = (productName: string | null): string | null =>
  /^Windows (Server \d{4}(?: R2)?)/.exec(productName ?? '')?.[1] ?? null;

/**
 * Windows 11 still calls itself 10 in the kernel's version and in the registry's product name; only the build number
 * tells.
 */
const desktopOf = (release: string): string | null => {
  const build = /^10\.0\.(\d+)/.exec(release)?.[1];
  if (build === undefined) return null;
  return Number(build) < firstBuildOfWindows11 ? '10' : '11';
};

/** Returns the version of Windows and the model. Windows keeps no other name for a computer than the host name. */
export const windowsFacts = async (system: OperatingSystem): Promise<SystemFacts> => {
  const [productName, model] = await Promise.all([
    registryText(system, softwareKey, 'ProductName'),
    registryText(system, firmwareKey, 'SystemProductName'),
  ]);
  return { names: [], platformVersions: [serverOf(productName), desktopOf(system.release)], models: [model] };
};
