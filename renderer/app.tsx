import { useEffect, useRef } from 'react';
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
import { usePage, useMessages, useScreenState } from './page-context.ts';
import { problemOf } from './problem-of.ts';
import { screenKeyOf, screenOf } from './screen-key.ts';
import type { ScreenState } from './screen-state.ts';
import { Screen } from './screen.tsx';
import { titleOf } from './title.ts';
import { useDocumentLanguage } from './use-document-language.ts';

const Stage = ({ state }: { readonly state: ScreenState }) => {
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

/** The whole page: the screen on stage, a newer version and a failed call above it, one voice for screen readers. */
export const App = () => {
  const state = useScreenState();
  // Followed even while an open dialog tells of it, for the focus is to be kept there as well.
  const notice = usePage((page) => page.notice);
  const isCovered = usePage((page) => page.dialog !== null);
  useDocumentLanguage();
  const updates = usePage((page) => page.updates);
  // Main may answer a call with the very problem that its state now shows: once is enough.
  const problemShown = state === null ? null : problemOf(state);
  return (
    <FocusKeeper screenKey={state === null ? null : screenKeyOf(state)}>
      <div className={styles['page']}>
        {state === null ? (
          <main className={styles['dawn']}>
            <Mark size={72} />
          </main>
        ) : (
          <>
            {updates !== null && <UpdateNotice updates={updates} state={state} />}
            <Stage state={state} />
          </>
        )}
      </div>
      {notice !== null && notice !== problemShown && !isCovered && (
        <Notice problem={notice} action={state === null ? <ReadAgain /> : <DismissNotice />} />
      )}
      <LiveRegion />
      <CheckupDialog />
      <SettingsDialog />
      <AboutDialog />
    </FocusKeeper>
  );
};
