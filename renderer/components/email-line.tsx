import { useState } from 'react';
import { maskedEmail } from '../masked-email.ts';
import { useMessages } from '../page-context.ts';
import { Button } from './button.tsx';
import styles from './email-line.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** The e-mail address, half hidden from whoever looks over the shoulder until the person shows it. */
export const EmailLine = ({ email }: { readonly email: string }) => {
  const { email: messages } = useMessages();
  const [shown, setShown] = useState(false);
  return (
    <p className={styles['line']}>
      {shown ? (
        <bdi className={styles['address']}>{email}</bdi>
      ) : (
        <>
          <VisuallyHidden>{messages.hidden}</VisuallyHidden>
          <bdi className={`${styles['address']} ${styles['masked']}`} aria-hidden="true">
            {maskedEmail(email)}
          </bdi>
        </>
      )}
      <Button
        kind="quiet"
        small
        aria-label={shown ? messages.hideWhat : messages.showWhat}
        onClick={() => setShown(!shown)}
      >
        {shown ? messages.hide : messages.show}
      </Button>
    </p>
  );
};
