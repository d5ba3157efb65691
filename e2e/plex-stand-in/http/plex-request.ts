import type { IncomingMessage } from 'node:http';
import type { Format } from '../answers/answer.ts';

/** A request as it arrived. Names of headers are lower-case. */
export interface PlexRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const maxBodyBytes = 1024 * 1024;

/** Node hands header bytes over as Latin-1; plex.tv reads them as UTF-8 (Plex's own text). */
const utf8Header = (value: string | readonly string[] | undefined): string =>
  Buffer.from([value ?? ''].flat().join(', '), 'latin1').toString('utf8');

const readBody = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) throw new Error('The body of a request to the stand-in is larger than 1 MiB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** Reads a whole request. Throws when the client leaves before its end, or sends more than 1 MiB. */
export const readRequest = async (message: IncomingMessage): Promise<PlexRequest> => {
  const address = new URL(message.url ?? '/', 'http://stand-in');
  const headers = Object.entries(message.headers).map(([name, value]) => [name, utf8Header(value)] as const);
  return {
    method: message.method ?? 'GET',
    path: address.pathname,
    query: Object.fromEntries(address.searchParams),
    headers: Object.fromEntries(headers),
    body: await readBody(message),
  };
};

const apiSuffix = /^(\/api\/.+)\.(json|xml)$/;

/** XML unless JSON is asked for, by `Accept` or by the suffix of the path (Plex's own text, clients in use). */
export const formatOf = ({ path, headers }: PlexRequest): Format => {
  const suffix = apiSuffix.exec(path)?.[2];
  if (suffix !== undefined) return suffix === 'json' ? 'json' : 'xml';
  return /\bapplication\/json\b/i.test(headers['accept'] ?? '') ? 'json' : 'xml';
};

export const pathWithoutSuffix = (path: string): string => path.replace(apiSuffix, '$1');
