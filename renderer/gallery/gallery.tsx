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

/** The names of all states; each leads to its page, in the window as it is. The policy allows no frame around them. */
const Gallery = () => (
  <main className={styles['gallery']}>
    <h1>Gallery</h1>
    <ul>
      {[...stories, ...brokenPages].map(({ name }) => (
        <li key={name}>
          <a href={`?state=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  </main>
);

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
