import type { Handlers } from '../../../preload/contract.ts';
import type { Log } from '../log/log.ts';

/**
 * Has the log say once that a page asked for the state: one does whose preload and script both run. How far a start came
 * can then be told from outside.
 */
export const logRendererReady = (handlers: Handlers, log: Log): Handlers => {
  let isNoted = false;
  return {
    ...handlers,
    readState: (input) => {
      if (!isNoted) log.info('The page is there.');
      isNoted = true;
      return handlers.readState(input);
    },
  };
};
