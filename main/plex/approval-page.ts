import type { Device } from '../device/device.ts';
import type { PlexPlaces } from './plex-places.ts';
import type { Pin } from './pins.ts';

/** The page where a person says yes to a pin, as the browser opens it and as a phone reads it from a QR picture. */
export interface PinPage {
  readonly address: string;
  /** The same page by its shortest address: a QR picture with fewer, larger modules is easier to scan. */
  readonly shortAddress: string;
}

/** What the approval page is told of the device that asks, by the names that it knows. */
const shownOfDevice = [
  'product',
  'version',
  'platform',
  'platformVersion',
  'device',
  'deviceName',
  'model',
  'screenResolution',
] as const satisfies readonly (keyof Device)[];

const fragment = (fields: Readonly<Record<string, string | null>>): string =>
  Object.entries(fields)
    .flatMap(([name, value]) => (value === null ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`]))
    .join('&');

/**
 * The page for a strong code. Everything travels in the fragment, which no server sees, and a space as %20: what a `+`
 * would do there is not known. (Plex's own text on the PIN flow.)
 */
export const approvalPage = (places: PlexPlaces, pin: Pin, clientIdentifier: string, device: Device): PinPage => {
  const required = { clientID: clientIdentifier, code: pin.code, 'context[device][product]': device.product };
  const shown = shownOfDevice.map((name) => [`context[device][${name}]`, device[name]] as const);
  const at = (fields: Readonly<Record<string, string | null>>): string => `${places.approvalPage}#?${fragment(fields)}`;
  return {
    address: at({ ...required, ...Object.fromEntries(shown), 'context[device][layout]': 'desktop' }),
    shortAddress: at(required),
  };
};

/** The page for a short code, with the code filled in. (Plex's own text on linking.) */
export const linkPage = (places: PlexPlaces, pin: Pin): PinPage => {
  const address = `${places.linkPage}?pin=${encodeURIComponent(pin.code)}`;
  return { address, shortAddress: address };
};
