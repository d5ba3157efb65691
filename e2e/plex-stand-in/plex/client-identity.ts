/** How an app names itself and its computer, by the X-Plex names it sent. */
export interface ClientIdentity {
  readonly clientIdentifier: string;
  readonly product: string | null;
  readonly version: string | null;
  readonly platform: string | null;
  readonly platformVersion: string | null;
  /** A friendly type, such as "Linux". */
  readonly device: string | null;
  /** The name a person knows the computer by. */
  readonly deviceName: string | null;
  readonly model: string | null;
  readonly vendor: string | null;
  readonly provides: string | null;
}

/** Reads an identity from the X-Plex inputs of a call. All but the client identifier may be missing. */
export const readClientIdentity = (
  clientIdentifier: string,
  input: (name: string) => string | null,
): ClientIdentity => ({
  clientIdentifier,
  product: input('X-Plex-Product'),
  version: input('X-Plex-Version'),
  platform: input('X-Plex-Platform'),
  platformVersion: input('X-Plex-Platform-Version'),
  device: input('X-Plex-Device'),
  deviceName: input('X-Plex-Device-Name'),
  model: input('X-Plex-Model'),
  vendor: input('X-Plex-Vendor'),
  provides: input('X-Plex-Provides'),
});

/** The name that lists of devices show. */
export const shownName = (identity: ClientIdentity): string =>
  identity.deviceName ?? identity.device ?? identity.product ?? 'Unnamed device';
