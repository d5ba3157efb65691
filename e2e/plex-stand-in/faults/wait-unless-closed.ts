import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** Waits so long, or until the client has gone. */
export const waitUnlessClosed = async (response: ServerResponse, millis: number): Promise<void> => {
  const closed = new AbortController();
  const leave = (): void => closed.abort();
  response.once('close', leave);
  await setTimeout(millis, undefined, { signal: closed.signal }).catch(() => undefined);
  response.off('close', leave);
};
