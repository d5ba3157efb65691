import type { Clock } from '../time/clock.ts';
import { withAnswerTimeout } from './operating-system-with-timeout.ts';
import { firstComputerModel } from './computer-model.ts';
import { firstDeviceName } from './device-name.ts';
import { linuxFacts } from './linux.ts';
import { macosFacts } from './macos.ts';
import type { OperatingSystem, Platform, SystemFacts } from './operating-system.ts';
import { firstPlainText } from '../plex/plain-text.ts';
import { windowsFacts } from './windows.ts';

/** What the app knows about itself. */
export interface App {
  readonly product: string;
  readonly version: string;
  /** The screen in pixels, "1920x1080". */
  readonly screenResolution: string | null;
  /** The language that the person reads the app in, "en". */
  readonly language: string;
}

/** What Plex is told of this installation: the app, and the computer that it is on. */
export interface InstallationDescription extends App {
  readonly platform: Platform;
  /** What follows the platform when a person names the system: "15.6", "11", "Debian GNU/Linux 12". */
  readonly platformVersion: string;
  /** The kind of device, in one word that a person would use; "Linux" is Plex's own example of it. */
  readonly deviceKind: string;
  /** The name that a person knows this very computer by: "Ada's laptop". */
  readonly deviceName: string;
  /** "Mac15,3", "Latitude 7420"; null where the hardware does not say. */
  readonly model: string | null;
}

const systems: Readonly<
  Record<Platform, { readonly deviceKind: string; readonly facts: (system: OperatingSystem) => Promise<SystemFacts> }>
> = {
  macOS: { deviceKind: 'Mac', facts: macosFacts },
  Windows: { deviceKind: 'Windows', facts: windowsFacts },
  Linux: { deviceKind: 'Linux', facts: linuxFacts },
};

/** Long enough for a service that the question itself wakes up, short enough to start an app. */
const timeoutMillis = 3000;

/**
 * Returns what is known of this computer and the app. Never rejects and takes three seconds at most: whatever the
 * system does not say in that time has a fallback.
 */
export const describeInstallation = async (
  clock: Pick<Clock, 'monotonicMillis' | 'sleep'>,
  system: OperatingSystem,
  app: App,
): Promise<InstallationDescription> => {
  const { deviceKind, facts } = systems[system.platform];
  const { names, platformVersions, models } = await facts(withAnswerTimeout(system, clock, timeoutMillis));
  return {
    product: app.product,
    version: app.version,
    platform: system.platform,
    platformVersion: firstPlainText([...platformVersions, system.release]) ?? 'unknown',
    deviceKind,
    deviceName: firstDeviceName(names, system.hostname),
    model: firstComputerModel(models),
    screenResolution: app.screenResolution,
    language: app.language,
  };
};
