import type { InstallationDescription } from '../installation/describe-installation.ts';
import { named, plexArguments, type PlexArguments } from './plex-arguments.ts';

/**
 * What is told when a pin is asked for (`POST /api/v2/pins`): the five fields of the GetPinRequest model. The client
 * identifier is not one of them and travels beside; see `identityHeaders`.
 */
export interface GetPinRequest {
  /** A long code for the approval page when true, four characters for the link page when false. Wire: `strong`. */
  readonly strong: boolean;
  /** The product that wants to sign in: "Latchkey". Wire: `X-Plex-Product`. Filled from the app's name. */
  readonly clientName: string;
  /**
   * The kind of device, "Mac", "Windows" or "Linux", **not** the computer's name. Wire: `X-Plex-Device`. Filled from
   * the platform.
   */
  readonly deviceName: string;
  /** The product's version: "1.4.0". Wire: `X-Plex-Version`. Filled from the app's version. */
  readonly clientVersion: string;
  /** The system that the product runs on: "macOS". Wire: `X-Plex-Platform`. Filled from the platform. */
  readonly clientPlatform: string;
}

/** The model's fields by the names that plex.tv knows them by. */
export const getPinRequestNames = {
  strong: 'strong',
  clientName: 'X-Plex-Product',
  deviceName: 'X-Plex-Device',
  clientVersion: 'X-Plex-Version',
  clientPlatform: 'X-Plex-Platform',
} as const satisfies Record<keyof GetPinRequest, string>;

/** Returns the four fields that say who calls. They go with every call, `strong` only with the request for a pin. */
export const clientOf = (installation: InstallationDescription): Omit<GetPinRequest, 'strong'> => ({
  clientName: installation.product,
  deviceName: installation.deviceKind,
  clientVersion: installation.version,
  clientPlatform: installation.platform,
});

/** Returns the model for this installation: `strong` for the approval page, not strong for the link page. */
export const fillGetPinRequest = (installation: InstallationDescription, strong: boolean): GetPinRequest => ({
  strong,
  ...clientOf(installation),
});

/** Returns the model as it travels, to be sent together with `identityHeaders`. */
export const getPinArguments = (request: GetPinRequest): PlexArguments =>
  plexArguments(named(getPinRequestNames, request));
