import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const chunkBytes = 64 * 1024;

function* hugeJson(bytes: number): Generator<string> {
  yield '{"padding":"';
  for (let left = bytes; left > 0; left -= chunkBytes) yield 'x'.repeat(Math.min(left, chunkBytes));
  yield '"}';
}

/** Streams a JSON object of about so many bytes, no faster than the client reads and no longer than it stays. */
export const streamHugeBody = async (response: ServerResponse, bytes: number): Promise<void> => {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
  // That the client leaves early is what this fault is for.
  await pipeline(Readable.from(hugeJson(bytes)), response).catch(() => undefined);
};
