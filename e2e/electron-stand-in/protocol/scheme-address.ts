/** The app's own scheme, without colon, once it has registered one. */
let scheme: string | null = null;

const ending = '.invalid';

export const setScheme = (name: string): void => {
  scheme = name;
};

/** The scheme that the app registered, or null. */
export const ownScheme = (): string | null => scheme;

/** Translates an address, or the one inside it where it is that of a blob. */
const translated = (address: string, translate: (address: string) => string): string =>
  address.startsWith('blob:') ? `blob:${translate(address.slice('blob:'.length))}` : translate(address);

/** What follows the own scheme: of a standard one whose authority is a host alone, slashes, names and ports do not count. */
const ownParts = (address: string): { readonly host: string; readonly rest: string } | null => {
  if (scheme === null || !address.toLowerCase().startsWith(`${scheme}:`)) return null;
  const parts = /^\/*(?:[^/?#@]*@)?([^/?#:]*)(?::\d*)?(.*)$/s.exec(address.slice(scheme.length + 1));
  const [, host = '', rest = ''] = parts ?? [];
  return { host: host.toLowerCase(), rest: rest.startsWith('/') ? rest : `/${rest}` };
};

/**
 * Chromium cannot be taught a scheme from outside: what the app calls `app://host/path` lives in Chromium as
 * `https://host.invalid/path`, a name that no network ever resolves (RFC 2606).
 */
export const toChromium = (address: string): string =>
  translated(address, (inner) => {
    const own = ownParts(inner);
    return own === null || own.host === '' ? inner : `https://${own.host}${ending}${own.rest}`;
  });

/** Returns the address as Electron's handlers get it (docs/api/protocol.md); throws for one of the own scheme without host. */
export const canonicalAddress = (address: string): string => {
  const own = ownParts(address);
  if (own?.host === '') throw new TypeError('Invalid URL');
  return own === null ? address : fromChromium(new URL(toChromium(address)).href);
};

/** The address as the app knows it, of one that Chromium knows. */
export const fromChromium = (address: string): string =>
  translated(address, (inner) => {
    const [, host, rest = ''] = /^https:\/\/([^/?#:@]+)\.invalid(?=[/?#]|$)(.*)$/s.exec(inner) ?? [];
    return scheme === null || host === undefined ? inner : `${scheme}://${host}${rest}`;
  });

/** The origin, like "app://host", of an address as the app knows it; "null" where there is none. */
export const originOf = (address: string): string => {
  if (scheme !== null && address.startsWith(`${scheme}://`)) return /^[^:]+:\/\/[^/?#]*/.exec(address)?.[0] ?? 'null';
  if (!URL.canParse(address)) return 'null';
  const { origin, protocol } = new URL(address);
  // A file has no origin to others, but Chromium says of each that it is of this one (url/origin.cc).
  return protocol === 'file:' ? 'file://' : origin;
};
