import type { Session } from 'electron';
import type { Log } from '../../core/log/log.ts';

/** Whether there can be a `Response` with this head. */
const canHold = (head: ResponseInit): boolean => {
  try {
    return new Response(null, head).headers instanceof Headers;
  } catch {
    return false;
  }
};

/**
 * Lets only such answers through in a session that a `Response` can hold. Electron makes that where nobody hears what it
 * throws (lib/browser/api/net-fetch.ts): of an answer with a header or a status line beyond Latin-1 its `net.fetch` would
 * never say anything. Such words are left out; a status that there is not (RFC 9110, 15) is no answer of Plex's.
 */
export const keepResponsesReadable = (session: Pick<Session, 'webRequest'>, log: Log): void => {
  session.webRequest.onHeadersReceived(({ statusCode: status, statusLine, responseHeaders = {} }, answer) => {
    if (!canHold({ status })) {
      log.warn(`An answer was refused: its status is ${status}.`);
      answer({ cancel: true });
      return;
    }
    const statusText = statusLine.split(' ').slice(2).join(' ');
    const isReadable = ([name, values]: readonly [string, readonly string[]]): boolean =>
      canHold({ headers: [[name, values.join(', ')]] });
    const headers = Object.entries(responseHeaders);
    if (canHold({ statusText }) && headers.every(isReadable)) {
      answer({});
      return;
    }
    log.warn('An answer had words in its head that cannot be read; they were left out.');
    answer({
      responseHeaders: Object.fromEntries(headers.filter(isReadable)),
      statusLine: `HTTP/1.1 ${status}`,
    });
  });
};
