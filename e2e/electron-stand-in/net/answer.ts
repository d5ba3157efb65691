import { STATUS_CODES } from 'node:http';
import type { AnswerHead } from '../session/web-request.ts';
import { netErrorMessage } from './net-errors.ts';

/** Electron reads the bytes of a head as UTF-8; Node gives each byte of a header as a character. */
const asUtf8 = (text: string): string => Buffer.from(text, 'latin1').toString('utf8');

/** Returns the head of an answer from the network, as Electron reads it. */
export const headOf = ({ status, statusText, headers }: Response): AnswerHead => ({
  statusLine: `HTTP/1.1 ${status} ${statusText}`,
  responseHeaders: Object.fromEntries([...headers].map(([name, value]) => [name, [asUtf8(value)]])),
});

/** Returns the head of an answer from the app's own handler: no bytes carried it, and its status has the usual words. */
export const headOfOwn = ({ status, headers }: Response): AnswerHead => ({
  statusLine: `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
  responseHeaders: Object.fromEntries([...headers].map(([name, value]) => [name, [value]])),
});

/** What Chromium says of a body that does not come to its end. */
const bodyProblem = (error: unknown, headers: Headers): Error => {
  const isReset = netErrorMessage(error) === 'net::ERR_CONNECTION_RESET';
  const short = headers.has('content-length')
    ? 'net::ERR_CONTENT_LENGTH_MISMATCH'
    : 'net::ERR_INCOMPLETE_CHUNKED_ENCODING';
  return new Error(isReset ? 'net::ERR_CONNECTION_RESET' : short, { cause: error });
};

/** Nothing may be in these (lib/browser/api/net-fetch.ts). */
const withoutBody = new Set([101, 204, 205, 304]);

/**
 * Returns the body of an answer as Electron gives it: whoever cancels it ends their own reading, not the request, which
 * its signal ends.
 */
export const bodyAsElectron = (
  { body, headers, status }: Response,
  { method, signal }: Request,
): ReadableStream<Uint8Array> | null => {
  if (body === null || withoutBody.has(status) || method === 'HEAD') return null;
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  // Whoever makes the body hears of it in a later turn, and not why (shell/browser/net/node_stream_loader.cc).
  const stop = (): unknown => setImmediate(() => void reader.cancel(null).catch(() => {}));
  signal.addEventListener('abort', stop, { once: true });
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { done, value } = await reader.read();
        if (signal.aborted) controller.error(signal.reason);
        else if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(signal.aborted ? signal.reason : bodyProblem(error, headers));
      }
    },
  });
};

/** Throws, as Electron does, for what a `Response` cannot hold: a header beyond Latin-1, or a status over 599. */
export const responseOf = (
  { statusLine, responseHeaders }: AnswerHead,
  body: ReadableStream<Uint8Array> | null,
): Response => {
  const [, status = '', statusText = ''] = /^\S+ (\d+) ?(.*)$/s.exec(statusLine) ?? [];
  const headers = new Headers();
  for (const [name, values] of Object.entries(responseHeaders)) headers.set(name, values.join(', '));
  return new Response(body as BodyInit | null, { headers, status: Number(status), statusText });
};
