import { once } from 'node:events';
import { connect } from 'node:net';
import type { ProxyPlace } from './proxy-check.ts';

const timeoutMillis = 4_000;

/**
 * Returns whether a connection to this place can be made, within four seconds. Never rejects, also when it is aborted.
 */
export const isListening = async (place: ProxyPlace, signal: AbortSignal): Promise<boolean> => {
  const socket = connect(place);
  try {
    await once(socket, 'connect', { signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMillis)]) });
    return true;
  } catch {
    return false;
  } finally {
    // An error that comes later is nobody's business.
    socket.on('error', () => undefined);
    socket.destroy();
  }
};
