import type { PlexRequest } from './plex-request.ts';

const jsonFields = (body: string): Readonly<Record<string, string>> => {
  const data: unknown = JSON.parse(body);
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return {};
  const simple = Object.entries(data).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  return Object.fromEntries(simple.map(([name, value]) => [name, String(value)]));
};

const bodyFields = ({ headers, body }: PlexRequest): Readonly<Record<string, string>> => {
  const type = headers['content-type'] ?? '';
  try {
    return /\bjson\b/i.test(type) ? jsonFields(body) : Object.fromEntries(new URLSearchParams(body));
  } catch {
    return {};
  }
};

const lowerCased = (fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));

/**
 * Returns the reader of a request's inputs. Every X-Plex name may be a header or a query argument (Plex's own text), or a
 * field of a form or JSON body (clients in use); an empty value counts as missing.
 */
export const inputsOf = (request: PlexRequest): ((name: string) => string | null) => {
  const sources = [request.headers, request.query, bodyFields(request)].map(lowerCased);
  return (name) => sources.map((source) => source[name.toLowerCase()]).find((value) => !!value) ?? null;
};
