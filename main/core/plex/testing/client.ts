import { identityHeaders } from '../identity-headers.ts';
import { PlexClient } from '../plex-client.ts';
import { type Fetch, privateFetch } from '../private-fetch.ts';
import { type Clock, systemClock } from '../../time/clock.ts';
import { adasClientIdentifier, adasLaptop } from '../../testing/adas-laptop.ts';

/** Returns Ada's laptop's client of a Plex at this address, by Node's own `fetch` unless told otherwise. */
export const clientFor = (
  address: string,
  by: Fetch = privateFetch(fetch),
  clock: Pick<Clock, 'sleep'> = systemClock,
): PlexClient =>
  new PlexClient({
    clock,
    fetch: by,
    address,
    identity: () => identityHeaders(adasLaptop, adasClientIdentifier),
  });

/** Returns the client of a Plex that answers every call with this body, without a network. */
export const clientAnswering = (body: unknown, status = 200): PlexClient =>
  clientFor('http://plex.example', () => Promise.resolve(Response.json(body, { status })));
