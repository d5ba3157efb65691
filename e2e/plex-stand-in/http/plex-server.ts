import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type Answer, render, type RenderedAnswer } from '../answers/answer.ts';
import { plexError } from '../answers/plex-error.ts';
import { answerControl } from '../controls/control-endpoint.ts';
import type { Controls, Line } from '../controls/controls.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { matchRoute, type RouteMatch } from '../endpoints/route.ts';
import type { FaultBoard } from '../faults/fault-board.ts';
import { sendFaulty } from '../faults/faulty-answer.ts';
import { answerPageFile, isPageFile } from '../pages/page-files.ts';
import type { Plex } from '../plex/plex.ts';
import { inputsOf } from './inputs.ts';
import { formatOf, pathWithoutSuffix, type PlexRequest, readRequest } from './plex-request.ts';
import type { RequestRecord } from './request-record.ts';
import { send } from './send.ts';

/** What a server shows to be believed, both in PEM. */
export interface Credentials {
  readonly key: string;
  readonly cert: string;
}

interface ServerNeeds {
  readonly plex: Plex;
  readonly faults: FaultBoard;
  readonly requests: RequestRecord;
  /** Makes it speak TLS; null for plain HTTP. */
  readonly credentials: Credentials | null;
}

// A client may reuse a connection at any time; one that the server has just closed looks like a lost network.
const serverOptions = { keepAliveTimeout: 600_000 };

const answerPlex = (plex: Plex, origin: string, request: PlexRequest, match: RouteMatch): Answer => {
  switch (match.kind) {
    case 'not-found':
      return plexError('not-found');
    case 'wrong-method':
      return plexError('method not allowed');
    case 'found': {
      const { route, parameters } = match;
      return route.answer({ request, parameters, input: inputsOf(request), plex, origin });
    }
  }
};

/** Speaks HTTP for the stand-in, on 127.0.0.1 and nowhere else. */
export class PlexServer implements Line {
  readonly #needs: ServerNeeds;
  readonly #server: Server;
  /** Answers to Plex's endpoints that are under way, apart from those of the controls. */
  readonly #underWay = new Set<ServerResponse>();
  readonly #lastAnswers = new Map<Endpoint, RenderedAnswer>();
  #isOffline = false;

  constructor(needs: ServerNeeds) {
    this.#needs = needs;
    const { credentials } = needs;
    this.#server =
      credentials === null ? createServer(serverOptions) : createSecureServer({ ...serverOptions, ...credentials });
  }

  /** Begins to listen and resolves with the origin; rejects when the port is not to be had. */
  async listen(port: number, controls: Controls): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#server.once('error', reject).listen(port, '127.0.0.1', resolve);
    await promise;
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The stand-in listens on no port.');
    const origin = `${this.#needs.credentials === null ? 'http' : 'https'}://127.0.0.1:${address.port}`;
    this.#server.on('request', (message, response) => {
      // A client that leaves in the middle of its own request is owed nothing.
      this.#answer(message, response, origin, controls).catch(() => response.destroy());
    });
    return origin;
  }

  goOffline(): void {
    this.#isOffline = true;
    for (const response of this.#underWay) response.destroy();
    this.#server.closeIdleConnections();
  }

  goOnline(): void {
    this.#isOffline = false;
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.close(() => resolve());
    this.#server.closeAllConnections();
    await promise;
  }

  async #answer(message: IncomingMessage, response: ServerResponse, origin: string, controls: Controls): Promise<void> {
    const request = await readRequest(message);
    if (isPageFile(request.path)) return send(response, await answerPageFile(request.path));
    if (request.path.startsWith('/stand-in/')) {
      return send(response, render(await answerControl(controls, request), 'json'));
    }
    return this.#answerPlex(request, response, origin);
  }

  async #answerPlex(request: PlexRequest, response: ServerResponse, origin: string): Promise<void> {
    const { plex, faults, requests } = this.#needs;
    response.setHeader('Date', new Date(plex.clock.nowMillis()).toUTCString());
    const match = matchRoute(request.method, pathWithoutSuffix(request.path));
    const endpoint = match.kind === 'found' ? match.route.endpoint : null;
    requests.add({ ...request, endpoint, arrivedAtMillis: performance.now() });
    if (this.#isOffline) {
      response.destroy();
      return;
    }
    this.#underWay.add(response);
    response.once('close', () => this.#underWay.delete(response));
    const format = formatOf(request);
    const answer = (): Answer => answerPlex(plex, origin, request, match);
    if (endpoint === null) return send(response, render(answer(), format));
    const fault = faults.take(endpoint);
    if (fault !== null) {
      return sendFaulty(response, fault, {
        format,
        answer,
        previous: this.#lastAnswers.get(endpoint) ?? null,
        lifted: (signal) => faults.lifted(endpoint, signal),
      });
    }
    const rendered = render(answer(), format);
    this.#lastAnswers.set(endpoint, rendered);
    return send(response, rendered);
  }
}
