/** The paths below the address of the API (docs/get-pin-request.md has what each was seen to answer). */
export const plexPaths = {
  pins: '/api/v2/pins',
  pin: (id: string) => `/api/v2/pins/${id}` as const,
  user: '/api/v2/user',
  signOut: '/api/v2/users/signout',
} as const;

/** Where Plex is found: the real service, or for a developer a stand-in on this computer. */
export interface PlexEndpoints {
  /** Every call goes below this address. */
  readonly api: string;
  /** Where a strong code is approved. */
  readonly approvalUrl: string;
  /** Where a short code is typed. */
  readonly linkUrl: string;
  /** Pages of these origins, and no others, are handed to the system's browser. */
  readonly externalOrigins: readonly string[];
  /** Returns whether a picture at this address comes from Plex itself. */
  isOwnPicture(address: URL): boolean;
  /** What tells this Plex from another one in the keychain; null for the real one. */
  readonly standIn: string | null;
}

export const realPlexEndpoints: PlexEndpoints = {
  api: 'https://plex.tv',
  approvalUrl: 'https://app.plex.tv/auth',
  linkUrl: 'https://plex.tv/link/',
  externalOrigins: ['https://app.plex.tv', 'https://plex.tv'],
  isOwnPicture: ({ protocol, hostname, port, username, password }) =>
    protocol === 'https:' &&
    port === '' &&
    username === '' &&
    password === '' &&
    (hostname === 'plex.tv' || hostname.endsWith('.plex.tv')),
  standIn: null,
};

const plexAt = (origin: string): PlexEndpoints => ({
  api: origin,
  approvalUrl: `${origin}/auth`,
  linkUrl: `${origin}/link/`,
  externalOrigins: [origin],
  isOwnPicture: (address) => address.origin === origin,
  standIn: origin,
});

const loopbackHosts = new Set(['127.0.0.1', '[::1]', 'localhost']);

export type EndpointsChoice =
  | { readonly kind: 'chosen'; readonly endpoints: PlexEndpoints }
  | { readonly kind: 'ignored'; readonly endpoints: PlexEndpoints; readonly reason: string };

/**
 * Returns the Plex to talk to. Another one than the real one is honoured only in an app that is not sealed (packaged
 * for people) and only on this computer's loopback; any other wish is ignored, with the reason for the log.
 */
export const choosePlexEndpoints = (wish: string | undefined, isSealed: boolean): EndpointsChoice => {
  if (wish === undefined || wish === '') return { kind: 'chosen', endpoints: realPlexEndpoints };
  const ignored = (reason: string): EndpointsChoice => ({ kind: 'ignored', endpoints: realPlexEndpoints, reason });
  if (isSealed) return ignored('a packaged app talks to plex.tv only');
  const address = URL.parse(wish);
  if (address === null) return ignored('it is not an address');
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return ignored('it is not an address of the web');
  if (!loopbackHosts.has(address.hostname)) return ignored('it does not point at this computer');
  return { kind: 'chosen', endpoints: plexAt(address.origin) };
};
