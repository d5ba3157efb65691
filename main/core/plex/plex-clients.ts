import type { Host } from '../host.ts';
import type { Installation } from '../installation/installation.ts';
import { identityHeaders } from './identity-headers.ts';
import { PlexClient } from './plex-client.ts';
import type { PlexEndpoints } from './plex-endpoints.ts';
import type { Fetch } from './private-fetch.ts';

interface PlexClients {
  /** This installation's. */
  readonly client: PlexClient;
  /** Returns one that says it is this client, or where that is null the one that is known already; nothing is kept of it. */
  readonly clientFor: (fetch: Fetch, clientIdentifier: string | null) => PlexClient;
}

/** Returns the clients of this Plex. */
export const plexClients = (
  { clock, fetch }: Pick<Host, 'clock' | 'fetch'>,
  { api: address }: Pick<PlexEndpoints, 'api'>,
  installation: Installation,
): PlexClients => ({
  client: new PlexClient({ clock, fetch, address, identity: () => installation.identity() }),
  clientFor: (by, clientIdentifier) =>
    new PlexClient({
      clock,
      fetch: by,
      address,
      identity: () => identityHeaders(installation.description, installation.settleClientIdentifier(clientIdentifier)),
    }),
});
