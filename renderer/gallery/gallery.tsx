import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../preload/contract.ts';
import { App } from '../app.tsx';
import { ErrorBoundary } from '../error-boundary.tsx';
import { PageContext } from '../page-context.ts';
import { messagesIn } from '../../main/core/messages/messages-by-language.ts';
import type { Page } from '../page.ts';
import { createPageStore } from '../store.ts';
import '../theme.css';
import { brokenPages, storyNamed, stories } from './stories.ts';
import { createFakeBridge } from './fake-bridge.ts';
import styles from './gallery.module.css';

/** The names of all states, and the chosen one in a window of the default size that can be pulled larger or smaller. */
const Gallery = () => {
  const [shown, setShown] = useState('signed-out');
  return (
    <main className={styles['gallery']}>
      <nav className={styles['names']}>
        {[...stories, ...brokenPages].map(({ name }) => (
          <button key={name} type="button" aria-pressed={name === shown} onClick={() => setShown(name)}>
            {name}
          </button>
        ))}
      </nav>
      <div className={styles['window']}>
        <object key={shown} data={`?state=${shown}`} type="text/html" aria-label={shown} />
      </div>
    </main>
  );
};

interface Shown {
  readonly bridge: Bridge;
  readonly store: StoreApi<Page>;
}

const shownNamed = (name: string): Shown => {
  const { dialog, ...held } = storyNamed(name);
  const { bridge, main } = createFakeBridge(held);
  const store = createPageStore({
    bridge,
    nowMillis: () => performance.now(),
    messagesIn,
    browserLanguages: navigator.languages,
  });
  if (dialog !== null) main.push('openDialog', dialog);
  return { bridge, store };
};

const ShownStory = ({ bridge, store }: Shown) => (
  <PageContext value={store}>
    <ErrorBoundary bridge={bridge}>
      <App />
    </ErrorBoundary>
  </PageContext>
);

const root = document.getElementById('page');
if (root === null) throw new Error('The gallery has no root element.');

const name = new URLSearchParams(window.location.search).get('state');
createRoot(root).render(name === null ? <Gallery /> : <ShownStory {...shownNamed(name)} />);
