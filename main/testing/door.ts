import { identityOf } from '../device/identity.ts';
import { PlexDoor } from '../plex/plex-door.ts';
import { type Fetch, privateFetch } from '../plex/private-fetch.ts';
import { adasClientIdentifier, adasLaptop } from './adas-laptop.ts';

/** Ada's laptop's door to a Plex at this address, by Node's own `fetch` unless told otherwise. */
export const doorTo = (address: string, by: Fetch = privateFetch(fetch)): PlexDoor =>
  new PlexDoor({ fetch: by, address, identity: () => identityOf(adasLaptop, adasClientIdentifier) });

/** The door to a Plex that answers every call with this body, without a network. */
export const doorAnswering = (body: unknown, status = 200): PlexDoor =>
  doorTo('http://plex.example', () => Promise.resolve(Response.json(body, { status })));
