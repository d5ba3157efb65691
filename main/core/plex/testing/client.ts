import { identityHeaders } from '../identity-headers.ts';
import { PlexClient } from '../plex-client.ts';
import { type Fetch, privateFetch } from '../private-fetch.ts';
import { adasClientIdentifier, adasLaptop } from '../../testing/adas-laptop.ts';

/** Ada's laptop's client of a Plex at this address, by Node's own `fetch` unless told otherwise. */
export const clientFor = (address: string, by: Fetch = privateFetch(fetch)): PlexClient =>
  new PlexClient({ fetch: by, address, identity: () => identityHeaders(adasLaptop, adasClientIdentifier) });

/** The client of a Plex that answers every call with this body, without a network. */
export const clientAnswering = (body: unknown, status = 200): PlexClient =>
  clientFor('http://plex.example', () => Promise.resolve(Response.json(body, { status })));
