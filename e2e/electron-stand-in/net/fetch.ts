import { app } from '../app/app.ts';
import { defaultHandlers } from '../protocol/protocol.ts';
import { isUnknownHost } from './host-rules.ts';
import { netErrorMessage } from './net-errors.ts';
import { userAgent } from './user-agent.ts';

/** What makes the error of Node's fetch one of the caller, not of the network. */
const isOfTheCaller = (error: unknown): boolean => error instanceof Error && error.cause === undefined;

/** As Electron's `net.fetch`: Node's, with Chromium's words for what goes wrong on the network. */
export const fetch = async (input: string | Request | URL, init?: RequestInit): Promise<Response> => {
  if (!app.isReady()) throw new Error('Session can only be received when app is ready');
  const request = new Request(input, init);
  if (!request.headers.has('user-agent')) request.headers.set('user-agent', userAgent());
  const own = defaultHandlers.get(new URL(request.url).protocol.slice(0, -1));
  if (own) return own(request);
  if (isUnknownHost(new URL(request.url).hostname)) throw new Error('net::ERR_NAME_NOT_RESOLVED');
  try {
    return await globalThis.fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw request.signal.reason;
    if (isOfTheCaller(error)) throw error;
    throw new Error(netErrorMessage(error), { cause: error });
  }
};
