import { readLimited } from './limited-body.ts';
import type { Fetch } from './private-fetch.ts';

interface Limits {
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

export interface WholeAnswer {
  readonly response: Response;
  readonly body: Buffer;
}

/**
 * Returns an answer with its body; however that ends, the request is over then. Throws `BodyTooLarge`, the signal's reason,
 * or what `fetch` throws. On Electron a body that is not read to its end comes in all the same until the request itself is
 * aborted (lib/browser/api/net-fetch.ts).
 */
export const fetchWhole = async (
  fetch: Fetch,
  address: string,
  options: Parameters<Fetch>[1],
  { maxBytes, signal }: Limits,
): Promise<WholeAnswer> => {
  const over = new AbortController();
  try {
    const response = await fetch(address, { ...options, signal: AbortSignal.any([signal, over.signal]) });
    return { response, body: await readLimited(response, maxBytes, signal) };
  } finally {
    over.abort();
  }
};
