import type { RequestOptions } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'electron';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import { refuseAnchors } from '../../core/updates/feed-anchors.ts';

/** The longest is GitHub's list of the last ten releases, with their notes. */
const maxFeedBytes = 256 * 1024;

const isFeed = Symbol('what is asked for is a feed');

interface Asked extends RequestOptions {
  readonly [isFeed]?: boolean;
}

/**
 * The requests of electron-updater, which would read a feed to its end however long it is, and go on with a request that
 * nobody waits for any more: a next check would join it.
 */
export class BoundedRequests extends ElectronHttpExecutor {
  /** What is asked for feeds ends in an error when this aborts. */
  checking: AbortSignal = new AbortController().signal;
  /** What else is asked for does when this aborts. */
  downloading: AbortSignal = new AbortController().signal;

  override async request(options: RequestOptions): Promise<string | null> {
    const asked: Asked = { ...options, [isFeed]: true };
    const answer = await super.request(asked);
    if (answer !== null && /\.yml(?:\?|$)/.test(options.path ?? '')) refuseAnchors(answer);
    return answer;
  }

  override createRequest(options: Asked, callback: (response: IncomingMessage) => void): ClientRequest {
    const isBounded = options[isFeed] === true;
    const signal = isBounded ? this.checking : this.downloading;
    const request = super.createRequest(options, (response: IncomingMessage) => {
      callback(response);
      if (isBounded) limit(response, end);
      response.on('end', () => signal.removeEventListener('abort', giveUp));
    });
    const end = (error: Error): void => {
      // An abort alone tells nobody who waits.
      request.emit('error', error);
      request.abort();
    };
    const giveUp = (): void => end(new Error('Nobody waits for it any more.'));
    if (signal.aborted) process.nextTick(giveUp);
    else signal.addEventListener('abort', giveUp, { once: true });
    // Not "close", which Electron says as soon as the request is sent (lib/common/api/net-client-request.ts).
    request.on('error', () => signal.removeEventListener('abort', giveUp));
    request.on('abort', () => signal.removeEventListener('abort', giveUp));
    return request;
  }
}

const limit = (response: IncomingMessage, end: (error: Error) => void): void => {
  let bytes = 0;
  response.on('data', (chunk: Buffer | string) => {
    bytes += Buffer.byteLength(chunk);
    if (bytes > maxFeedBytes) end(new Error(`The feed is longer than ${maxFeedBytes} bytes.`));
  });
  // Whoever asked hears it of the request, but listens to no answer that is refused by its head.
  response.on('error', () => undefined);
};
