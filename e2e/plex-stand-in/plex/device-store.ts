import type { AdvancingClock } from './clock.ts';
import { type ClientIdentity, readClientIdentity } from './client-identity.ts';
import { randomText } from './code.ts';
import { browserTokens, type PersonName } from './person.ts';

/** An entry in a person's list of authorized devices. Its token is gone once the app has signed out. */
export interface Device {
  readonly id: number;
  readonly person: PersonName;
  readonly identity: ClientIdentity;
  readonly token: string | null;
  readonly createdAtMillis: number;
  readonly lastSeenAtMillis: number;
}

/** As recorded; tokens of other lengths exist. */
const usualTokenLength = 20;
const tokenCharacters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
const firstId = 90_000_001;
const browserNames: Readonly<Record<string, string>> = { 'X-Plex-Product': 'Stand-in browser' };

/** Every authorized device and its token: one token for each account and client identifier. */
export class DeviceStore {
  readonly #clock: AdvancingClock;
  readonly #devices = new Map<number, Device>();
  #nextId = firstId;
  #tokenLength = usualTokenLength;

  constructor(clock: AdvancingClock) {
    this.#clock = clock;
    for (const [person, token] of Object.entries(browserTokens) as [keyof typeof browserTokens, string][]) {
      const browser = readClientIdentity(`stand-in-browser-${person}`, (name) => browserNames[name] ?? null);
      this.#authorize(person, browser, token);
    }
  }

  /** Changes how long tokens are from now on. */
  setTokenLength(characters: number): void {
    this.#tokenLength = characters;
  }

  /** Signs an app in. Returns its new token. An earlier token of the same account and app dies. */
  signIn(person: PersonName, identity: ClientIdentity): string {
    const token = randomText(this.#tokenLength, tokenCharacters);
    this.#authorize(person, identity, token);
    return token;
  }

  findByToken(token: string): Device | null {
    return this.all().find((device) => device.token === token) ?? null;
  }

  /** Kills a token and leaves the device in the list, as signing out does; says whether the token was alive. */
  revoke(token: string): boolean {
    const device = this.findByToken(token);
    if (device === null) return false;
    this.#devices.set(device.id, { ...device, token: null });
    return true;
  }

  /** Takes a person's device off the list, and with it its token; says whether it was there. */
  remove(id: number, person: PersonName): boolean {
    return this.#devices.get(id)?.person === person && this.#devices.delete(id);
  }

  of(person: PersonName): readonly Device[] {
    return this.all().filter((device) => device.person === person);
  }

  all(): readonly Device[] {
    return [...this.#devices.values()];
  }

  #authorize(person: PersonName, identity: ClientIdentity, token: string): void {
    const nowMillis = this.#clock.nowMillis();
    const known = this.of(person).find((device) => device.identity.clientIdentifier === identity.clientIdentifier);
    const id = known?.id ?? this.#nextId++;
    const createdAtMillis = known?.createdAtMillis ?? nowMillis;
    this.#devices.set(id, { id, person, identity, token, createdAtMillis, lastSeenAtMillis: nowMillis });
  }
}
