import type { ReactNode } from 'react';
import styles from './setting-row.module.css';

interface Properties {
  readonly label: string;
  /** The id of the control, which the label names. */
  readonly controlId: string;
  /** The control. */
  readonly children: ReactNode;
}

/** One thing to choose: what it is, and the control for it. */
export const SettingRow = ({ label, controlId, children }: Properties) => (
  <li className={styles['row']}>
    <label htmlFor={controlId}>{label}</label>
    {children}
  </li>
);
