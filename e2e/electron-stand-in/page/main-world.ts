import { makeBridgeEnd } from './bridge/bridge-end.ts';
import { apply, dispatchEvent, NativeCustomEvent } from './bridge/language.ts';
import type { OpenCall } from './words.ts';

/** `window.open` as it is when the app denies every window: it opens nothing, and says what was asked for. */
const openNothing = (meeting: EventTarget): typeof window.open => {
  const open = window.open;
  return (url = '', name = '', features = '') => {
    // These are frames that are there already: the page only goes somewhere.
    if (name === '_self' || name === '_parent' || name === '_top') return apply(open, window, [url, name, features]);
    const detail: OpenCall = { url: String(url), name, features };
    dispatchEvent(meeting, new NativeCustomEvent('window.open', { detail }));
    return null;
  };
};

const meet = (event: Event): void => {
  event.stopImmediatePropagation();
  const meeting = (event as FocusEvent).relatedTarget;
  if (!meeting) return;
  makeBridgeEnd(meeting, 'page');
  window.open = openNothing(meeting);
};

/**
 * Runs in the page's own world before any script of the page: waits for the preload's world to hand it the place where
 * the two meet, and leaves no trace but what the preload exposes.
 */
export const start = (handshake: string): void => {
  if (window.top !== window) return;
  window.addEventListener(handshake, meet, { once: true, capture: true });
};
