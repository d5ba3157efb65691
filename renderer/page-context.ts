import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { localeFor } from '../main/core/messages/language-for.ts';
import type { Messages } from '../main/core/messages/messages.ts';
import type { Page } from './page.ts';
import { type ScreenState, screenStateOf } from './screen-state.ts';

export const PageContext = createContext<StoreApi<Page> | null>(null);

/** Returns what is read from the page's one store, and follows it. Throws outside of a `PageContext`. */
export const usePage = <Selected>(select: (page: Page) => Selected): Selected => {
  const store = useContext(PageContext);
  if (store === null) throw new Error('There is no page store above this component.');
  return useStore(store, select);
};

/** Returns what the screen shows; null until main has told enough. The same object, unless something changed that it is of. */
export const useScreenState = (): ScreenState | null => {
  const attempt = usePage((page) => page.attempt);
  const accounts = usePage((page) => page.accounts);
  return useMemo(() => screenStateOf(attempt, accounts), [attempt, accounts]);
};

/** Returns the way to send an intent to main. */
export const useSend = (): Page['send'] => usePage((page) => page.send);

/** Returns all that the page says, in the person's language. */
export const useMessages = (): Messages => usePage((page) => page.messages);

/** Returns the person's own kind of that language, by which dates are written. */
export const useLocale = (): string =>
  localeFor(
    usePage((page) => page.language),
    navigator.languages,
  );
