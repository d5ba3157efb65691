import type { Handlers } from '../../../preload/contract.ts';
import type { Log } from '../log/log.ts';
import { onRendererReady } from './renderer-ready.ts';

/** Returns the handlers, which have the log say once that a page is ready: how far a start came can then be told from outside. */
export const logRendererReady = (handlers: Handlers, log: Log): Handlers => {
  let isNoted = false;
  return onRendererReady(handlers, () => {
    if (!isNoted) log.info('The page is there.');
    isNoted = true;
  });
};
