import type Electron from 'electron';
import { notImplemented, refusing, refuseTheRest } from '../refuse-the-rest.ts';

type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  answer: (response: Electron.CallbackResponse) => void,
) => void;

type HeadersReceived = (
  details: Electron.OnHeadersReceivedListenerDetails,
  answer: (response: Electron.HeadersReceivedResponse) => void,
) => void;

/** The head of an answer, as Electron tells an app of it. */
export interface AnswerHead {
  readonly statusLine: string;
  readonly responseHeaders: Readonly<Record<string, readonly string[]>>;
}

const refuseFilter = (name: string, listener: unknown): void => {
  if (listener !== null && typeof listener !== 'function') notImplemented(`a filter for webRequest.${name}`);
};

const listOf = (values: string | readonly string[]): readonly string[] =>
  typeof values === 'string' ? [values] : values;

/** Asks the app about the requests of a session, web sockets of its pages excepted, which Chromium does not pause. */
export class WebRequest {
  #beforeRequest: BeforeRequest | null = null;
  #headersReceived: HeadersReceived | null = null;

  onBeforeRequest(listener: unknown): void {
    refuseFilter('onBeforeRequest', listener);
    this.#beforeRequest = listener as BeforeRequest | null;
  }

  onHeadersReceived(listener: unknown): void {
    refuseFilter('onHeadersReceived', listener);
    this.#headersReceived = listener as HeadersReceived | null;
  }

  /** Whether a request may go there. */
  async allows(url: string): Promise<boolean> {
    const listener = this.#beforeRequest;
    if (listener === null) return true;
    const details = refuseTheRest('OnBeforeRequestListenerDetails', { url }) as Electron.OnBeforeRequestListenerDetails;
    const { cancel = false, redirectURL } = await new Promise<Electron.CallbackResponse>((resolve) =>
      listener(details, resolve),
    );
    if (redirectURL !== undefined) notImplemented('webRequest: redirectURL');
    return !cancel;
  }

  /** Throws where the app is to be asked about the head of an answer that only Chromium or Node sees. */
  refuseHeadsOf(what: string): void {
    if (this.#headersReceived !== null) notImplemented(`webRequest.onHeadersReceived of ${what}`);
  }

  /** What the app makes of the head of an answer from there; null when it wants none of it. */
  async headFrom(url: string, statusCode: number, head: AnswerHead): Promise<AnswerHead | null> {
    const listener = this.#headersReceived;
    if (listener === null) return head;
    const details = refuseTheRest('OnHeadersReceivedListenerDetails', { url, statusCode, ...head });
    const {
      cancel = false,
      responseHeaders,
      statusLine,
    } = await new Promise<Electron.HeadersReceivedResponse>((resolve) =>
      listener(details as unknown as Electron.OnHeadersReceivedListenerDetails, resolve),
    );
    if (cancel) return null;
    // As in Electron, another status line without headers is passed over.
    if (responseHeaders === undefined) return head;
    const kept = Object.entries(responseHeaders).map(([name, values]) => [name, listOf(values)] as const);
    return { statusLine: statusLine ?? head.statusLine, responseHeaders: Object.fromEntries(kept) };
  }
}

Object.setPrototypeOf(WebRequest.prototype, refusing('webRequest', Object.prototype));
