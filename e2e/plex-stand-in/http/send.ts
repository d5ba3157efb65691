import type { ServerResponse } from 'node:http';
import type { RenderedAnswer } from '../answers/answer.ts';

/** Sends an answer whole. */
export const send = (response: ServerResponse, { status, headers, bytes }: RenderedAnswer): void => {
  const length = status === 204 ? {} : { 'Content-Length': bytes.length };
  response.writeHead(status, { 'Cache-Control': 'no-store', ...headers, ...length }).end(bytes);
};

/** Sends the headers and the first half of an answer, and resolves once they are on their way. */
export const sendHalf = (response: ServerResponse, { status, headers, bytes }: RenderedAnswer): Promise<void> => {
  const length = Math.max(2, bytes.length);
  response.writeHead(status, { ...headers, 'Content-Length': length });
  const { promise, resolve } = Promise.withResolvers<void>();
  response.write(bytes.subarray(0, Math.floor(length / 2)), () => resolve());
  response.flushHeaders();
  return promise;
};
