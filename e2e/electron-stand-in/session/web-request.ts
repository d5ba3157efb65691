import type Electron from 'electron';
import { notImplemented, refuseTheRest } from '../refuse-the-rest.ts';

type Listener = (
  details: Electron.OnBeforeRequestListenerDetails,
  answer: (response: Electron.CallbackResponse) => void,
) => void;

/** Asks the app about the requests of a session's pages, web sockets excepted, which Chromium does not pause. */
export class WebRequest {
  #listener: Listener | null = null;

  onBeforeRequest(listener: unknown): void {
    if (listener !== null && typeof listener !== 'function') notImplemented('a filter for webRequest.onBeforeRequest');
    this.#listener = listener as Listener | null;
  }

  /** Whether a request may go there. */
  async allows(url: string): Promise<boolean> {
    const listener = this.#listener;
    if (listener === null) return true;
    const details = refuseTheRest('OnBeforeRequestListenerDetails', { url }) as Electron.OnBeforeRequestListenerDetails;
    const { cancel = false, redirectURL } = await new Promise<Electron.CallbackResponse>((resolve) =>
      listener(details, resolve),
    );
    if (redirectURL !== undefined) notImplemented('webRequest: redirectURL');
    return !cancel;
  }
}
