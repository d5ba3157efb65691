/**
 * Runs in a page: hints in every way at where it may go next, at a host of each way's own below a domain, and at paths
 * of an origin. Nobody tells a page what comes of a hint.
 */
export const hintAt = ({ domain, origin }: { readonly domain: string; readonly origin: string }): void => {
  for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'prerender', 'modulepreload', 'icon', 'manifest']) {
    for (const href of [`http://${rel}.${domain}/`, `${origin}/${rel}`]) {
      document.head.append(Object.assign(document.createElement('link'), { rel, href }));
    }
  }
  const urls = [`http://speculation-rules.${domain}/`, `${origin}/speculation-rules`];
  for (const way of ['prefetch', 'prerender']) {
    const textContent = JSON.stringify({ [way]: [{ source: 'list', urls }] });
    try {
      document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules', textContent }));
    } catch {
      // Where scripts have to be trusted, rules have to be as well.
    }
  }
  document.body.append(Object.assign(document.createElement('a'), { href: `http://anchor.${domain}/` }));
};

/** Returns the hosts below a domain that stand in what Chromium wrote down about its network (`--log-net-log`). */
export const hostsIn = (netLog: string, domain: string): readonly string[] => [
  ...new Set(
    [...netLog.matchAll(/[a-z-]+(?:\.[a-z-]+)+/g)].map(([host]) => host).filter((host) => host.endsWith(domain)),
  ),
];
