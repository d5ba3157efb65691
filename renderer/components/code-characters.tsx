import type { CSSProperties } from 'react';
import { charactersOf } from '../characters.ts';
import { useMessages } from '../page-context.ts';
import styles from './code-characters.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

const across = (count: number): CSSProperties => ({ '--count': count }) as CSSProperties;

/**
 * The short code, a box for each character. The boxes are inline and nothing stands between them, so a selection copies
 * as one word; screen readers get the code spelled instead.
 */
export const CodeCharacters = ({ code }: { readonly code: string }) => {
  const { announcements } = useMessages();
  const characters = charactersOf(code);
  return (
    <p className={styles['code']}>
      <VisuallyHidden>{announcements.spelled(characters)}</VisuallyHidden>
      <span className={styles['row']} style={across(characters.length)} aria-hidden="true">
        {characters.map((character, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a character of a code is its place and nothing else
          <span key={index} className={styles['box']}>
            {character}
          </span>
        ))}
      </span>
    </p>
  );
};

/** Keeps the room of a code that is on its way. */
export const CodePlaceholder = ({ length }: { readonly length: number }) => (
  <p className={styles['code']} aria-hidden="true">
    <span className={styles['row']} style={across(length)}>
      {Array.from({ length }, (_, index) => (
        <span key={index} className={`${styles['box']} ${styles['empty']}`} />
      ))}
    </span>
  </p>
);
