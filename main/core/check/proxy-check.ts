import type { Findings } from '../../../preload/contract.ts';

export interface ProxyNeeds {
  /** Returns which proxies lead to an address, in Chromium's words: "DIRECT" or "PROXY host:port; SOCKS5 host:port". */
  readonly resolveProxy: (address: string) => Promise<string>;
  /** Returns whether anything at all listens there. */
  readonly isListening: (place: ProxyPlace, signal: AbortSignal) => Promise<boolean>;
  /** The network name of this computer, which is nobody else's business. */
  readonly hostname: string;
}

export interface ProxyPlace {
  readonly host: string;
  readonly port: number;
}

/** Ports that Chromium takes where a proxy's is not given (net/base/proxy_server.cc). */
const usualPorts: Readonly<Record<string, number>> = { HTTPS: 443, SOCKS: 1080, SOCKS4: 1080, SOCKS5: 1080 };

/** Reads one entry of the list; null where it means the direct way. Whatever names a user there is left out. */
const readPlace = (entry: string): ProxyPlace | null => {
  const [kind = '', rest = ''] = entry.trim().split(/\s+/, 2);
  // Not a special scheme, or the port would be dropped where it is the usual one.
  const address = URL.parse(`proxy://${rest}`);
  if (kind.toUpperCase() === 'DIRECT' || address === null || address.hostname === '') return null;
  const port = address.port === '' ? (usualPorts[kind.toUpperCase()] ?? 80) : Number(address.port);
  return { host: address.hostname.replaceAll(/^\[|\]$/g, ''), port };
};

/** Returns the list of proxies in the order in which they are tried; null stands for the direct way. */
export const readProxies = (pacString: string): readonly (ProxyPlace | null)[] =>
  pacString
    .split(';')
    .filter((entry) => entry.trim() !== '')
    .map(readPlace);

/** Whole names: on a computer called `proxy`, proxy.example.com is another one. */
const isThisComputer = (host: string, hostname: string): boolean => {
  const [label = ''] = hostname.split('.');
  return [hostname, label, `${label}.local`].some((own) => own.toLowerCase() === host.toLowerCase());
};

/** Names a proxy for a report: this computer's own name is not in it. */
const nameOf = ({ host, port }: ProxyPlace, hostname: string): string => {
  const shown = isThisComputer(host, hostname) ? 'localhost' : host;
  return `${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
};

/** Returns whether a proxy is on the way to an address, and if so whether one can be reached at all. */
export const checkProxy = async (
  address: string,
  { resolveProxy, isListening, hostname }: ProxyNeeds,
  signal: AbortSignal,
): Promise<Findings['proxy']> => {
  const proxies = readProxies(await resolveProxy(address));
  const [first] = proxies;
  if (first === undefined || first === null) return { kind: 'fine', proxy: null };
  for (const each of proxies) {
    if (each === null) return { kind: 'fine', proxy: null };
    if (await isListening(each, signal)) return { kind: 'fine', proxy: nameOf(each, hostname) };
  }
  return { kind: 'trouble', trouble: 'proxy-unreachable', proxy: nameOf(first, hostname) };
};
