import { canonicalAddress } from '../protocol/scheme-address.ts';

/** As many as Chromium follows (net/url_request/url_request.cc). */
const maxRedirects = 20;

const redirecting = new Set([301, 302, 303, 307, 308]);

/** Where no answer from elsewhere may lead (content/public/common/url_utils.cc, `IsSafeRedirectTarget`). */
const unsafe = new Set(['about:', 'blob:', 'data:', 'file:', 'filesystem:']);

/** Where an answer leads, by Chromium's name for it where it leads nowhere. */
export type Redirect =
  | { readonly kind: 'none' }
  | { readonly kind: 'to'; readonly address: URL; readonly method: string; readonly isSafe: boolean }
  | { readonly kind: 'failed'; readonly error: string };

interface Answer {
  readonly status: number;
  readonly location: string | null | undefined;
}

/** `POST` becomes `GET` as in Chromium (net/url_request/redirect_info.cc). */
const methodAfter = (status: number, method: string): string => {
  if (status === 303) return method === 'HEAD' ? method : 'GET';
  return (status === 301 || status === 302) && method === 'POST' ? 'GET' : method;
};

/** Returns where the answer to a request leads that was redirected so many times before. */
export const redirectOf = (
  { status, location }: Answer,
  { address: from, method, redirects }: { readonly address: URL; readonly method: string; readonly redirects: number },
): Redirect => {
  if (!redirecting.has(status) || location === null || location === undefined) return { kind: 'none' };
  if (!URL.canParse(location, from)) return { kind: 'failed', error: 'net::ERR_INVALID_REDIRECT' };
  const address = new URL(canonicalAddress(new URL(location, from).href));
  if (redirects >= maxRedirects) return { kind: 'failed', error: 'net::ERR_TOO_MANY_REDIRECTS' };
  return { kind: 'to', address, method: methodAfter(status, method), isSafe: !unsafe.has(address.protocol) };
};

const ofTheBody = ['content-encoding', 'content-language', 'content-length', 'content-location', 'content-type'];
const ofTheOrigin = ['authorization', 'cookie', 'proxy-authorization'];

/** Returns the request that a redirect makes of another; `original` has not been sent and holds its body still. */
export const redirected = (original: Request, { address, method }: Redirect & { readonly kind: 'to' }): Request => {
  const headers = new Headers(original.headers);
  const keepsBody = method === original.method;
  if (!keepsBody) for (const name of [...ofTheBody, 'origin']) headers.delete(name);
  if (address.origin !== new URL(original.url).origin) for (const name of ofTheOrigin) headers.delete(name);
  const { credentials, mode, redirect, signal } = original;
  const body = keepsBody ? original.body : null;
  const init = { body, credentials, duplex: 'half', headers, method, mode, redirect, signal };
  return new Request(address, init);
};
