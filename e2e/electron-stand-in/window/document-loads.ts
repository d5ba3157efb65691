import { EventEmitter } from 'node:events';
import type { CdpSession, Protocol } from '../chromium/cdp-connection.ts';
import { fromChromium, toChromium } from '../protocol/scheme-address.ts';
import { LoadFailure } from './load-failure.ts';

interface OfFrame {
  readonly frameId: string;
  /** As the app knows it. */
  readonly url: string;
}

type Started = OfFrame & { readonly isSameDocument: boolean };

interface Loads {
  started: [Started];
  /** A frame shows another document; -1 and no text where no answer came over the network. */
  committed: [OfFrame & { readonly statusCode: number; readonly statusText: string }];
  /** A frame shows Chromium's own page about an error. */
  failed: [OfFrame & { readonly failure: LoadFailure }];
  /** A frame shows a document, but has not got all of it. */
  cut: [OfFrame & { readonly failure: LoadFailure }];
  loaded: [frameId: string];
  /** The first frame of all begins to load, the last one stops. */
  loading: [];
  idle: [];
  /** A load of any kind has come to an end. */
  settled: [];
  /** Something of the main frame's document can be seen for the first time. */
  drawn: [];
}

/** How the loading of a document of the main frame ended. */
type End = { readonly kind: 'loaded' | 'gone' } | { readonly kind: 'failed'; readonly failure: LoadFailure };

/** The app sends the page somewhere: it may not let itself be sent, or come to its end meanwhile. */
interface Sending {
  readonly url: string;
  readonly cutShort: (failure: LoadFailure) => void;
}

/** What a page loads in its frames, by Chromium's name for each loading. */
export class DocumentLoads extends EventEmitter<Loads> {
  #mainFrameId = '';
  /** The empty page of the beginning is no document of the app's. */
  #first = '';
  #drawn = '';
  /** The last loading of the main frame that began. */
  #last = '';
  /** Where the app sends the page. */
  readonly #sendings = new Set<Sending>();
  readonly #loading = new Set<string>();
  readonly #answers = new Map<string, { readonly statusCode: number; readonly statusText: string }>();
  readonly #errors = new Map<string, string>();
  readonly #failures = new Map<string, LoadFailure>();
  readonly #ends = new Map<string, PromiseWithResolvers<End>>();
  /** What is to begin as soon as the document that is there lets itself be left. */
  readonly #beginnings = new Map<string, Started>();
  /** What each frame shows and has not loaded to the end. */
  readonly #unfinished = new Map<string, { readonly loaderId: string; readonly url: string }>();

  /** Begins to follow the main frame. */
  async follow(session: CdpSession): Promise<void> {
    const { frameTree } = await session.send('Page.getFrameTree');
    this.#mainFrameId = frameTree.frame.id;
    this.#first = frameTree.frame.loaderId;
    await this.hear(session);
  }

  /** Follows the frames that this conversation with Chromium is about; frames of other sites have their own. */
  async hear(session: CdpSession): Promise<void> {
    session.on('Network.responseReceived', ({ type, requestId, response: { status, statusText } }) => {
      if (type === 'Document') this.#answers.set(requestId, { statusCode: status, statusText });
    });
    session.on('Network.loadingFailed', ({ type, requestId, errorText }) => {
      if (type === 'Document') this.#errors.set(requestId, errorText);
    });
    session.on('Page.frameStartedNavigating', ({ frameId, url, loaderId, navigationType }) => {
      const isSameDocument = /same-?document/i.test(navigationType);
      const started = { frameId, url: fromChromium(url), isSameDocument };
      if (isSameDocument) this.emit('started', started);
      else this.#beginnings.set(loaderId, started);
    });
    session.on('Network.requestWillBeSent', ({ requestId }) => this.#began(requestId));
    session.on('Page.frameStartedLoading', ({ frameId }) => {
      this.#loading.add(frameId);
      if (this.#loading.size === 1) this.emit('loading');
    });
    session.on('Page.frameStoppedLoading', ({ frameId }) => this.#stopped(frameId));
    session.on('Page.frameDetached', ({ frameId }) => {
      this.#unfinished.delete(frameId);
      this.#stopped(frameId);
    });
    session.on('Page.frameNavigated', ({ frame }) => this.#committed(frame));
    session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => this.#lived(frameId, loaderId, name));
    await Promise.all([
      session.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 }),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    ]);
  }

  /** Whether the main frame is on its way to another document. */
  get isMainFrameLoading(): boolean {
    return this.#loading.has(this.#mainFrameId);
  }

  /** Sends the page there; resolves with what went wrong, or null (`loadURL` in lib/browser/api/web-contents.ts). */
  async load(session: CdpSession, url: string): Promise<LoadFailure | null> {
    const cut = Promise.withResolvers<LoadFailure>();
    const sending: Sending = { url, cutShort: cut.resolve };
    for (const { cutShort } of this.#sendings) cutShort(new LoadFailure('ERR_ABORTED', url));
    this.#sendings.add(sending);
    const answer = session.send('Page.navigate', { url: toChromium(url) });
    const outcome = await Promise.race([cut.promise, answer]).finally(() => this.#sendings.delete(sending));
    if (outcome instanceof LoadFailure) return outcome;
    const { errorText, loaderId } = outcome;
    const stopped = new LoadFailure('ERR_FAILED', url);
    // Without a name it was the document that is there already: only a part of it was asked for.
    if (!loaderId) return errorText ? stopped : null;
    // Nothing to show: the page was not let go there, it was a download, or another program's address.
    if (errorText === 'net::ERR_ABORTED') this.#ended(loaderId, { kind: 'failed', failure: stopped });
    const end = await this.#endOf(loaderId).promise;
    switch (end.kind) {
      case 'loaded':
        return null;
      case 'failed':
        return end.failure;
      case 'gone':
        return stopped;
    }
  }

  /** The page holds on to itself. Returns what becomes of where the app sent it, if it did. */
  held(): LoadFailure | null {
    this.#beginnings.clear();
    const sending = [...this.#sendings].at(-1);
    if (sending === undefined) return null;
    const failure = new LoadFailure('ERR_ABORTED', sending.url);
    sending.cutShort(failure);
    return failure;
  }

  /** Nothing loads any more: the page, or the process behind it, is gone. */
  end(): void {
    for (const { url, cutShort } of this.#sendings) cutShort(new LoadFailure('ERR_FAILED', url));
    for (const loaderId of this.#ends.keys()) this.#ended(loaderId, { kind: 'gone' });
    this.#unfinished.clear();
    for (const frameId of this.#loading) this.#stopped(frameId);
  }

  #endOf(loaderId: string): PromiseWithResolvers<End> {
    const end = this.#ends.get(loaderId) ?? Promise.withResolvers<End>();
    this.#ends.set(loaderId, end);
    return end;
  }

  #ended(loaderId: string, end: End): void {
    this.#endOf(loaderId).resolve(end);
  }

  /** One loading of the main frame takes the place of another, and whoever waits for that hears of it. */
  #began(loaderId: string): void {
    const started = this.#beginnings.get(loaderId);
    if (started === undefined) return;
    this.#beginnings.delete(loaderId);
    // What becomes of a document that is being left is not said.
    this.#unfinished.delete(started.frameId);
    if (started.frameId === this.#mainFrameId) {
      if (this.#last !== '') {
        this.#ended(this.#last, { kind: 'failed', failure: new LoadFailure('ERR_ABORTED', started.url) });
      }
      this.#last = loaderId;
    }
    this.emit('started', started);
  }

  /** A document that has not loaded by now was stopped, or broke off. */
  #stopped(frameId: string): void {
    const unfinished = this.#unfinished.get(frameId);
    if (unfinished !== undefined) {
      const { loaderId, url } = unfinished;
      // Without a word, as in Electron (`DidFailLoad`, shell/browser/api/electron_api_web_contents.cc).
      const failure = new LoadFailure(this.#errors.get(loaderId) ?? 'net::ERR_ABORTED', url, false);
      this.emit('cut', { frameId, url, failure });
      if (frameId === this.#mainFrameId) this.#ended(loaderId, { kind: 'failed', failure });
      this.#finished(frameId, loaderId);
    }
    if (!this.#loading.delete(frameId)) return;
    if (this.#loading.size === 0) this.emit('idle');
    this.emit('settled');
  }

  #finished(frameId: string, loaderId: string): void {
    this.#errors.delete(loaderId);
    if (this.#unfinished.get(frameId)?.loaderId === loaderId) this.#unfinished.delete(frameId);
  }

  #committed({ id: frameId, loaderId, url, urlFragment = '', unreachableUrl }: Protocol.Page.Frame): void {
    this.#began(loaderId);
    if (unreachableUrl === undefined) {
      const answer = this.#answers.get(loaderId) ?? { statusCode: -1, statusText: '' };
      const shown = fromChromium(url + urlFragment);
      this.#unfinished.set(frameId, { loaderId, url: shown });
      this.emit('committed', { frameId, url: shown, ...answer });
    } else {
      const to = fromChromium(unreachableUrl);
      const failure = new LoadFailure(this.#errors.get(loaderId) ?? 'net::ERR_FAILED', to);
      this.#failures.set(loaderId, failure);
      this.#unfinished.delete(frameId);
      this.#errors.delete(loaderId);
      this.emit('failed', { frameId, url: to, failure });
    }
    this.#answers.delete(loaderId);
  }

  #lived(frameId: string, loaderId: string, name: string): void {
    const isMainFrame = frameId === this.#mainFrameId;
    if (loaderId === this.#first) return;
    if (name === 'load') {
      this.#finished(frameId, loaderId);
      // As in Electron a page about an error has loaded as any other has (electron#5128).
      this.emit('loaded', frameId);
      const failure = this.#failures.get(loaderId);
      if (isMainFrame) this.#ended(loaderId, failure ? { kind: 'failed', failure } : { kind: 'loaded' });
      this.#failures.delete(loaderId);
      if (isMainFrame) this.#draws(loaderId);
    } else if (isMainFrame && (name === 'firstPaint' || name === 'firstContentfulPaint')) {
      this.#draws(loaderId);
    }
  }

  /** A document is drawn once it has loaded, if not before, even where there is nothing to be seen of it. */
  #draws(loaderId: string): void {
    if (this.#drawn === loaderId) return;
    this.#drawn = loaderId;
    this.emit('drawn');
  }
}
