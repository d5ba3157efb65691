import type { ReactNode } from 'react';
import type { Problem } from '../../preload/contract.ts';
import { usePage } from '../page-context.ts';
import { problemSentences } from '../sentences/problems.ts';
import { notice } from '../sentences/window.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';

/** Puts the notice away. */
export const DismissNotice = () => {
  const dismiss = usePage((page) => page.dismissNotice);
  return (
    <Button kind="quiet" small aria-label={notice.dismiss} onClick={dismiss}>
      <Icon name="close" />
    </Button>
  );
};

/** The one way on while there is nothing to show but the notice. */
export const ReadAgain = () => {
  const readAgain = usePage((page) => page.readAgain);
  return (
    <Button kind="quiet" small onClick={readAgain}>
      {notice.tryAgain}
    </Button>
  );
};

interface Properties {
  readonly problem: Problem;
  /** The button for what can be done about the notice. */
  readonly action: ReactNode;
}

/** Says why what was asked of main did not happen, above whatever is on the screen. */
export const Notice = ({ problem, action }: Properties) => (
  <div className={styles['notice']} role="alert">
    <Icon name="trouble" />
    <p>{problemSentences[problem].summary}</p>
    {action}
  </div>
);
