import { net } from 'electron';
import { privateFetch } from '../../core/plex/private-fetch.ts';

/** Chromium's own network, so that the system's proxies and certificates are followed. */
export const fetch = privateFetch((address, options) => net.fetch(address, options));
