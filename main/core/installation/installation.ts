import type { SettingsFile } from '../settings/settings-file.ts';
import { settleClientIdentifier } from './client-identifier.ts';
import type { InstallationDescription } from './describe-installation.ts';
import { chosenDeviceName } from './device-name.ts';
import { fillGetPinRequest, type GetPinRequest } from '../plex/get-pin-request.ts';
import { identityHeaders } from '../plex/identity-headers.ts';
import type { PlexArguments } from '../plex/plex-arguments.ts';

/** This installation on this computer, as Plex knows it: what the system says, what the person chose, the identifier. */
export class Installation {
  readonly #described: InstallationDescription;
  readonly #settings: SettingsFile;
  #clientIdentifier: string | null = null;

  constructor(described: InstallationDescription, settings: SettingsFile) {
    this.#described = described;
    this.#settings = settings;
  }

  get description(): InstallationDescription {
    return { ...this.#described, deviceName: this.deviceName };
  }

  get deviceName(): string {
    return chosenDeviceName(this.#settings.read().deviceName ?? '') ?? this.#described.deviceName;
  }

  /** Takes a name that a person chose; an empty one goes back to the system's own. */
  rename(name: string): void {
    this.#settings.write({ deviceName: chosenDeviceName(name) });
  }

  /**
   * Returns the client identifier that is chosen of the settings' and the keychain's copy. Nothing is kept
   * yet: the keychain may look empty because it is locked. One that was used in this run stays for all of it.
   */
  settleClientIdentifier(keychainCopy: string | null): string {
    if (this.#clientIdentifier !== null) return this.#clientIdentifier;
    const settings = this.#settings.read().clientIdentifier;
    return settleClientIdentifier({ settings, keychain: keychainCopy }).clientIdentifier;
  }

  /** Makes it the client identifier from now on. */
  adoptClientIdentifier(clientIdentifier: string): void {
    if (this.#settings.read().clientIdentifier !== clientIdentifier) this.#settings.write({ clientIdentifier });
    this.#clientIdentifier = clientIdentifier;
  }

  /**
   * What plex.tv knows this installation by. When it is needed before the keychain could be asked for its copy, the
   * settings' one holds, or a new one that the settings keep: better than one that changes at every start.
   */
  get clientIdentifier(): string {
    if (this.#clientIdentifier !== null) return this.#clientIdentifier;
    const settled = this.settleClientIdentifier(null);
    this.adoptClientIdentifier(settled);
    return settled;
  }

  identity(): PlexArguments {
    return identityHeaders(this.description, this.clientIdentifier);
  }

  getPinRequest(strong: boolean): GetPinRequest {
    return fillGetPinRequest(this.description, strong);
  }
}
