import { setGlobalProxyFromEnv } from 'node:http';

const own = new Set(['localhost', '127.0.0.1', '[::1]']);

const isExempt = (host: string, list: string): boolean =>
  list
    .split(',')
    .map((entry) => entry.trim().replace(/^\*?\./, ''))
    .some((entry) => entry === '*' || (entry !== '' && (host === entry || host.endsWith(`.${entry}`))));

/** What Electron's `resolveProxy` says of that address where the environment decides: "DIRECT" or "PROXY host:port". */
export const proxyFor = ({ protocol, hostname }: URL, environment: NodeJS.ProcessEnv): string => {
  const read = (name: string): string => environment[name] || environment[name.toUpperCase()] || '';
  const proxy = read(protocol === 'https:' ? 'https_proxy' : 'http_proxy');
  if (proxy === '' || own.has(hostname) || isExempt(hostname, read('no_proxy'))) return 'DIRECT';
  return `PROXY ${new URL(proxy.includes('://') ? proxy : `http://${proxy}`).host}`;
};

/** Has Node follow the environment's proxies, as Chromium does: never on the way to this computer itself. */
export const followEnvironmentProxies = (environment: NodeJS.ProcessEnv): void => {
  const read = (name: string): string => environment[name] || environment[name.toUpperCase()] || '';
  setGlobalProxyFromEnv({
    http_proxy: read('http_proxy'),
    https_proxy: read('https_proxy'),
    no_proxy: [read('no_proxy'), ...own, '::1'].filter(Boolean).join(','),
  });
};
