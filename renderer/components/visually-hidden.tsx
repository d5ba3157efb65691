import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** For ears only: spoken by screen readers, neither seen nor selected. */
export const VisuallyHidden = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles['hidden']}>{children}</span>
);
