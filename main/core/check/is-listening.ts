import { once } from 'node:events';
import { connect } from 'node:net';
import type { Clock } from '../time/clock.ts';
import { Timeout } from '../time/timeout.ts';
import type { ProxyPlace } from './proxy-check.ts';

const timeoutMillis = 4_000;

/** Returns whether a connection to this place can be made, within four seconds. Never rejects, also when it is aborted. */
export const isListening = async (
  clock: Pick<Clock, 'sleep'>,
  place: ProxyPlace,
  signal: AbortSignal,
): Promise<boolean> => {
  using limit = new Timeout(clock, timeoutMillis, signal);
  const socket = connect(place);
  try {
    await once(socket, 'connect', { signal: limit.signal });
    return true;
  } catch {
    return false;
  } finally {
    // An error that comes later is nobody's business.
    socket.on('error', () => undefined);
    socket.destroy();
  }
};
