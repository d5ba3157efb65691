import { dataAnswer, nothing } from '../answers/answer.ts';
import { plexError } from '../answers/plex-error.ts';
import type { Data } from '../answers/xml.ts';
import { plexTime } from '../plex/clock.ts';
import { type Pin, secondsLeft } from '../plex/pin.ts';
import { type Call, withClient, withToken } from './call.ts';

/** Where the asking computer seems to be, by its address. A place that does not exist. */
const location: Data = {
  code: 'XA',
  european_union_member: false,
  continent_code: 'EU',
  country: 'Ruritania',
  city: 'Strelsau',
  time_zone: 'Etc/UTC',
  postal_code: '00000',
  in_privacy_restricted_country: false,
  in_privacy_restricted_region: false,
  subdivisions: 'Strelsau',
  coordinates: '0.000, 0.000',
};

/** The twelve fields of a recorded answer. The token and `newRegistration` are null until somebody claims the code. */
const pinBody = ({ origin, plex }: Call, pin: Pin): Data => ({
  id: BigInt(pin.id),
  code: pin.code,
  product: pin.identity.product ?? '',
  trusted: false,
  qr: `${origin}/api/v2/pins/qr/${pin.code}`,
  clientIdentifier: pin.identity.clientIdentifier,
  location,
  expiresIn: secondsLeft(pin, plex.clock.nowMillis()),
  createdAt: plexTime(pin.createdAtMillis),
  expiresAt: plexTime(pin.expiresAtMillis),
  authToken: pin.claim?.token ?? null,
  newRegistration: pin.claim === null ? null : false,
});

const isYes = (value: string | null): boolean => value === 'true' || value === '1';

/** `POST /api/v2/pins` needs no token. Codes are short unless `strong` is asked for. */
export const createPin = withClient((call, identity) => {
  const strength = isYes(call.input('strong')) ? 'strong' : 'short';
  return dataAnswer(201, 'pin', pinBody(call, call.plex.pins.create(identity, strength)));
});

/** `GET /api/v2/pins/{id}`: 404 with code 1020 for expired, unknown, consumed, or another client identifier (recorded). */
export const pollPin = withClient((call, { clientIdentifier }) => {
  const pin = call.plex.pins.findForClient(call.parameters['id'] ?? '', clientIdentifier);
  return pin === null ? plexError('code-not-found') : dataAnswer(200, 'pin', pinBody(call, pin));
});

/** `PUT /api/v2/pins/link` claims a code for the person whose token comes along: 204, or 404/1020 (clients in use). */
export const linkPin = withToken((call, device) => {
  const approval = call.plex.approve(call.input('code') ?? '', device.person, null);
  return approval.kind === 'approved' ? nothing : plexError('code-not-found');
});
