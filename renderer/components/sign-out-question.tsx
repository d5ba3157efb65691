import { useId, useRef } from 'react';
import { useSend, useMessages } from '../page-context.ts';
import { Button } from './button.tsx';
import dialogStyles from './dialog.module.css';
import styles from './sign-out-question.module.css';

/**
 * The button that signs out, with a question first. The platform's own modal dialog moves the focus to its first button,
 * the harmless one, closes on Escape and gives the focus back.
 */
export const SignOutButton = ({ onYes }: { readonly onYes: () => void }) => {
  const { signOut } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const bodyId = useId();
  return (
    <>
      <Button kind="secondary" onClick={() => dialog.current?.showModal()}>
        {signOut.open}
      </Button>
      <dialog
        ref={dialog}
        className={`${dialogStyles['frame']} ${styles['question']}`}
        role="alertdialog"
        aria-labelledby={titleId}
        aria-describedby={bodyId}
      >
        <h2 id={titleId} className={dialogStyles['title']}>
          {signOut.question}
        </h2>
        <p id={bodyId} className={styles['body']}>
          {signOut.consequence}
        </p>
        <div className={styles['actions']}>
          <Button kind="secondary" onClick={() => dialog.current?.close()}>
            {signOut.cancel}
          </Button>
          <Button
            kind="primary"
            onClick={() => {
              dialog.current?.close();
              onYes();
            }}
          >
            {signOut.confirm}
          </Button>
        </div>
      </dialog>
    </>
  );
};

/** The same, where main's state is the page's own. */
export const SignOutQuestion = () => {
  const send = useSend();
  return <SignOutButton onYes={() => void send('signOut')} />;
};
