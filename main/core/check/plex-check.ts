import type { Findings } from '../../../preload/contract.ts';
import type { PlexAnswer } from '../plex/plex-answer.ts';
import type { PlexClient } from '../plex/plex-client.ts';
import { plexPaths } from '../plex/plex-endpoints.ts';
import type { Fetch } from '../plex/private-fetch.ts';
import type { Clock } from '../time/clock.ts';
import type { ClockReading } from './clock-check.ts';

interface PlexCheckNeeds {
  readonly fetch: Fetch;
  readonly clock: Pick<Clock, 'wallMillis'>;
  /** Returns the client of Plex that uses this `fetch`. */
  readonly clientFor: (fetch: Fetch) => PlexClient;
}

export interface PlexChecked {
  readonly finding: Findings['plex'];
  /** What Plex's clock said; null where Plex did not answer, or did not say. */
  readonly reading: ClockReading | null;
}

const timeoutMillis = 10_000;

/**
 * Judges the answer to `GET /api/v2/user` without a token. plex.tv refuses that with 401 and a code of its own, 1001
 * (recorded); an answer without a code of Plex's, or one that lets nobody in, is somebody else's.
 */
const judge = (answer: PlexAnswer): Findings['plex'] => {
  switch (answer.kind) {
    case 'refusal':
      return answer.code === null ? { kind: 'trouble', trouble: 'someone-else-answered' } : { kind: 'fine' };
    case 'success':
      return { kind: 'trouble', trouble: 'someone-else-answered' };
    case 'trouble':
      return answer.problem === 'request-refused'
        ? { kind: 'trouble', trouble: 'someone-else-answered' }
        : { kind: 'trouble', trouble: answer.problem };
  }
};

/**
 * Returns whether it is Plex that answers, and what its clock says then. What is asked makes and changes nothing there.
 * Throws only the signal's own reason, when the caller aborts.
 */
export const checkPlex = async (
  { fetch, clock, clientFor }: PlexCheckNeeds,
  signal: AbortSignal,
): Promise<PlexChecked> => {
  let reading: ClockReading | null = null;
  const reads: Fetch = async (address, options) => {
    const sentAtMillis = clock.wallMillis();
    const response = await fetch(address, options);
    reading = { date: response.headers.get('Date'), sentAtMillis, answeredAtMillis: clock.wallMillis() };
    return response;
  };
  const answer = await clientFor(reads).call({ method: 'GET', path: plexPaths.user, timeoutMillis }, signal);
  const finding = judge(answer);
  return { finding, reading: finding.kind === 'fine' ? reading : null };
};
