import type { InstallationDescription } from '../describe-installation.ts';
import type { OperatingSystem, Platform } from '../operating-system.ts';

/** What one computer answers, in the form that its system prints it, and how it is to be described. */
export interface Recording {
  readonly computer: string;
  readonly release: string;
  readonly hostname: string;
  /** Command lines and what they print. A program that is not here is missing, or fails. */
  readonly programs?: Readonly<Record<string, string>>;
  /** Files and their text. */
  readonly files?: Readonly<Record<string, string>>;
  readonly described: Pick<InstallationDescription, 'platformVersion' | 'deviceName' | 'model'>;
}

/** Returns the system that answers as it was recorded. */
export const recordedSystem = (
  platform: Platform,
  { release, hostname, programs = {}, files = {} }: Pick<Recording, 'release' | 'hostname' | 'programs' | 'files'>,
): OperatingSystem => ({
  platform,
  release,
  hostname,
  run: (program, parameters) => Promise.resolve(programs[[program, ...parameters].join(' ')] ?? null),
  read: (path) => Promise.resolve(files[path] ?? null),
});
