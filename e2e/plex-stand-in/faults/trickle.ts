import type { ServerResponse } from 'node:http';
import type { RenderedAnswer } from '../answers/answer.ts';
import { sleepUnlessClosed } from './wait-unless-closed.ts';

/** Sends an answer's headers, then its body byte by byte, until its end or until the client has had enough. */
export const trickle = async (
  response: ServerResponse,
  { status, headers, bytes }: RenderedAnswer,
  everyMillis: number,
): Promise<void> => {
  response.writeHead(status, { ...headers, 'Content-Length': bytes.length }).flushHeaders();
  for (const byte of bytes) {
    await sleepUnlessClosed(response, everyMillis);
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
  }
  response.end();
};
