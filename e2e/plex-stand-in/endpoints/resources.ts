import { dataAnswer } from '../answers/answer.ts';
import type { Data } from '../answers/xml.ts';
import { shownName } from '../plex/client-identity.ts';
import { plexTime } from '../plex/clock.ts';
import type { Device } from '../plex/device-store.ts';
import { people, type PersonName } from '../plex/person.ts';
import { mediaServers, type MediaServer } from '../plex/media-server.ts';
import { withClientAndToken } from './call.ts';

/** Addresses come from the ranges kept for documentation, names from the domain kept for being unknown. */
const connections = ({ localAddress, publicAddress, clientIdentifier }: MediaServer): Data => [
  connection(localAddress, 32400, `${clientIdentifier}.local.invalid`, { local: true, relay: false }),
  connection(publicAddress, 32400, `${clientIdentifier}.remote.invalid`, { local: false, relay: false }),
  connection('198.51.100.7', 8443, `${clientIdentifier}.relay.invalid`, { local: false, relay: true }),
];

const connection = (
  address: string,
  port: number,
  host: string,
  reach: { readonly local: boolean; readonly relay: boolean },
): Data => ({ protocol: 'https', address, port, uri: `https://${host}:${port}`, ...reach, IPv6: false });

const reachability: Data = {
  synced: false,
  httpsRequired: false,
  publicAddressMatches: true,
  dnsRebindingProtection: false,
  natLoopbackSupported: true,
};

const serverResource = (server: MediaServer, person: PersonName): Data => ({
  name: server.name,
  product: 'Plex Media Server',
  productVersion: '1.43.0.1',
  platform: 'Linux',
  platformVersion: '12',
  device: 'PC',
  clientIdentifier: server.clientIdentifier,
  createdAt: plexTime(server.createdAtMillis),
  lastSeenAt: plexTime(server.createdAtMillis),
  provides: 'server',
  ownerId: server.owner === person ? null : people[server.owner].id,
  sourceTitle: server.owner === person ? null : people[server.owner].title,
  publicAddress: server.publicAddress,
  accessToken: `stand-in-access-${server.clientIdentifier}-${person}`,
  owned: server.owner === person,
  home: false,
  relay: true,
  presence: true,
  ...reachability,
  connections: connections(server),
});

const deviceResource = ({ identity, createdAtMillis, lastSeenAtMillis }: Device): Data => ({
  name: shownName(identity),
  product: identity.product ?? '',
  productVersion: identity.version ?? '',
  platform: identity.platform,
  platformVersion: identity.platformVersion,
  device: identity.device,
  clientIdentifier: identity.clientIdentifier,
  createdAt: plexTime(createdAtMillis),
  lastSeenAt: plexTime(lastSeenAtMillis),
  provides: identity.provides ?? '',
  ownerId: null,
  sourceTitle: null,
  publicAddress: '203.0.113.9',
  accessToken: null,
  owned: true,
  home: false,
  relay: false,
  presence: false,
  ...reachability,
  connections: [],
});

/** `GET /api/v2/resources`: the servers a person may use, and the person's own devices (recorded answers). */
export const resources = withClientAndToken(({ plex }, { person }) =>
  dataAnswer(200, 'resources', [
    ...mediaServers.filter(({ users }) => users.includes(person)).map((server) => serverResource(server, person)),
    ...plex.devices.of(person).map(deviceResource),
  ]),
);
