import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface AnsweringServer extends AsyncDisposable {
  /** Origin without a slash at its end. */
  readonly address: string;
  /** What arrived, in that order. */
  readonly requests: readonly IncomingMessage[];
}

const listen = async (server: Server, protocol: 'http' | 'https'): Promise<AnsweringServer> => {
  const requests: IncomingMessage[] = [];
  server.prependListener('request', (request: IncomingMessage) => requests.push(request));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

/** Returns a server on this computer that answers as a test wants. */
export const startServer = (answer: RequestListener): Promise<AnsweringServer> => listen(createServer(answer), 'http');

/** Returns the same by https. */
export const startSecureServer = (
  credentials: { readonly key: string; readonly cert: string },
  answer: RequestListener,
): Promise<AnsweringServer> => listen(createSecureServer(credentials, answer), 'https');

/** Returns what answers with a body of JSON. */
export const json =
  (body: unknown, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
  };
