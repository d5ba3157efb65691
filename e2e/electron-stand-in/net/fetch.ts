import { app } from '../app/app.ts';
import { defaultHandlers } from '../protocol/protocol.ts';
import type { WebRequest } from '../session/web-request.ts';
import { bodyAsElectron, headOf, responseOf } from './answer.ts';
import { isUnknownHost } from './host-rules.ts';
import { netErrorMessage } from './net-errors.ts';
import { userAgent } from './user-agent.ts';

/** What makes the error of Node's fetch one of the caller, not of the network. */
const isOfTheCaller = (error: unknown): boolean => error instanceof Error && error.cause === undefined;

const fetchByNode = async (request: Request): Promise<Response> => {
  try {
    return await globalThis.fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw request.signal.reason;
    if (isOfTheCaller(error)) throw error;
    throw new Error(netErrorMessage(error), { cause: error });
  }
};

/**
 * As Electron's `net.fetch` in the session whose requests these are: Node's, with Chromium's words for what goes wrong on
 * the network.
 */
export const fetchOf =
  (webRequest: WebRequest) =>
  async (input: string | Request | URL, init?: RequestInit): Promise<Response> => {
    if (!app.isReady()) throw new Error('Session can only be received when app is ready');
    const request = new Request(input, init);
    if (!request.headers.has('user-agent')) request.headers.set('user-agent', userAgent());
    if (!(await webRequest.allows(request.url))) throw new Error('net::ERR_BLOCKED_BY_CLIENT');
    const own = defaultHandlers.get(new URL(request.url).protocol.slice(0, -1));
    if (own) return own(request);
    if (isUnknownHost(new URL(request.url).hostname)) throw new Error('net::ERR_NAME_NOT_RESOLVED');
    const answer = await fetchByNode(request);
    const head = await webRequest.headFrom(request.url, answer.status, headOf(answer));
    if (head === null) {
      await answer.body?.cancel();
      throw new Error('net::ERR_BLOCKED_BY_CLIENT');
    }
    const body = bodyAsElectron(answer);
    return await new Promise((resolve, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true });
      // Electron makes the Response while it says an event. What that throws, nobody waiting for the answer hears.
      process.nextTick(() => resolve(responseOf(head, body)));
    });
  };
