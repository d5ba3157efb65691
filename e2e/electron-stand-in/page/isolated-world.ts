import { makeBridgeEnd } from './bridge/bridge-end.ts';
import { type Carrier, IpcRenderer, type Telling } from './ipc-renderer.ts';
import { immediates, sandboxedRequire } from './sandboxed-require.ts';
import { PreloadProcess } from './process.ts';
import type { OpenCall, PersonsChange, Word } from './words.ts';

export interface IsolatedWorldFacts {
  /** The name of the event by which the two worlds of the page meet. */
  readonly handshake: string;
  /** The name of the binding that leads to the main process. */
  readonly binding: string;
  /** The name under which the main process finds the function that takes its replies. */
  readonly receiver: string;
  readonly preloadPath: string;
  readonly process: Readonly<Record<string, unknown>>;
}

/** The preload script as a function of what CommonJS gives it. */
export type Preload = (
  require: (name: string) => unknown,
  process: object,
  exports: object,
  module: object,
  global: object,
  setImmediate: object,
  clearImmediate: object,
) => void;

const carrierTo = ({ binding, receiver }: IsolatedWorldFacts): Carrier => {
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  return {
    tell: (word) => world[binding]?.(JSON.stringify({ ...word, url: location.href } satisfies Word)),
    listen: (receive) => Object.defineProperty(world, receiver, { value: receive }),
  };
};

const tellOfWindows = (meeting: EventTarget, tell: (word: Telling) => void): void => {
  meeting.addEventListener('window.open', (event) => {
    const { url, name, features } = (event as CustomEvent<OpenCall>).detail;
    const to = URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : 'about:blank';
    const disposition = features === '' ? 'foreground-tab' : 'new-window';
    tell({ kind: 'open-window', to, name, features, disposition });
  });
};

/**
 * A click that asks for a window of its own is Chromium's to answer, and it asks for the address before anybody hears
 * of the window. So it is stopped here.
 */
const tellOfClicks = (tell: (word: Telling) => void): void => {
  const listen = (event: MouseEvent): void => {
    const inBackground = event.button === 1 || event.ctrlKey || event.metaKey;
    if (!inBackground && !event.shiftKey) return;
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement && each.href !== '');
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    const disposition = inBackground ? 'background-tab' : 'new-window';
    tell({ kind: 'open-window', to: link.href, name: '', features: '', disposition });
  };
  window.addEventListener('click', listen, { capture: true });
  window.addEventListener('auxclick', listen, { capture: true });
};

/** As in Electron, a page is not left for what is dropped on it where it does not want it. */
const refuseDrops = (): void => {
  window.addEventListener('dragover', (event) => {
    if (event.defaultPrevented || !event.dataTransfer) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  });
  window.addEventListener('drop', (event) => event.preventDefault());
};

/** Requests are stopped on their way; what needs none, like about:blank or a blob, can only be stopped here. */
const tellOfLeaving = (tell: (word: Telling) => void): void => {
  navigation.addEventListener('navigate', (event) => {
    const { url, sameDocument } = event.destination;
    if (sameDocument || event.downloadRequest !== null || /^https?:/.test(url)) return;
    event.preventDefault();
    tell({ kind: 'leave', to: url });
  });
};

const tellOfThePerson = (tell: (word: Telling) => void): void => {
  const listen = (target: EventTarget, type: string, change: () => PersonsChange): void =>
    target.addEventListener(
      type,
      // The page can dispatch such events too, but not have them trusted.
      (event) => event.isTrusted && event.target === target && tell({ kind: 'person', change: change() }),
      { capture: true },
    );
  listen(window, 'focus', () => 'focus');
  listen(window, 'blur', () => 'blur');
  listen(document, 'visibilitychange', () => (document.hidden ? 'unseen' : 'seen'));
};

/** As in Electron a turn of the wheel with Control is only told of; a browser would make the page larger or smaller itself. */
const tellOfZoom = (tell: (word: Telling) => void): void => {
  // Chromium counts whole ticks of the wheel (`WebContentsImpl::HandleWheelEvent`).
  let ticks = 0;
  const listen = (event: WheelEvent): void => {
    if (!event.ctrlKey || !event.isTrusted || event.defaultPrevented) return;
    event.preventDefault();
    ticks -= event.deltaY / 100;
    const whole = Math.round(ticks);
    ticks -= whole;
    if (whole !== 0) tell({ kind: 'zoom', direction: whole > 0 ? 'in' : 'out' });
  };
  window.addEventListener('wheel', listen, { passive: false });
};

const tellOfKeys = (tell: (word: Telling) => void): void => {
  const listen = (event: KeyboardEvent): void => {
    const { code, altKey: alt, ctrlKey: control, metaKey: meta, shiftKey: shift, isTrusted } = event;
    // Whether anybody in the page made something of it shows once all have had it.
    if (isTrusted)
      setTimeout(() => tell({ kind: 'key', isTaken: event.defaultPrevented, code, alt, control, meta, shift }), 0);
  };
  window.addEventListener('keydown', listen, { capture: true });
};

const tellOfTitle = (tell: (word: Telling) => void): void => {
  let last = '';
  const look = (): void => {
    if (document.title === last) return;
    last = document.title;
    tell({ kind: 'title', title: last });
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
};

/**
 * Runs in a world of its own beside the page's, before any script of the page: gives the preload script what
 * Electron's sandbox gives it, and nothing else.
 */
export const start = (facts: IsolatedWorldFacts, preload: Preload | null): void => {
  if (window.top !== window) return;
  const carrier = carrierTo(facts);
  const meeting = new EventTarget();
  const expose = makeBridgeEnd(meeting, 'preload');
  window.dispatchEvent(new FocusEvent(facts.handshake, { relatedTarget: meeting }));
  tellOfWindows(meeting, carrier.tell);
  tellOfLeaving(carrier.tell);
  tellOfClicks(carrier.tell);
  refuseDrops();
  tellOfThePerson(carrier.tell);
  tellOfTitle(carrier.tell);
  tellOfZoom(carrier.tell);
  tellOfKeys(carrier.tell);
  const require = sandboxedRequire(new IpcRenderer(carrier), expose);
  const process = new PreloadProcess(facts.process);
  const module = { exports: {} };
  try {
    const { setImmediate, clearImmediate } = immediates;
    preload?.(require, process, module.exports, module, globalThis, setImmediate, clearImmediate);
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    // As Electron does: whoever looks at the page's console sees why there is no bridge.
    // oxlint-disable-next-line no-console
    console.error(`Unable to load preload script: ${facts.preloadPath}\n${stack || message}`);
    carrier.tell({ kind: 'preload-failed', message, stack });
  }
  process.emit('loaded');
};
