import type { ReactNode } from 'react';
import { landing } from '../arrival.tsx';
import styles from './screen-words.module.css';

/** The heading of a screen, where the focus may land. */
export const ScreenTitle = ({ children }: { readonly children: ReactNode }) => (
  <h1 className={styles['title']} tabIndex={-1} {...landing('heading')}>
    {children}
  </h1>
);

/** The sentence under the heading. */
export const ScreenLead = ({ children }: { readonly children: string }) => <p className={styles['lead']}>{children}</p>;
