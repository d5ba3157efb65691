import type { Handlers } from '../../../preload/contract.ts';

/**
 * Returns the handlers, which also say whenever a page is ready: one that asks for the accounts has had its preload and its
 * script run, listens already to what is pushed, and knows its language.
 */
export const onRendererReady = (handlers: Handlers, listener: () => void): Handlers => ({
  ...handlers,
  accounts: (input) => {
    listener();
    return handlers.accounts(input);
  },
});
