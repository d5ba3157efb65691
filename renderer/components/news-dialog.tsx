import { type RefObject, useId } from 'react';
import type { Release } from '../../preload/contract.ts';
import { useMessages } from '../page-context.ts';
import { Button } from './button.tsx';
import dialogStyles from './dialog.module.css';
import styles from './news-dialog.module.css';

interface Properties {
  readonly release: Release;
  /** For whoever opens it. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
}

/** What a release says of itself. The platform's own modal dialog closes on Escape and gives the focus back. */
export const NewsDialog = ({ release: { version, news }, dialog }: Properties) => {
  const titleId = useId();
  const { updates } = useMessages();
  return (
    <dialog ref={dialog} className={`${dialogStyles['frame']} ${styles['dialog']}`} aria-labelledby={titleId}>
      <h2 id={titleId} className={dialogStyles['title']}>
        {updates.releaseNotesOf(version)}
      </h2>
      {/* Releases describe themselves in English, whatever language the page speaks. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever has no mouse scrolls it with the keyboard */}
      <div className={styles['news']} role="group" aria-labelledby={titleId} tabIndex={0} lang="en">
        {news.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <div className={styles['actions']}>
        <Button kind="primary" onClick={() => dialog.current?.close()}>
          {updates.close}
        </Button>
      </div>
    </dialog>
  );
};
