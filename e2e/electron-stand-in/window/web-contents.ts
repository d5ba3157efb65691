import { report } from '../report.ts';
import type Electron from 'electron';
import { app } from '../app/app.ts';
import type { CdpSession } from '../chromium/cdp-connection.ts';
import type { OpenTarget } from '../chromium/targets.ts';
import { IpcChannel } from '../ipc/ipc-channel.ts';
import { executedCode } from '../page/executed-code.ts';
import { PreventableEvent } from '../preventable-event.ts';
import { notImplemented } from '../refuse-the-rest.ts';
import type { Session } from '../session/session.ts';
import { followTheme } from '../system/native-theme.ts';
import { allWebContents } from './all-web-contents.ts';
import { BasePage } from './base-page.ts';
import { DocumentLoads } from './document-loads.ts';
import { pageMembers } from './implemented.ts';
import { InputEvents } from './input-events.ts';
import type { LoadFailure } from './load-failure.ts';
import { Navigation } from './navigation.ts';
import { PageLoading } from './page-loading.ts';
import { PageZoom } from './page-zoom.ts';
import { PageClosing } from './page-closing.ts';
import { firstPageLoaded, scriptsFor } from './first-page.ts';
import { followPage, sayLoads, sayUncaught } from './page-events.ts';
import { throwWhenDestroyed } from './throws-when-destroyed.ts';
import { type MainFrame, makeMainFrame } from './web-frame-main.ts';
import { WindowOpening, type WindowOpenHandler } from './window-opening.ts';

type Implemented = Pick<
  Electron.WebContents,
  Exclude<(typeof pageMembers)[number] | 'isDestroyed', 'mainFrame' | 'session' | 'setWindowOpenHandler'>
>;

/** The page of one window, as Electron's class of that name. */
export class WebContents extends BasePage implements Implemented {
  readonly #closing = new PageClosing(this, () => this.#stays());
  readonly #mainFrame: MainFrame;
  readonly #preloadPath: string;
  readonly #channel: IpcChannel;
  readonly #navigation: Navigation;
  readonly #windowOpening = new WindowOpening();
  readonly #opened: Promise<OpenTarget>;
  readonly #loads = new DocumentLoads();
  readonly #input = new InputEvents(this);
  readonly #loading: PageLoading;
  readonly #zoom: PageZoom;
  #targetId: string | null = null;
  #url = '';
  #crashed = false;
  #destroyed = false;

  /** `opening` is the page that Chromium was asked for; `preloadPath` is empty where there is no preload. */
  constructor(opening: Promise<OpenTarget>, session: Session, preloadPath: string) {
    super(session);
    allWebContents.set(this.id, this);
    this.#preloadPath = preloadPath;
    this.#mainFrame = makeMainFrame({
      id: this.id,
      url: () => this.#url,
      isDestroyed: () => this.#destroyed,
      send: (channel, ...args) => this.#channel.send(channel, args),
    });
    this.#navigation = new Navigation(this, this.#mainFrame, session);
    this.#channel = new IpcChannel({
      webContents: this,
      frame: this.#mainFrame,
      isGone: () => this.#destroyed || this.window?.isDestroyed() === true,
      speaking: (url) => this.showsDocument(url),
      calledItself: (title) => {
        this.window?.isCalled(title);
        this.emit('page-title-updated', new PreventableEvent(), title, true);
      },
      wishesZoom: (direction) => this.emit('zoom-changed', new PreventableEvent(), direction),
      hadKey: (press, isTaken) => this.#input.hadKey(press, isTaken),
      preloadFailed: (error) => this.emit('preload-error', new PreventableEvent(), preloadPath, error),
      leaving: (url) => void this.#leave(url),
      openingWindow: (details) => this.#windowOpening.ask(details),
      personSays: (change) => this.window?.personSays(change),
    });
    this.#zoom = new PageZoom({
      session,
      url: () => this.#url,
      isCrashed: () => this.#crashed,
      opened: () => this.#opened,
      size: () => this.window?.bounds ?? { width: 0, height: 0 },
    });
    const send = (url: string): Promise<LoadFailure | null> => this.#load(url);
    const failed = (failure: LoadFailure): LoadFailure => this.#failed(failure);
    this.#loading = new PageLoading({ url: () => this.#url, handlers: session.handlers, send, failed }, this.#loads);
    sayLoads(this, this.#loads, this.#loading);
    this.#loads.on('drawn', () => this.window?.isDrawn());
    this.#opened = opening.then((target) => this.#connect(target));
    // Whoever needs the page hears of the failure; nobody else must stumble over it.
    this.#opened.catch(() => {});
    app.emit('web-contents-created', new PreventableEvent(), this);
  }

  /** Chromium's name for the page, once it has one. */
  get targetId(): string | null {
    return this.#targetId;
  }

  get closing(): PageClosing {
    return this.#closing;
  }

  get zoom(): PageZoom {
    return this.#zoom;
  }

  get mainFrame(): MainFrame {
    return this.#mainFrame;
  }

  /** Resolves with Chromium's page once it is ready to be sent somewhere. */
  opened(): Promise<OpenTarget> {
    return this.#opened;
  }

  async loadURL(url: string, options: Electron.LoadURLOptions = {}): Promise<void> {
    for (const name of Object.keys(options)) notImplemented(`loadURL: ${name}`);
    await this.#loading.loadURL(url);
  }

  reload(): void {
    this.#crashed = false;
    this.#tell((session) => session.tell('Page.reload'));
  }

  send(channel: string, ...args: unknown[]): void {
    this.#channel.send(channel, args);
  }

  sendInputEvent(event: Parameters<Electron.WebContents['sendInputEvent']>[0]): void {
    this.#input.send(
      event,
      this.#opened.then(({ session }) => session),
    );
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const { session } = await this.#opened;
    await this.#loading.whenSettled();
    return await executedCode(session, { code, userGesture, sayUncaught: (thrown) => sayUncaught(this, thrown) });
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpening.handler = handler;
  }

  getURL(): string {
    return this.#url;
  }

  isCrashed(): boolean {
    return this.#crashed;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  forcefullyCrashRenderer(): void {
    this.#tell((session) => session.tell('Page.crash'));
  }

  close(options?: Electron.CloseOpts): void {
    const asking = options?.waitForBeforeUnload ?? false;
    this.#opened.then((target) => this.#closing.close(target, asking)).catch(() => {});
  }

  /** Chromium takes the policy from its command line only. */
  setWebRTCIPHandlingPolicy(): void {}

  /** Says which document the page shows now, by the app's name for it. */
  showsDocument(url: string): void {
    this.#url = url;
    this.#zoom.show();
  }

  /** Says that the page is gone for good. */
  markDestroyed(): void {
    if (this.#destroyed) return;
    allWebContents.delete(this.id);
    this.#destroyed = true;
    this.#loads.end();
    this.emit('destroyed');
  }

  /** Says that the process behind the page ended. */
  markGone(reason: Electron.RenderProcessGoneDetails['reason']): void {
    if (this.#crashed || this.#destroyed) return;
    this.#crashed = true;
    this.#input.hang.forget();
    const details = { reason, exitCode: 1 };
    this.emit('render-process-gone', new PreventableEvent(), details);
    app.emit('render-process-gone', new PreventableEvent(), this, details);
    this.#loads.end();
  }

  async #load(url: string): Promise<LoadFailure | null> {
    const { session } = await this.#opened;
    await this.session.beginEmpty(session, url);
    this.#crashed = false;
    return this.#loads.load(session, url);
  }

  #failed(failure: LoadFailure): LoadFailure {
    this.emit('did-fail-load', new PreventableEvent(), failure.errno, failure.code, failure.url, true);
    return failure;
  }

  #stays(): void {
    const failure = this.#loads.held();
    if (failure) this.#failed(failure);
    this.window?.stays();
  }

  async #connect(target: OpenTarget): Promise<OpenTarget> {
    const { session, targetId } = target;
    this.#targetId = targetId;
    const giveScripts = await scriptsFor(this.#channel.names, this.#preloadPath);
    this.#windowOpening.follow(session, () => this.#url);
    await Promise.all([
      giveScripts(session),
      followTheme(this, session),
      this.#channel.connect(session, targetId),
      this.#navigation.connect(session, targetId, (frame) => this.#loads.hear(frame)),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
    await firstPageLoaded(session);
    await this.#loads.follow(session);
    followPage(this, session, targetId);
    this.#closing.follow(session);
    return target;
  }

  /** The page wants to go where no request leads: the document stopped itself and asks. */
  async #leave(url: string): Promise<void> {
    if (!this.#navigation.asksToNavigate(url, true)) return;
    if (/^(about|blob|data):/.test(url)) await this.loadURL(url).catch(() => {});
    else report(`The Electron stand-in does not hand addresses like ${url} from a page to the system.`);
  }

  #tell(say: (session: CdpSession) => void): void {
    this.#opened.then(({ session }) => say(session)).catch(() => {});
  }
}

throwWhenDestroyed(WebContents.prototype, pageMembers);
