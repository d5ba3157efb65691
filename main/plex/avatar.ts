import { readLimited } from './limited-body.ts';
import type { Fetch } from './plex-door.ts';
import type { PlexPlaces } from './plex-places.ts';

const maximumBytes = 512 * 1024;
const timeoutMillis = 10_000;

/** What the first bytes of a picture say it is; the server's word is not enough to hand bytes to the page. */
const pictureKinds: readonly { readonly type: string; readonly matches: (bytes: Buffer) => boolean }[] = [
  { type: 'image/png', matches: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')) },
  { type: 'image/jpeg', matches: (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')) },
  { type: 'image/gif', matches: (bytes) => /^GIF8[79]a/.test(bytes.toString('latin1', 0, 6)) },
  { type: 'image/webp', matches: (bytes) => /^RIFF.{4}WEBP/s.test(bytes.toString('latin1', 0, 12)) },
];

/**
 * Gives an account's picture as a `data:` address, or null: it is fetched only from Plex's own hosts, without the
 * token, and only if it is a picture of modest size.
 * Throws only the signal's own reason, when the caller aborts.
 */
export const fetchAvatar = async (
  needs: { readonly fetch: Fetch; readonly places: PlexPlaces },
  pictureAddress: string,
  signal: AbortSignal,
): Promise<string | null> => {
  const address = URL.parse(pictureAddress);
  if (address === null || !needs.places.isOwnPicture(address)) return null;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMillis)]);
  try {
    const response = await needs.fetch(address.href, { redirect: 'error', credentials: 'omit', signal: limited });
    if (!response.ok) return null;
    const bytes = await readLimited(response, maximumBytes, limited);
    const kind = pictureKinds.find(({ matches }) => matches(bytes));
    return kind === undefined ? null : `data:${kind.type};base64,${bytes.toString('base64')}`;
  } catch {
    signal.throwIfAborted();
    return null;
  }
};
