import { useEffect } from 'react';
import { usePage } from './page-context.ts';

/** Tells those who read the page aloud which language it is in. */
export const useDocumentLanguage = (): void => {
  const language = usePage((page) => page.language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
};
