import type { Fault } from '../faults/fault.ts';
import { type PlexStandIn, startPlexStandIn } from '../plex-stand-in.ts';
import { TestClient } from './test-client.ts';

/** Returns a stand-in whose next answer about the user is struck by the fault, and what asks it for that. */
export const struckBy = async (fault: Fault): Promise<{ standIn: PlexStandIn; ask: () => Promise<Response> }> => {
  const standIn = await startPlexStandIn();
  standIn.planFault({ endpoint: 'user', fault, times: 1 });
  const app = new TestClient(standIn.url);
  return { standIn, ask: () => app.call('GET', '/api/v2/user', { token: 'stand-in-token-ada' }) };
};
