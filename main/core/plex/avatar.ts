import type { Clock } from '../time/clock.ts';
import { Timeout } from '../time/timeout.ts';
import { stillPicture } from './pictures/still-picture.ts';
import type { PlexEndpoints } from './plex-endpoints.ts';
import type { Fetch } from './private-fetch.ts';
import { fetchWhole } from './whole-answer.ts';

interface AvatarNeeds {
  readonly clock: Pick<Clock, 'sleep'>;
  readonly fetch: Fetch;
  readonly endpoints: PlexEndpoints;
}

const maxBytes = 512 * 1024;
const timeoutMillis = 10_000;

/**
 * Returns an account's picture as a `data:` address, or null: it is fetched only from Plex's own hosts, without the
 * token, and only if it is a still picture of modest size, in bytes and in pixels.
 * Throws only the signal's own reason, when the caller aborts.
 */
export const fetchAvatar = async (
  { clock, fetch, endpoints }: AvatarNeeds,
  pictureAddress: string,
  signal: AbortSignal,
): Promise<string | null> => {
  const address = URL.parse(pictureAddress);
  if (address === null || !endpoints.isOwnPicture(address)) return null;
  using limit = new Timeout(clock, timeoutMillis, signal);
  try {
    const { response, body } = await fetchWhole(fetch, address.href, {}, { maxBytes, signal: limit.signal });
    const picture = response.ok ? stillPicture(body) : null;
    return picture === null ? null : `data:${picture.type};base64,${picture.bytes.toString('base64')}`;
  } catch {
    signal.throwIfAborted();
    return null;
  }
};
