type Environment = Readonly<Record<string, string | undefined>>;

/** The proxy that the environment names. Plex is asked by https alone, so it is that of https. */
export interface EnvironmentProxy {
  readonly address: URL;
  /** What is asked directly all the same, as `NO_PROXY` lists it. */
  readonly exceptions: readonly string[];
}

/** This computer's own addresses are asked directly, as Chromium does (net/docs/proxy.md, implicit bypass rules). */
const ownAddresses = ['localhost', '127.0.0.1', '[::1]'];

/** Proxies of these kinds as Chromium words them. */
const pacTypes: Readonly<Record<string, string>> = {
  'http:': 'PROXY',
  'https:': 'HTTPS',
  'socks5:': 'SOCKS5',
  'socks4:': 'SOCKS4',
};

const usualPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** Lower case comes first, as with other programs. */
const read = (environment: Environment, name: string): string =>
  environment[name] || environment[name.toUpperCase()] || '';

/** Returns the proxy of the environment; null where it names none, or none that can be read. */
export const environmentProxy = (environment: Environment): EnvironmentProxy | null => {
  const said = read(environment, 'https_proxy');
  const address = said === '' ? null : URL.parse(said.includes('://') ? said : `http://${said}`);
  const exceptions = read(environment, 'no_proxy')
    .split(/[,\s]+/)
    .filter((entry) => entry !== '');
  if (address === null || exceptions.includes('*')) return null;
  return { address, exceptions: [...exceptions, ...ownAddresses] };
};

/** Whether an entry is about this host: "plex.tv", "*.plex.tv" and ".plex.tv" with all below it, each with a port or none. */
const isAbout = (entry: string, { hostname, port, protocol }: URL): boolean => {
  const [, host = entry, wantedPort] = /^(.+):(\d+)$/.exec(entry) ?? [];
  if (wantedPort !== undefined && wantedPort !== (port || usualPorts[protocol])) return false;
  const name = host.replace(/^\*?\./, '').toLowerCase();
  return hostname === name || hostname.endsWith(`.${name}`);
};

/** Returns which way leads to an address, as Chromium words it. */
export const pacStringFor = (proxy: EnvironmentProxy | null, address: string): string => {
  const asked = new URL(address);
  if (proxy === null || proxy.exceptions.some((entry) => isAbout(entry, asked))) return 'DIRECT';
  const { protocol, hostname, port } = proxy.address;
  return `${pacTypes[protocol] ?? 'PROXY'} ${hostname}${port === '' ? '' : `:${port}`}`;
};
