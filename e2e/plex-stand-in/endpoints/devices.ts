import { bytesAnswer, nothing } from '../answers/answer.ts';
import { plexError } from '../answers/plex-error.ts';
import { type Data, toXmlElement, type XmlElement, xmlText } from '../answers/xml.ts';
import { shownName } from '../plex/client-identity.ts';
import type { Device } from '../plex/device-store.ts';
import { withToken } from './call.ts';

const epochSeconds = (millis: number): number => Math.floor(millis / 1000);

const deviceElement = ({ id, identity, token, createdAtMillis, lastSeenAtMillis }: Device): XmlElement => {
  const fields: Data = {
    name: shownName(identity),
    product: identity.product,
    productVersion: identity.version,
    platform: identity.platform,
    platformVersion: identity.platformVersion,
    device: identity.device,
    model: identity.model,
    vendor: identity.vendor,
    provides: identity.provides,
    clientIdentifier: identity.clientIdentifier,
    version: identity.version,
    id,
    token,
    createdAt: epochSeconds(createdAtMillis),
    lastSeenAt: epochSeconds(lastSeenAtMillis),
  };
  const connection: XmlElement = { name: 'Connection', attributes: { uri: 'http://192.0.2.30:32500' }, children: [] };
  return { ...toXmlElement('Device', fields), children: [connection] };
};

/** `GET /devices.xml` is XML only and names the token of every device, so all of it is a secret (clients in use). */
export const devices = withToken(({ plex }, { person }) => {
  const children = plex.devices.of(person).map(deviceElement);
  const text = xmlText({ name: 'MediaContainer', attributes: { publicAddress: '203.0.113.9' }, children });
  return bytesAnswer(200, 'application/xml; charset=utf-8', text);
});

/** `DELETE /devices/{id}.xml` takes a device off the list and kills its token (clients in use). */
export const removeDevice = withToken(({ plex, parameters }, { person }) =>
  plex.devices.remove(Number(parameters['id']), person) ? nothing : plexError('not-found'),
);
