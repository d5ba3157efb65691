import { app } from '../app/app.ts';
import { handlerAnswer } from '../protocol/handler-answer.ts';
import type { Handlers } from '../protocol/protocol.ts';
import { canonicalAddress } from '../protocol/scheme-address.ts';
import { notImplemented } from '../refuse-the-rest.ts';
import type { AnswerHead, WebRequest } from '../session/web-request.ts';
import { bodyAsElectron, headOf, headOfOwn, responseOf } from './answer.ts';
import { isUnknownHost } from './host-rules.ts';
import { netErrorMessage } from './net-errors.ts';
import { withOwnHeaders } from './own-headers.ts';
import { redirected, redirectOf } from './redirects.ts';
import { userAgent } from './user-agent.ts';

/** What a session fetches with. */
interface FetchingSession {
  readonly handlers: Handlers;
  readonly webRequest: WebRequest;
  refuseOtherProxy(address: URL): void;
}

interface Fetching {
  readonly session: FetchingSession;
  /** Whom to ask before the network. */
  readonly handlers: Handlers;
}

type Init = RequestInit & { readonly bypassCustomProtocolHandlers?: boolean };

interface Answer {
  readonly head: AnswerHead;
  readonly response: Response;
}

/** What makes the error of Node's fetch one of the caller, not of the network. */
const isOfTheCaller = (error: unknown): boolean => error instanceof Error && error.cause === undefined;

const fetchByNode = async (request: Request): Promise<Answer> => {
  if (isUnknownHost(new URL(request.url).hostname)) throw new Error('net::ERR_NAME_NOT_RESOLVED');
  try {
    const init = { dispatcher: withOwnHeaders(request), redirect: 'manual' } as RequestInit;
    const response = await globalThis.fetch(request, init);
    return { head: headOf(response), response };
  } catch (error) {
    if (request.signal.aborted) throw request.signal.reason;
    if (isOfTheCaller(error)) throw error;
    throw new Error(netErrorMessage(error), { cause: error });
  }
};

const fetchFrom = async (request: Request, { handlers, session }: Fetching): Promise<Answer> => {
  const scheme = new URL(request.url).protocol.slice(0, -1);
  const handler = handlers.get(scheme);
  if (handler) {
    const answer = await handlerAnswer(handler, request);
    if (answer.kind === 'failed') throw new Error(`net::${answer.error}`);
    return { head: headOfOwn(answer.response), response: answer.response };
  }
  if (scheme === 'file') return notImplemented('net.fetch of a file');
  if (scheme !== 'http' && scheme !== 'https') throw new Error('net::ERR_UNKNOWN_URL_SCHEME');
  session.refuseOtherProxy(new URL(request.url));
  return await fetchByNode(request);
};

/** One request, of which the app is told before and after it is answered. */
const ask = async (request: Request, fetching: Fetching): Promise<Answer> => {
  const { webRequest } = fetching.session;
  if (!(await webRequest.allows(request.url))) throw new Error('net::ERR_BLOCKED_BY_CLIENT');
  const { head, response } = await fetchFrom(request, fetching);
  const kept = await webRequest.headFrom(request.url, response.status, head);
  if (kept !== null) return { head: kept, response };
  await response.body?.cancel();
  throw new Error('net::ERR_BLOCKED_BY_CLIENT');
};

/** The answer to a request, and to those that it is redirected to. */
const follow = async (request: Request, fetching: Fetching, redirects = 0): Promise<Answer> => {
  // Whatever is sent again must not have been read.
  const unsent = request.clone();
  const answer = await ask(request, fetching);
  const { status, headers } = answer.response;
  const step = { address: new URL(request.url), method: request.method, redirects };
  const redirect = redirectOf({ status, location: headers.get('location') }, step);
  if (redirect.kind === 'none') return answer;
  await answer.response.body?.cancel();
  if (request.redirect === 'error') throw new Error("Attempted to redirect, but redirect policy was 'error'");
  if (request.redirect === 'manual') throw new Error('Redirect was cancelled');
  if (redirect.kind === 'failed') throw new Error(redirect.error);
  if (!redirect.isSafe) throw new Error('net::ERR_UNSAFE_REDIRECT');
  return await follow(redirected(unsent, redirect), fetching, redirects + 1);
};

/** As Electron's `net.fetch` in a session (lib/browser/api/net-fetch.ts): Node's, with Chromium's words for what goes wrong. */
export const fetchOf =
  (session: FetchingSession) =>
  async (input: string | Request | URL, init?: Init): Promise<Response> => {
    if (!app.isReady()) throw new Error('Session can only be received when app is ready');
    const given = new Request(input, init);
    const request = new Request(canonicalAddress(given.url), given);
    request.signal.throwIfAborted();
    if (!request.headers.has('user-agent')) request.headers.set('user-agent', userAgent());
    const handlers: Handlers = init?.bypassCustomProtocolHandlers === true ? new Map() : session.handlers;
    return await new Promise((resolve, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true });
      const settle = ({ head, response }: Answer): void => {
        const body = bodyAsElectron(response, request);
        // Electron makes the Response while it says an event. What that throws, nobody waiting for the answer hears.
        process.nextTick(() => resolve(responseOf(head, body)));
      };
      follow(request, { session, handlers }).then(settle, reject);
    });
  };
