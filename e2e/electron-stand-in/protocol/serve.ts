import { report } from '../report.ts';
import type { CdpSession, Protocol } from '../chromium/cdp-connection.ts';
import { handlerAnswer } from './handler-answer.ts';
import type { Handlers } from './protocol.ts';
import { fromChromium, ownScheme, toChromium } from './scheme-address.ts';
import { notImplemented } from '../refuse-the-rest.ts';

const withoutBody = new Set(['GET', 'HEAD']);

/** The protocol of the developer tools gives no bytes of what Chromium has not read yet. */
const bytesOf = ({ bytes }: Protocol.Network.PostDataEntry): Buffer =>
  bytes === undefined
    ? notImplemented('a body that is a stream or a file, sent to the own scheme')
    : Buffer.from(bytes, 'base64');

const bodyOf = ({ method, hasPostData, postDataEntries }: Protocol.Network.Request): Uint8Array<ArrayBuffer> | null =>
  withoutBody.has(method) || hasPostData !== true ? null : Buffer.concat((postDataEntries ?? []).map(bytesOf));

/** A browser asks for a picture for its tab; Electron has no tabs and does not ask. */
const isForTheTab = (url: string, type: Protocol.Network.ResourceType): boolean =>
  type === 'Other' && new URL(url).pathname === '/favicon.ico';

/** Addresses that the app must see by its own names. */
const addressHeaders = new Set(['origin', 'referer']);

const headersFor = (headers: Protocol.Network.Headers): Headers =>
  new Headers(
    Object.entries(headers).map(([name, value]) => [
      name,
      addressHeaders.has(name.toLowerCase()) ? fromChromium(value) : value,
    ]),
  );

const requestFor = (request: Protocol.Network.Request): Request =>
  new Request(fromChromium(request.url + (request.urlFragment ?? '')), {
    method: request.method,
    headers: headersFor(request.headers),
    body: bodyOf(request),
  });

/** Whether the app itself answers for that address. */
export const isOwn = (url: string): boolean => {
  const scheme = ownScheme();
  return scheme !== null && fromChromium(url).startsWith(`${scheme}:`);
};

/**
 * The protocol of the developer tools has no word for what is unexpected. Nothing else becomes of an own address that
 * Chromium says of a connection, so that one is borrowed, and given back by `ownError`.
 */
const borrowed = { ERR_FAILED: 'Failed', ERR_UNEXPECTED: 'ConnectionAborted' } as const;

/** Returns Electron's name, like "ERR_UNEXPECTED", for what Chromium says became of that address of the app. */
export const ownError = (error: string, address: string): string =>
  error === 'ERR_CONNECTION_ABORTED' && isOwn(toChromium(address)) ? 'ERR_UNEXPECTED' : error;

/** A redirect is followed by Chromium, which knows the app's addresses by its own names. */
const headerFor = (name: string, value: string, from: string): Protocol.Fetch.HeaderEntry => {
  const leads = name === 'location' && URL.canParse(value, fromChromium(from));
  return { name, value: leads ? toChromium(new URL(value, fromChromium(from)).href) : value };
};

/** Answers a request that Chromium paused with what the app's handler gives, headers and bytes untouched. */
export const serve = async (
  session: CdpSession,
  paused: Protocol.Fetch.requestPausedPayload,
  handlers: Handlers,
): Promise<void> => {
  const { requestId, request, resourceType } = paused;
  if (isForTheTab(request.url, resourceType))
    return session.tell('Fetch.fulfillRequest', { requestId, responseCode: 204 });
  const fail = (error: keyof typeof borrowed): void =>
    session.tell('Fetch.failRequest', { requestId, errorReason: borrowed[error] });
  const handler = handlers.get(ownScheme() ?? '');
  // An address that nobody handles is the system's to open; in the window the load ends with no more than this.
  if (!handler) return fail('ERR_FAILED');
  try {
    const answer = await handlerAnswer(handler, requestFor(request));
    if (answer.kind === 'failed') return fail(answer.error);
    const { response } = answer;
    const body = Buffer.from(await response.arrayBuffer());
    session.tell('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => headerFor(name, value, request.url)),
      body: body.toString('base64'),
    });
  } catch (error) {
    report(error);
    fail('ERR_FAILED');
  }
};
