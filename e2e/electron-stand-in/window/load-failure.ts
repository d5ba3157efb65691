import type { Handlers } from '../protocol/protocol.ts';
import { ownScheme } from '../protocol/scheme-address.ts';
import { ownError } from '../protocol/serve.ts';
import { notImplemented } from '../refuse-the-rest.ts';

/** Chromium's numbers for what may go wrong on the way to a page. */
const numbers: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_TIMED_OUT: -7,
  ERR_UNEXPECTED: -9,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_CLOSED: -100,
  ERR_CONNECTION_RESET: -101,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
  ERR_ADDRESS_UNREACHABLE: -109,
  ERR_INVALID_URL: -300,
  ERR_UNKNOWN_URL_SCHEME: -302,
  ERR_UNSAFE_PORT: -312,
  ERR_EMPTY_RESPONSE: -324,
  ERR_CONTENT_LENGTH_MISMATCH: -354,
  ERR_INCOMPLETE_CHUNKED_ENCODING: -355,
};

/** What `loadURL` rejects with: Chromium's error text without its "net::", and the number that goes with it. */
export class LoadFailure extends Error {
  readonly code: string;
  readonly errno: number;
  readonly url: string;

  /** `isNamed` tells whether Electron has a word for it beside the number. */
  constructor(errorText: string, url: string, isNamed = true) {
    const name = ownError(errorText.replace(/^net::/, ''), url);
    const errno = numbers[name] ?? -2;
    const code = isNamed ? name : '';
    super(`${code} (${errno}) loading '${url.slice(0, 2048)}'`);
    this.code = code;
    this.errno = errno;
    this.url = url;
  }
}

/** Chromium goes to no longer address (kMaxURLChars). */
const maxCharacters = 2 * 1024 * 1024;

/** Whether a page can be sent there at all. */
export const isLoadable = (url: string): boolean => URL.canParse(url) && url.length <= maxCharacters;

/** What Chromium asks for in the way that others can stand in. */
const asked = new Set(['file', 'http', 'https']);

/** Throws, naming it, for an address that Electron's own program or a handler of the app's answers there, and nobody here. */
export const refuseUnanswered = (url: string, handlers: Handlers): void => {
  const scheme = new URL(url).protocol.slice(0, -1);
  if (scheme === ownScheme() || asked.has(scheme)) return;
  if (handlers.has(scheme) || scheme === 'chrome' || scheme === 'devtools')
    notImplemented(`pages of the scheme ${scheme}`);
};
