import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';

interface WeakRegistry extends AsyncDisposable {
  readonly address: string;
  /** Every list of packages and versions that was asked about. */
  readonly asked: readonly unknown[];
}

/** Starts a registry that knows of a weakness of one package, and nothing else. */
export const startWeakRegistry = async (name: string): Promise<WeakRegistry> => {
  const asked: unknown[] = [];
  const weakness = {
    id: 1_112_345,
    url: `https://github.com/advisories/GHSA-${name}`,
    title: `${name} may be led astray`,
    severity: 'high',
    vulnerable_versions: '<1000.0.0',
    cwe: ['CWE-79'],
    cvss: { score: 7.5, vectorString: null },
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') {
      response.writeHead(404).end('{}');
      return;
    }
    const isPacked = request.headers['content-encoding'] === 'gzip';
    asked.push(await json(isPacked ? request.pipe(createGunzip()) : request));
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ [name]: [weakness] }));
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
