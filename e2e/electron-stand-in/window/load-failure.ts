import { ownError } from '../protocol/serve.ts';

/** Chromium's numbers for what may go wrong on the way to a page. */
const numbers: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_UNEXPECTED: -9,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
  ERR_ADDRESS_UNREACHABLE: -109,
  ERR_INVALID_URL: -300,
  ERR_UNKNOWN_URL_SCHEME: -302,
  ERR_UNSAFE_PORT: -312,
};

/** What `loadURL` rejects with: Chromium's error text without its "net::", and the number that goes with it. */
export class LoadFailure extends Error {
  readonly code: string;
  readonly errno: number;
  readonly url: string;

  constructor(errorText: string, url: string) {
    const code = ownError(errorText.replace(/^net::/, ''), url);
    const errno = numbers[code] ?? -2;
    super(`${code} (${errno}) loading '${url.slice(0, 2048)}'`);
    this.code = code;
    this.errno = errno;
    this.url = url;
  }
}

/** Chromium goes to no longer address (kMaxURLChars). */
const mostCharacters = 2 * 1024 * 1024;

/** Whether a page can be sent there at all. */
export const isLoadable = (url: string): boolean => URL.canParse(url) && url.length <= mostCharacters;
