import type { ReactNode } from 'react';
import styles from './screen-frame.module.css';
import { ScreenLead, ScreenTitle } from './screen-text.tsx';

interface Properties {
  /** What stands above the title: the mark, a picture of the person. */
  readonly ornament?: ReactNode;
  /** A sentence, or a name in a `bdi`: names run in a direction of their own. */
  readonly title: ReactNode;
  readonly lead?: string | undefined;
  /** What belongs right under the title and is more than a sentence. */
  readonly detail?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the first thing to do on top. They keep their place at the foot from screen to screen. */
  readonly actions?: ReactNode;
  readonly footnote?: ReactNode;
  /** What stands apart from all this, in the corner. */
  readonly corner?: ReactNode;
}

/** The shape all screens share: words and pictures in the middle, what to do at the foot. */
export const ScreenFrame = ({ ornament, title, lead, detail, children, actions, footnote, corner }: Properties) => (
  <div className={styles['frame']}>
    <div className={styles['middle']}>
      {ornament !== undefined && <div className={styles['ornament']}>{ornament}</div>}
      <div className={styles['text']}>
        <ScreenTitle>{title}</ScreenTitle>
        {lead !== undefined && <ScreenLead>{lead}</ScreenLead>}
        {detail}
      </div>
      {children}
    </div>
    <div className={styles['actions']}>{actions}</div>
    {footnote !== undefined && <div className={styles['footnote']}>{footnote}</div>}
    {corner}
  </div>
);
