import type { InstallationDescription } from '../installation/describe-installation.ts';
import { clientOf, getPinRequestNames } from './get-pin-request.ts';
import { named, plexArguments, type PlexArguments } from './plex-arguments.ts';

/** What a desktop client tells beside the fields of the GetPinRequest model. */
const furtherNames = {
  clientIdentifier: 'X-Plex-Client-Identifier',
  platformVersion: 'X-Plex-Platform-Version',
  deviceName: 'X-Plex-Device-Name',
  model: 'X-Plex-Model',
  screenResolution: 'X-Plex-Device-Screen-Resolution',
  language: 'X-Plex-Language',
} as const satisfies Partial<Record<keyof InstallationDescription | 'clientIdentifier', string>>;

/**
 * Returns who is calling, to be sent with every call to plex.tv. Without the client identifier plex.tv answers 400 with
 * code 1000 (recorded); calls that leave the rest out have made people "new device" e-mails.
 */
export const identityHeaders = (installation: InstallationDescription, clientIdentifier: string): PlexArguments =>
  plexArguments([
    ...named(getPinRequestNames, clientOf(installation)),
    ...named(furtherNames, { ...installation, clientIdentifier }),
  ]);
