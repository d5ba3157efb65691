import type { Problem } from '../../preload/contract.ts';
import { usePage } from '../page-context.ts';
import { problemSentences } from '../sentences/problems.ts';
import { notice } from '../sentences/window.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';

/** Says why what the person just asked for did not happen, above whatever is on the screen. */
export const Notice = ({ problem }: { readonly problem: Problem }) => {
  const dismiss = usePage((page) => page.dismissNotice);
  return (
    <div className={styles['notice']} role="alert">
      <Icon name="trouble" />
      <p>{problemSentences[problem].summary}</p>
      <Button kind="quiet" small aria-label={notice.dismiss} onClick={dismiss}>
        <Icon name="close" />
      </Button>
    </div>
  );
};
