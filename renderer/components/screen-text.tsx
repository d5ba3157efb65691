import type { ReactNode } from 'react';
import { focusTarget } from '../focus-target.tsx';
import styles from './screen-text.module.css';

/** The heading of a screen, where the focus may land. */
export const ScreenTitle = ({ children }: { readonly children: ReactNode }) => (
  <h1 className={styles['title']} tabIndex={-1} {...focusTarget('heading')}>
    {children}
  </h1>
);

/** The sentence under the heading. */
export const ScreenLead = ({ children }: { readonly children: string }) => <p className={styles['lead']}>{children}</p>;
