import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { localeFor } from './sentences/language-for.ts';
import type { Sentences } from './sentences/sentences.ts';
import type { Page } from './store.ts';

export const PageContext = createContext<StoreApi<Page> | null>(null);

/** Reads from the page's one store and follows what it reads. Throws outside of a `PageContext`. */
export const usePage = <Selected>(select: (page: Page) => Selected): Selected => {
  const store = useContext(PageContext);
  if (store === null) throw new Error('There is no page store above this component.');
  return useStore(store, select);
};

/** The way to send an intent to main. */
export const useSend = (): Page['send'] => usePage((page) => page.send);

/** All that the page says, in the person's language. */
export const useSentences = (): Sentences => usePage((page) => page.sentences);

/** The person's own kind of that language, by which dates are written. */
export const useLocale = (): string =>
  localeFor(
    usePage((page) => page.preferences.language),
    navigator.languages,
  );
