import type { InstallationDescription } from '../installation/describe-installation.ts';
import type { Installation } from '../installation/installation.ts';
import type { PlexEndpoints } from './plex-endpoints.ts';
import type { Pin } from './pins.ts';

/** The page where a person says yes to a pin, as the browser opens it and as a phone reads it from a QR picture. */
export interface ApprovalUrl {
  readonly address: string;
  /**
   * The same page by an address that a QR picture holds in modules large enough to be scanned off a window. Like the long
   * one it gives away the client identifier and the code: only the pin's number, which is in neither, keeps the token.
   */
  readonly shortAddress: string;
}

/** What the approval page is told of the installation that asks, and the names that it knows for it. */
const shownNames = [
  ['product', 'product'],
  ['version', 'version'],
  ['platform', 'platform'],
  ['platformVersion', 'platformVersion'],
  ['deviceKind', 'device'],
  ['deviceName', 'deviceName'],
  ['model', 'model'],
  ['screenResolution', 'screenResolution'],
] as const satisfies readonly (readonly [field: keyof InstallationDescription, name: string])[];

/** What a QR code of version 10 holds in bytes, at level L: with 57 modules a side, each is 3 pixels wide in the window. */
const maxShortAddressLength = 271;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Returns as much of the name as fits, in whole characters, or null where none of it does. */
const shortened = (name: string, fits: (name: string) => boolean): string | null => {
  if (fits(name)) return name;
  const characters = Array.from(graphemes.segment(name), ({ segment }) => segment);
  while (characters.pop() !== undefined && characters.length > 0) {
    const start = `${characters.join('').trimEnd()}…`;
    if (fits(start)) return start;
  }
  return null;
};

const fragment = (fields: Readonly<Record<string, string | null>>): string =>
  Object.entries(fields)
    .flatMap(([name, value]) => (value === null ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`]))
    .join('&');

/**
 * Returns the page for a strong code. Everything travels in the fragment, which no server sees, and a space as %20:
 * what a `+` would do there is not known. (Plex's own text on the PIN flow.) Who scans it should be able to tell this
 * computer from another, so its name goes into the short address as well, and the system where there is room left.
 */
export const approvalUrl = (
  endpoints: PlexEndpoints,
  pin: Pin,
  clientIdentifier: string,
  installation: InstallationDescription,
): ApprovalUrl => {
  const required = { clientID: clientIdentifier, code: pin.code, 'context[device][product]': installation.product };
  const shown = shownNames.map(([field, name]) => [`context[device][${name}]`, installation[field]] as const);
  const at = (fields: Readonly<Record<string, string | null>>): string =>
    `${endpoints.approvalUrl}#?${fragment(fields)}`;
  const named = (deviceName: string | null) => ({ ...required, 'context[device][deviceName]': deviceName });
  const fits = (fields: Readonly<Record<string, string | null>>): boolean => at(fields).length <= maxShortAddressLength;
  const withName = named(shortened(installation.deviceName, (name) => fits(named(name))));
  const withSystem = { ...withName, 'context[device][platform]': installation.platform };
  return {
    address: at({ ...required, ...Object.fromEntries(shown), 'context[device][layout]': 'desktop' }),
    shortAddress: at(fits(withSystem) ? withSystem : withName),
  };
};

/** Returns the page for a short code, with the code filled in. (Plex's own text on linking.) */
export const linkUrl = (endpoints: PlexEndpoints, pin: Pin): ApprovalUrl => {
  const address = `${endpoints.linkUrl}?pin=${encodeURIComponent(pin.code)}`;
  return { address, shortAddress: address };
};

/** Returns the page where this pin is approved or, a short one, typed. */
export const approvalUrlOf = (
  endpoints: PlexEndpoints,
  pin: Pin,
  installation: Pick<Installation, 'clientIdentifier' | 'description'>,
): ApprovalUrl =>
  pin.strong
    ? approvalUrl(endpoints, pin, installation.clientIdentifier, installation.description)
    : linkUrl(endpoints, pin);
