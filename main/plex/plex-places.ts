/** Where Plex is found: the real service, or for a developer a stand-in on this computer. */
export interface PlexPlaces {
  /** Every call goes below this address. */
  readonly api: string;
  /** Where a strong code is approved. */
  readonly approvalPage: string;
  /** Where a short code is typed. */
  readonly linkPage: string;
  /** Pages of these origins, and no others, are handed to the system's browser. */
  readonly pageOrigins: readonly string[];
  /** Whether a picture at this address comes from Plex itself. */
  isOwnPicture(address: URL): boolean;
  /** What tells this Plex from another one in the keychain; null for the real one. */
  readonly standIn: string | null;
}

export const realPlex: PlexPlaces = {
  api: 'https://plex.tv',
  approvalPage: 'https://app.plex.tv/auth',
  linkPage: 'https://plex.tv/link/',
  pageOrigins: ['https://app.plex.tv', 'https://plex.tv'],
  isOwnPicture: ({ protocol, hostname, port, username, password }) =>
    protocol === 'https:' &&
    port === '' &&
    username === '' &&
    password === '' &&
    (hostname === 'plex.tv' || hostname.endsWith('.plex.tv')),
  standIn: null,
};

const plexAt = (origin: string): PlexPlaces => ({
  api: origin,
  approvalPage: `${origin}/auth`,
  linkPage: `${origin}/link/`,
  pageOrigins: [origin],
  isOwnPicture: (address) => address.origin === origin,
  standIn: origin,
});

const loopbackHosts = new Set(['127.0.0.1', '[::1]', 'localhost']);

export type PlacesChoice =
  | { readonly kind: 'chosen'; readonly places: PlexPlaces }
  | { readonly kind: 'ignored'; readonly places: PlexPlaces; readonly reason: string };

/**
 * Gives the Plex to talk to. Another one than the real one is honoured only in an app that is not sealed (packaged
 * for people) and only on this computer's loopback; any other wish is ignored, with the reason for the log.
 */
export const choosePlexPlaces = (wish: string | undefined, isSealed: boolean): PlacesChoice => {
  if (wish === undefined || wish === '') return { kind: 'chosen', places: realPlex };
  const ignored = (reason: string): PlacesChoice => ({ kind: 'ignored', places: realPlex, reason });
  if (isSealed) return ignored('a packaged app talks to plex.tv only');
  const address = URL.parse(wish);
  if (address === null) return ignored('it is not an address');
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return ignored('it is not an address of the web');
  if (!loopbackHosts.has(address.hostname)) return ignored('it does not point at this computer');
  return { kind: 'chosen', places: plexAt(address.origin) };
};
