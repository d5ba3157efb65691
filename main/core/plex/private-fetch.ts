/** `fetch` as this room needs it: what leaves a trace or leads elsewhere is nobody's to ask for. */
export type Fetch = (
  address: string,
  options: Omit<RequestInit, 'cache' | 'credentials' | 'redirect'>,
) => Promise<Response>;

/**
 * Returns a `fetch` that keeps to itself, whoever calls it: it follows no redirect, which could carry the token to another
 * host, neither sends nor takes cookies, and keeps nothing of the answer on the disk.
 */
export const privateFetch =
  (fetch: (address: string, options: RequestInit) => Promise<Response>): Fetch =>
  (address, options) =>
    fetch(address, { ...options, redirect: 'error', credentials: 'omit', cache: 'no-store' });
