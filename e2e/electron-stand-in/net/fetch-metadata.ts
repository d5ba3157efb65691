/** Who asks for something, how, and what for. */
export interface Asking {
  readonly origin: string | null;
  readonly mode: string;
  readonly destination: string;
}

const modes = new Set(['cors', 'navigate', 'no-cors', 'same-origin']);

/** What only a navigation asks for. */
const framed = new Set(['document', 'fencedframe', 'frame', 'iframe']);

const destinations = new Set([
  ...framed,
  'audio',
  'audioworklet',
  'embed',
  'font',
  'image',
  'manifest',
  'object',
  'paintworklet',
  'report',
  'script',
  'serviceworker',
  'style',
  'track',
  'video',
  'worker',
  'xslt',
]);

/**
 * Returns what a request says of itself, as Electron reads it (shell/common/api/electron_api_url_loader.cc): words that are
 * not known count for nothing. Throws for a document that nobody navigates to.
 */
export const askingOf = (origin: string, mode: string, destination: string): Asking => {
  const asking = {
    origin: origin === '' ? null : origin,
    mode: modes.has(mode) ? mode : 'no-cors',
    destination: destinations.has(destination) ? destination : 'empty',
  };
  if (framed.has(asking.destination) && asking.mode !== 'navigate') {
    throw new TypeError(
      "sec-fetch-dest of 'document', 'frame', 'iframe' or 'fencedframe' requires sec-fetch-mode 'navigate'",
    );
  }
  return asking;
};

/** Whether nobody on the way reads along: only there Chromium tells of a request, and offers the newer encodings. */
export const isUnread = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';

const siteOf = (origin: string | null, address: URL): string => {
  if (origin === null) return 'none';
  const from = URL.canParse(origin) ? new URL(origin) : null;
  if (from?.origin === address.origin) return 'same-origin';
  // Which hosts of one name are of one site is in a list that is not here.
  return from?.protocol === address.protocol && from.hostname === address.hostname ? 'same-site' : 'cross-site';
};

/** Returns the headers by which Chromium tells of a request that no page makes (services/network/sec_header_helpers.cc). */
export const metadataFor = ({ origin, mode, destination }: Asking, address: URL): Record<string, string> =>
  isUnread(address)
    ? { 'sec-fetch-dest': destination, 'sec-fetch-mode': mode, 'sec-fetch-site': siteOf(origin, address) }
    : {};
