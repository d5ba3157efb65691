import { report } from '../report.ts';
import type { CdpSession, Protocol } from '../chromium/cdp-connection.ts';
import type { Handlers } from './protocol.ts';
import { fromChromium, ownScheme } from './scheme-address.ts';

const withoutBody = new Set(['GET', 'HEAD']);

const bodyOf = (request: Protocol.Network.Request): Uint8Array<ArrayBuffer> | null =>
  withoutBody.has(request.method) || !request.hasPostData
    ? null
    : Buffer.concat((request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')));

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

/** Answers a request that Chromium paused with what the app's handler gives, headers and bytes untouched. */
export const serve = async (
  session: CdpSession,
  paused: Protocol.Fetch.requestPausedPayload,
  handlers: Handlers,
): Promise<void> => {
  const { requestId, request, resourceType } = paused;
  if (isForTheTab(request.url, resourceType))
    return session.tell('Fetch.fulfillRequest', { requestId, responseCode: 204 });
  const handler = handlers.get(ownScheme() ?? '');
  if (!handler) return session.tell('Fetch.failRequest', { requestId, errorReason: 'AddressUnreachable' });
  try {
    const response = await handler(requestFor(request));
    if (response.type === 'error') return session.tell('Fetch.failRequest', { requestId, errorReason: 'Failed' });
    const body = Buffer.from(await response.arrayBuffer());
    session.tell('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      ...(response.statusText ? { responsePhrase: response.statusText } : {}),
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: body.toString('base64'),
    });
  } catch (error) {
    report(error);
    session.tell('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  }
};
