import type { ReactNode } from 'react';
import { ScreenLead, ScreenTitle } from './screen-text.tsx';
import styles from './waiting-layout.module.css';

interface Properties {
  readonly title: string;
  readonly lead: string;
  /** The code and the picture to scan. */
  readonly panel: ReactNode;
  /** Spoken politely when it comes; its room is kept free, so that nothing jumps. */
  readonly remark: ReactNode;
  readonly status: ReactNode;
  readonly actions: ReactNode;
  readonly wayOut: ReactNode;
}

/** The shape of requesting a code and of waiting: the first keeps the places free for what the second shows. */
export const WaitingLayout = ({ title, lead, panel, remark, status, actions, wayOut }: Properties) => (
  <div className={styles['layout']} data-fills-window>
    <div className={styles['text']}>
      <ScreenTitle>{title}</ScreenTitle>
      <ScreenLead>{lead}</ScreenLead>
    </div>
    <div className={styles['panel']}>{panel}</div>
    <div className={styles['remark']} role="status">
      {remark}
    </div>
    <div className={styles['status']}>{status}</div>
    <div className={styles['actions']}>{actions}</div>
    <div className={styles['wayOut']}>{wayOut}</div>
  </div>
);
