import { type Asking, askingOf, isUnread, metadataFor } from './fetch-metadata.ts';

interface Options {
  readonly headers: Readonly<Record<string, string>>;
}

/** What Node's fetch hands a request to, as far as it is looked at here. */
interface Dispatcher {
  dispatch(options: Options, handler: unknown): boolean;
}

const globalDispatcher = Symbol.for('undici.globalDispatcher.1');

/** As Electron's `net.fetch` says it (lib/browser/api/net-fetch.ts): `cors` is nothing without an origin. */
const askingOfFetch = ({ headers, mode }: Request): Asking => {
  const origin = headers.get('origin') ?? '';
  const own = mode === 'cors' && origin === '' ? '' : mode;
  return askingOf(origin, headers.get('sec-fetch-mode') ?? own, headers.get('sec-fetch-dest') ?? '');
};

/**
 * Returns what has Node's fetch send `request` with the headers that are Chromium's own to fill in. Node fills in others,
 * whatever the request says.
 */
export const withOwnHeaders = (request: Request): Dispatcher => {
  const address = new URL(request.url);
  const encodings = isUnread(address) ? 'gzip, deflate, br, zstd' : 'gzip, deflate';
  const own = { 'accept-encoding': encodings, ...metadataFor(askingOfFetch(request), address) };
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
