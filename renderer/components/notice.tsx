import type { ReactNode } from 'react';
import type { Problem } from '../../preload/contract.ts';
import { usePage, useMessages } from '../page-context.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';

/** Puts the notice away. */
export const DismissNotice = () => {
  const dismiss = usePage((page) => page.dismissNotice);
  const { actions } = useMessages();
  return (
    <Button kind="quiet" small aria-label={actions.dismiss} onClick={dismiss}>
      <Icon name="close" />
    </Button>
  );
};

/** The one way on while there is nothing to show but the notice. */
export const ReadAgain = () => {
  const readAgain = usePage((page) => page.readAgain);
  const { actions } = useMessages();
  return (
    <Button kind="quiet" small onClick={readAgain}>
      {actions.tryAgain}
    </Button>
  );
};

interface Properties {
  readonly problem: Problem;
  /** The button for what can be done about the notice. */
  readonly action: ReactNode;
}

/** Says why what was asked of main did not happen, above whatever is on the screen. */
export const Notice = ({ problem, action }: Properties) => {
  const { problems } = useMessages();
  return (
    <div className={styles['notice']} role="alert">
      <Icon name="trouble" />
      <p>{problems[problem].summary}</p>
      {action}
    </div>
  );
};
