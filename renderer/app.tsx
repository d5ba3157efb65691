import { useEffect, useRef } from 'react';
import type { State } from '../preload/contract.ts';
import styles from './app.module.css';
import { FocusTarget } from './focus-target.tsx';
import { AboutDialog } from './components/about-dialog.tsx';
import { CheckupDialog } from './components/checkup-dialog.tsx';
import { LiveRegion } from './components/live-region.tsx';
import { Mark } from './components/mark.tsx';
import { DismissNotice, Notice, ReadAgain } from './components/notice.tsx';
import { SettingsDialog } from './components/settings-dialog.tsx';
import { UpdateNotice } from './components/update-notice.tsx';
import { FocusKeeper } from './focus-keeper.tsx';
import { isDialogOpen } from './is-dialog-open.ts';
import { usePage, useMessages } from './page-context.ts';
import { problemOf } from './problem-of.ts';
import { screenKeyOf, screenOf } from './screen-key.ts';
import { Screen } from './screen.tsx';
import { titleOf } from './title.ts';
import { useDocumentLanguage } from './use-document-language.ts';

const Stage = ({ state }: { readonly state: State }) => {
  const stage = useRef<HTMLElement>(null);
  const messages = useMessages();
  useEffect(() => {
    document.title = titleOf(state, messages);
  }, [state, messages]);
  return (
    <main ref={stage}>
      <div key={screenOf(state)} className={styles['screen']}>
        <Screen state={state} />
      </div>
      <FocusTarget key={`focus: ${screenKeyOf(state)}`} stage={stage} kind={state.kind} />
    </main>
  );
};

/** The whole page: main's state on stage, a newer version and a failed call above it, one voice for screen readers. */
export const App = () => {
  const mirrored = usePage((page) => page.mirrored);
  // Followed even while an open dialog tells of it, for the focus is to be kept there as well.
  const notice = usePage((page) => page.notice);
  const isCovered = usePage(isDialogOpen);
  useDocumentLanguage();
  const updates = usePage((page) => page.updates);
  // Main may answer a call with the very problem that its state now shows: once is enough.
  const problemShown = mirrored === null ? null : problemOf(mirrored.state);
  return (
    <FocusKeeper screenKey={mirrored === null ? null : screenKeyOf(mirrored.state)}>
      <div className={styles['page']}>
        {mirrored === null ? (
          <main className={styles['dawn']}>
            <Mark size={72} />
          </main>
        ) : (
          <>
            <UpdateNotice updates={updates} state={mirrored.state} />
            <Stage state={mirrored.state} />
          </>
        )}
      </div>
      {notice !== null && notice !== problemShown && !isCovered && (
        <Notice problem={notice} action={mirrored === null ? <ReadAgain /> : <DismissNotice />} />
      )}
      <LiveRegion />
      <CheckupDialog />
      <SettingsDialog />
      <AboutDialog />
    </FocusKeeper>
  );
};
