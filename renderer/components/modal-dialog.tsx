import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { DialogName } from '../../preload/contract.ts';
import { focusOn, focusTarget } from '../focus-target.tsx';
import { usePage } from '../page-context.ts';
import styles from './dialog.module.css';
import { LiveRegion } from './live-region.tsx';
import { DismissNotice, Notice } from './notice.tsx';

interface Properties {
  readonly name: DialogName;
  readonly title: string;
  /** What is in it; there only while it is open. */
  readonly children: ReactNode;
  /** A drawing beside the title. */
  readonly ornament?: ReactNode;
  readonly className?: string | undefined;
}

/** What the dialog mutes by being there: why a call failed, and the voice for screen readers. */
const Told = () => {
  const notice = usePage((page) => page.notice);
  return (
    <>
      {notice !== null && <Notice problem={notice} action={<DismissNotice />} />}
      <LiveRegion />
    </>
  );
};

/**
 * A dialog over whatever screen is there, while it is the one that the page's store says is open. The platform's own modal
 * dialog keeps the focus and gives it back; everything outside of it is mute meanwhile.
 */
export const ModalDialog = ({ name, title, children, ornament, className }: Properties) => {
  const isOpen = usePage((page) => page.dialog === name);
  const close = usePage((page) => page.closeDialog);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();

  useEffect(() => {
    if (!isOpen) return;
    const element = dialog.current;
    element?.showModal();
    heading.current?.focus();
    // Of two dialogs that take turns, the one that goes so gives the focus back before the other one takes it.
    return () => element?.close();
  }, [isOpen]);

  const afterClosing = (): void => {
    // The browser closes a dialog at a second Escape whatever it is told.
    if (isOpen && dialog.current?.open === false) close();
    // What had the focus before may have gone; until the next frame the focus then stays in the dialog that is hidden.
    const focused = document.activeElement;
    if (focused === document.body || dialog.current?.contains(focused)) focusOn(document, 'heading');
  };

  return (
    <dialog
      ref={dialog}
      className={`${styles['frame']} ${styles['modal']} ${className ?? ''}`}
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClose={afterClosing}
    >
      <header className={styles['head']}>
        {ornament}
        <h2 ref={heading} id={headingId} {...focusTarget('heading')} className={styles['title']} tabIndex={-1}>
          {title}
        </h2>
      </header>
      {isOpen && children}
      {isOpen && <Told />}
    </dialog>
  );
};
