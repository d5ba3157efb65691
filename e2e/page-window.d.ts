import type { Bridge } from '../preload/contract.ts';

declare global {
  interface Window {
    /** What the preload script gives the page. */
    readonly latchkey: Bridge;
  }
}
