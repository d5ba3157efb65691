import { setGlobalProxyFromEnv } from 'node:http';
import type { ProxyConfig } from 'electron';
import { notImplemented } from '../refuse-the-rest.ts';

type Switches = ReadonlyMap<string, string>;

interface Credentials {
  readonly username: string;
  readonly password: string;
}

interface Proxies {
  readonly http: string;
  readonly https: string;
  /** Hosts to be reached without a proxy, as the environment's `no_proxy` lists them. */
  readonly exempt: string;
  /** Whether even this computer itself is reached by the proxy. */
  readonly onTheWayHere: boolean;
}

const own = new Set(['localhost', '127.0.0.1', '[::1]']);

const withProtocol = (proxy: string): string => (proxy.includes('://') ? proxy : `http://${proxy}`);

const onTheWayHere = (bypassList: string): boolean => {
  if (bypassList !== '' && bypassList !== '<-loopback>') {
    throw new Error(`The Electron stand-in does not know the bypass list "${bypassList}".`);
  }
  return bypassList !== '';
};

/** `--proxy-server` with one proxy for everything; of `--proxy-bypass-list` only `<-loopback>` is known. */
const proxiesOfSwitches = (server: string, bypassList: string): Proxies => {
  const proxy = withProtocol(server);
  return { http: proxy, https: proxy, exempt: '', onTheWayHere: onTheWayHere(bypassList) };
};

/** Of rules like "http=proxy:80;https=other:81" one proxy for each scheme, or one for all, is known. */
const proxiesOfRules = (rules: string, bypassList: string): Proxies => {
  const proxies = { http: '', https: '' };
  for (const rule of rules.split(';').filter((text) => text.trim() !== '')) {
    const [, scheme, proxy = ''] = /^(?:(https?)=)?((?:http:\/\/)?[\w.-]+(?::\d+)?)$/.exec(rule.trim()) ?? [];
    if (proxy === '') notImplemented(`the rule "${rule}" for proxies`);
    if (scheme !== 'https') proxies.http = withProtocol(proxy);
    if (scheme !== 'http') proxies.https = withProtocol(proxy);
  }
  return { ...proxies, exempt: '', onTheWayHere: onTheWayHere(bypassList) };
};

/** By what a session finds its proxies: as the system does, or by its own. */
export type ProxyRules = 'system' | Proxies;

/** Returns what `ses.setProxy` asks for (shell/browser/api/electron_api_session.cc): without a mode, servers that it names. */
export const proxyRulesOf = ({ mode, pacScript, proxyRules, proxyBypassRules }: ProxyConfig): ProxyRules => {
  switch (mode ?? (pacScript ? 'pac_script' : 'fixed_servers')) {
    case 'direct':
      return proxiesOfRules('', '');
    case 'system':
      return 'system';
    case 'fixed_servers':
      return proxiesOfRules(proxyRules ?? '', proxyBypassRules ?? '');
    case 'auto_detect':
    case 'pac_script':
      return notImplemented(`session.setProxy: ${mode ?? 'pac_script'}`);
    default:
      throw new Error('Invalid mode, must be one of direct, auto_detect, pac_script, fixed_servers or system');
  }
};

/** As Chromium: the command line decides, else the environment. */
const proxiesOf = (environment: NodeJS.ProcessEnv, switches: Switches): Proxies => {
  const server = switches.get('proxy-server');
  if (server) return proxiesOfSwitches(server, switches.get('proxy-bypass-list') ?? '');
  const read = (name: string): string => environment[name] || environment[name.toUpperCase()] || '';
  return { http: read('http_proxy'), https: read('https_proxy'), exempt: read('no_proxy'), onTheWayHere: false };
};

const isExempt = (host: string, list: string): boolean =>
  list
    .split(',')
    .map((entry) => entry.trim().replace(/^\*?\./, ''))
    .some((entry) => entry === '*' || (entry !== '' && (host === entry || host.endsWith(`.${entry}`))));

/** What Electron's `resolveProxy` says of that address: "DIRECT" or "PROXY host:port". */
export const proxyFor = (
  { protocol, hostname }: URL,
  environment: NodeJS.ProcessEnv,
  switches: Switches = new Map(),
  rules: ProxyRules = 'system',
): string => {
  const proxies = rules === 'system' ? proxiesOf(environment, switches) : rules;
  const proxy = proxies[protocol === 'https:' ? 'https' : 'http'];
  if (proxy === '' || (own.has(hostname) && !proxies.onTheWayHere) || isExempt(hostname, proxies.exempt)) {
    return 'DIRECT';
  }
  const address = new URL(withProtocol(proxy));
  return `PROXY ${address.hostname}:${address.port || 80}`;
};

const signedIn = (proxy: string, credentials: Credentials | null): string => {
  if (proxy === '' || credentials === null) return proxy;
  const address = new URL(withProtocol(proxy));
  address.username = encodeURIComponent(credentials.username);
  address.password = encodeURIComponent(credentials.password);
  return address.href;
};

/**
 * Has Node follow the proxies of the command line or the environment, as Chromium does, and give them these credentials
 * from now on, as Chromium keeps those that a proxy took.
 */
export const followProxies = (
  environment: NodeJS.ProcessEnv,
  switches: Switches,
  credentials: Credentials | null = null,
): void => {
  const { http, https, exempt, onTheWayHere } = proxiesOf(environment, switches);
  setGlobalProxyFromEnv({
    http_proxy: signedIn(http, credentials),
    https_proxy: signedIn(https, credentials),
    no_proxy: [exempt, ...(onTheWayHere ? [] : [...own, '::1'])].filter(Boolean).join(','),
  });
};
