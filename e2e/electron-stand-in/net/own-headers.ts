interface Options {
  readonly headers: Readonly<Record<string, string>>;
}

/** What Node's fetch hands a request to, as far as it is looked at here. */
interface Dispatcher {
  dispatch(options: Options, handler: unknown): boolean;
}

const globalDispatcher = Symbol.for('undici.globalDispatcher.1');

/** Chromium offers the newer encodings, and tells of the request, only where nobody on the way reads along. */
const isUnread = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';

/** The Fetch Metadata of a request that no page makes (services/network/sec_header_helpers.cc). */
const metadataOf = ({ headers, mode }: Request, address: URL): Options['headers'] => {
  const origin = headers.get('origin');
  const site = origin === address.origin ? 'same-origin' : 'cross-site';
  return {
    'sec-fetch-dest': headers.get('sec-fetch-dest') ?? 'empty',
    'sec-fetch-mode': headers.get('sec-fetch-mode') ?? (origin === null ? 'no-cors' : mode),
    'sec-fetch-site': origin === null ? 'none' : site,
  };
};

/**
 * Returns what has Node's fetch send `request` with the headers that are Chromium's own to fill in. Node fills in others,
 * whatever the request says.
 */
export const withOwnHeaders = (request: Request): Dispatcher => {
  const address = new URL(request.url);
  const own = isUnread(address)
    ? { 'accept-encoding': 'gzip, deflate, br, zstd', ...metadataOf(request, address) }
    : { 'accept-encoding': 'gzip, deflate' };
  const asked = request.headers.get('accept-encoding');
  return {
    dispatch(options, handler) {
      const node = (globalThis as unknown as Readonly<Record<symbol, Dispatcher>>)[globalDispatcher];
      const { 'sec-fetch-mode': _nodes, ...headers } = options.headers;
      const given = asked === null ? own : { ...own, 'accept-encoding': asked };
      return node?.dispatch({ ...options, headers: { ...headers, ...given } }, handler) ?? false;
    },
  };
};
