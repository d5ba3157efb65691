import { setGlobalProxyFromEnv } from 'node:http';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { type Fetch, privateFetch } from '../core/plex/private-fetch.ts';
import type { EnvironmentProxy } from './environment-proxy.ts';

/** Has this process trust the system's certificates beside Node's own, and take the environment's proxy. */
const prepareNetwork = (proxy: EnvironmentProxy | null): void => {
  setDefaultCACertificates([...getCACertificates('default'), ...getCACertificates('system')]);
  if (proxy === null) return;
  setGlobalProxyFromEnv({ https_proxy: proxy.address.href, no_proxy: proxy.exceptions.join(',') });
};

/** Returns Node's own `fetch`, with the system's certificates and the environment's proxy from the first call on. */
export const nodeFetch = (proxy: EnvironmentProxy | null): Fetch => {
  let isPrepared = false;
  return privateFetch((address, options) => {
    if (!isPrepared) prepareNetwork(proxy);
    isPrepared = true;
    return fetch(address, options);
  });
};
