import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { followNetwork } from './follow-network.ts';
import { PageContext } from './page-context.ts';
import { createPageStore } from './store.ts';
import './theme.css';

const root = document.getElementById('page');
if (root === null) throw new Error('The page has no root element.');

const store = createPageStore(window.latchkey, () => performance.now());

followNetwork(window.latchkey, window);

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <PageContext value={store}>
        <App />
      </PageContext>
    </ErrorBoundary>
  </StrictMode>,
);
