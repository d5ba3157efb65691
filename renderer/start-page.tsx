import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { followNetwork } from './follow-network.ts';
import { PageContext } from './page-context.ts';
import type { MessagesIn } from './messages-on-demand.ts';
import { createPageStore } from './store.ts';
import './theme.css';

/** Shows the page with the given messages. */
export const startPage = (messagesIn: MessagesIn): void => {
  const root = document.getElementById('page');
  if (root === null) throw new Error('The page has no root element.');

  const store = createPageStore({
    bridge: window.latchkey,
    nowMillis: () => performance.now(),
    messagesIn,
    browserLanguages: navigator.languages,
  });

  followNetwork(window.latchkey, window);

  createRoot(root).render(
    <StrictMode>
      <PageContext value={store}>
        <ErrorBoundary bridge={window.latchkey}>
          <App />
        </ErrorBoundary>
      </PageContext>
    </StrictMode>,
  );
};
