import { useEffect, useId, useRef } from 'react';
import type { Checkup } from '../../preload/contract.ts';
import { focusLanding } from '../arrival.tsx';
import { usePage, useSend } from '../page-context.ts';
import { check, summaryOf } from '../sentences/check.ts';
import { Button } from './button.tsx';
import dialogStyles from './dialog.module.css';
import styles from './checkup-dialog.module.css';
import { CheckList } from './check-list.tsx';
import { CopyButton } from './copy-button.tsx';
import { LiveRegion } from './live-region.tsx';

type OpenCheckup = Exclude<Checkup, { readonly kind: 'closed' }>;

const Sheet = ({ checkup }: { readonly checkup: OpenCheckup }) => {
  const send = useSend();
  return (
    <>
      <p className={styles['summary']}>{checkup.kind === 'done' ? summaryOf(checkup.findings) : check.underWay}</p>
      <CheckList findings={checkup.findings} />
      <div className={styles['actions']}>
        <CopyButton label={check.copy} intent={['copyCheckupReport']} />
        <Button kind="secondary" onClick={() => void send('startCheckup')}>
          {check.again}
        </Button>
        <Button kind="primary" onClick={() => void send('closeCheckup')}>
          {check.close}
        </Button>
      </div>
      <LiveRegion />
    </>
  );
};

/**
 * "Check this computer", over whatever screen is there. It is open while main says so: Escape and Close ask main. The
 * platform's own modal dialog keeps the focus and gives it back; everything outside of it is mute meanwhile, so that it
 * has a voice of its own.
 */
export const CheckupDialog = () => {
  const checkup = usePage((page) => page.checkup);
  const send = useSend();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const isOpen = checkup.kind !== 'closed';

  useEffect(() => {
    if (!isOpen) {
      dialog.current?.close();
      return;
    }
    dialog.current?.showModal();
    title.current?.focus();
  }, [isOpen]);

  const askToClose = (): void => void send('closeCheckup');
  const afterClosing = (): void => {
    // The browser closes a dialog at a second Escape whatever it is told.
    if (isOpen) askToClose();
    // What had the focus before may have gone; until the next frame the focus then stays in the dialog that is hidden.
    const focused = document.activeElement;
    if (focused === document.body || dialog.current?.contains(focused)) focusLanding(document, 'heading');
  };

  return (
    <dialog
      ref={dialog}
      className={`${dialogStyles['frame']} ${styles['dialog']}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        askToClose();
      }}
      onClose={afterClosing}
    >
      <h2 ref={title} id={titleId} className={dialogStyles['title']} tabIndex={-1}>
        {check.title}
      </h2>
      {isOpen && <Sheet checkup={checkup} />}
    </dialog>
  );
};
