import { BlockList, isIP } from 'node:net';
import type { Findings } from '../../../preload/contract.ts';

/** What looking up the name of Plex's host gave. */
export type DnsLookup =
  | { readonly kind: 'found'; readonly addresses: readonly string[] }
  | { readonly kind: 'not-found' }
  /** The host is given by its address. */
  | { readonly kind: 'no-name' };

/** Addresses of this computer and of private networks (IANA's special-purpose registries): Plex has none of them. */
const nearby = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  nearby.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  nearby.addSubnet(network, prefix, 'ipv6');
}

const isNearby = (address: string): boolean => nearby.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Returns what looking up the host of an address gave. Never rejects: a name that gives no address is a finding. */
export const resolveDns = async (
  { hostname }: URL,
  resolveHost: (host: string) => Promise<readonly string[]>,
): Promise<DnsLookup> => {
  if (isIP(hostname.replaceAll(/^\[|\]$/g, '')) !== 0) return { kind: 'no-name' };
  try {
    const addresses = await resolveHost(hostname);
    return addresses.length === 0 ? { kind: 'not-found' } : { kind: 'found', addresses };
  } catch {
    return { kind: 'not-found' };
  }
};

/**
 * Returns what a lookup means, judged by how the rest went: behind a proxy it is the proxy that looks names up, and
 * where Plex itself answered (through a VPN, say) no address is a wrong one.
 */
export const judgeDns = (lookup: DnsLookup, { proxy, plex }: Pick<Findings, 'proxy' | 'plex'>): Findings['name'] => {
  switch (lookup.kind) {
    case 'no-name':
      return { kind: 'not-applicable', because: 'no-name-is-used' };
    case 'not-found': {
      const isProxied = proxy.kind !== 'not-checked' && proxy.proxy !== null;
      return isProxied
        ? { kind: 'not-applicable', because: 'the-proxy-looks-it-up' }
        : { kind: 'trouble', trouble: 'name-not-found' };
    }
    case 'found':
      return plex.kind !== 'fine' && lookup.addresses.every(isNearby)
        ? { kind: 'trouble', trouble: 'name-misdirected' }
        : { kind: 'fine' };
  }
};
