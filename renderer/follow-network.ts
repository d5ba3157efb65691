import type { Bridge } from '../preload/contract.ts';

/**
 * Tells main at once when the network is back: only the page hears of it. A call that fails is no loss, because main looks
 * again by itself.
 */
export const followNetwork = (bridge: Pick<Bridge, 'pollNow'>, target: EventTarget): void => {
  target.addEventListener('online', () => {
    bridge.pollNow().catch(() => {});
  });
};
