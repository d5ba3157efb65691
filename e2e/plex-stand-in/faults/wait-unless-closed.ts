import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** Waits for what ends with the signal at the latest, or until the client has gone. */
export const waitUnlessClosed = async (
  response: ServerResponse,
  wait: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> => {
  const closed = new AbortController();
  const leave = (): void => closed.abort();
  response.once('close', leave);
  await wait(closed.signal).catch(() => undefined);
  response.off('close', leave);
};

/** Waits so long, or until the client has gone. */
export const sleepUnlessClosed = (response: ServerResponse, millis: number): Promise<void> =>
  waitUnlessClosed(response, (signal) => setTimeout(millis, undefined, { signal }));
