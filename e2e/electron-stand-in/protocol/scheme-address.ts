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

/**
 * Chromium cannot be taught a scheme from outside: what the app calls `app://host/path` lives in Chromium as
 * `https://host.invalid/path`, a name that no network ever resolves (RFC 2606).
 */
export const toChromium = (address: string): string =>
  translated(address, (inner) => {
    if (scheme === null || !inner.toLowerCase().startsWith(`${scheme}://`)) return inner;
    const [, host = '', rest = ''] = /^([^/?#]*)(.*)$/s.exec(inner.slice(scheme.length + 3)) ?? [];
    return `https://${host.toLowerCase()}${ending}${rest.startsWith('/') ? rest : `/${rest}`}`;
  });

/** The address as the app knows it, of one that Chromium knows. */
export const fromChromium = (address: string): string =>
  translated(address, (inner) => {
    const [, host, rest = ''] = /^https:\/\/([^/?#:@]+)\.invalid(?=[/?#]|$)(.*)$/s.exec(inner) ?? [];
    return scheme === null || host === undefined ? inner : `${scheme}://${host}${rest}`;
  });

/** The origin, like "app://host", of an address as the app knows it; "null" where there is none. */
export const originOf = (address: string): string => {
  if (scheme !== null && address.startsWith(`${scheme}://`)) return /^[^:]+:\/\/[^/?#]*/.exec(address)?.[0] ?? 'null';
  return URL.canParse(address) ? new URL(address).origin : 'null';
};
