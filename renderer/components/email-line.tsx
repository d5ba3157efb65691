import { useState } from 'react';
import { maskedEmail } from '../masked-email.ts';
import { useSentences } from '../page-context.ts';
import { Button } from './button.tsx';
import styles from './email-line.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** The e-mail address, half hidden from whoever looks over the shoulder until the person shows it. */
export const EmailLine = ({ email }: { readonly email: string }) => {
  const { email: sentences } = useSentences();
  const [shown, setShown] = useState(false);
  return (
    <p className={styles['line']}>
      {shown ? (
        <bdi className={styles['address']}>{email}</bdi>
      ) : (
        <>
          <VisuallyHidden>{sentences.hidden}</VisuallyHidden>
          <bdi className={`${styles['address']} ${styles['masked']}`} aria-hidden="true">
            {maskedEmail(email)}
          </bdi>
        </>
      )}
      <Button
        kind="quiet"
        small
        aria-label={shown ? sentences.hideWhat : sentences.showWhat}
        onClick={() => setShown(!shown)}
      >
        {shown ? sentences.hide : sentences.show}
      </Button>
    </p>
  );
};
