import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';

/** A weakness, as npm tells of it. */
export const advisory = (name: string, severity = 'high') => ({
  source: 1_112_345,
  name,
  dependency: name,
  title: `${name} may be led astray`,
  url: `https://github.com/advisories/GHSA-${name}`,
  severity,
  cwe: ['CWE-79'],
  cvss: { score: 7.5, vectorString: null },
  range: '<1000.0.0',
});

interface WeakRegistry extends AsyncDisposable {
  readonly address: string;
  /** Every list of packages and versions that was asked about. */
  readonly asked: readonly unknown[];
}

/** Starts a registry that knows of a weakness of one package, and nothing else. */
export const startWeakRegistry = async (name: string): Promise<WeakRegistry> => {
  const asked: unknown[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') {
      response.writeHead(404).end('{}');
      return;
    }
    const isPacked = request.headers['content-encoding'] === 'gzip';
    asked.push(await json(isPacked ? request.pipe(createGunzip()) : request));
    const { source: id, range: vulnerable_versions, ...rest } = advisory(name);
    response
      .writeHead(200, { 'Content-Type': 'application/json' })
      .end(JSON.stringify({ [name]: [{ id, vulnerable_versions, ...rest }] }));
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
