import { useEffect, useRef, useState } from 'react';
import type { Bridge, Problem, SliceEnd } from '../preload/contract.ts';
import styles from './app.module.css';
import { focusOn } from './focus-target.tsx';
import { Button } from './components/button.tsx';
import { Mark } from './components/mark.tsx';
import { Remark } from './components/remark.tsx';
import { ScreenFrame } from './components/screen-frame.tsx';
import { SignOutButton } from './components/sign-out-question.tsx';
import { VisuallyHidden } from './components/visually-hidden.tsx';
import { FocusKeeper } from './focus-keeper.tsx';
import { useMessages } from './page-context.ts';
import { problemOf } from './problem-of.ts';
import { readableScreenStateOf, type ScreenState } from './screen-state.ts';
import { settle } from './settle.ts';
import { useDocumentLanguage } from './use-document-language.ts';

/** Returns a slice as main itself tells it; undefined until it has answered, null where it does not. */
const useSlice = <Held extends object>(slice: SliceEnd<Held>): Held | null | undefined => {
  const [held, setHeld] = useState<Held | null>();
  useEffect(() => {
    const stop = slice.onChange(setHeld);
    void (async () => {
      const outcome = await settle(slice.read);
      // A push that overtook the answer is the newer truth.
      setHeld((pushed) => pushed ?? (outcome.ok ? outcome.value : null));
    })();
    return stop;
  }, [slice]);
  return held;
};

/**
 * Returns what the screen would show by what main itself tells, for what the page's store holds may be what broke it;
 * undefined until main has answered, null where it does not, or where nobody can read that.
 */
const useMainState = (bridge: Bridge): ScreenState | null | undefined => {
  const attempt = useSlice(bridge.attempt);
  const accounts = useSlice(bridge.accounts);
  return attempt === undefined || accounts === undefined ? undefined : readableScreenStateOf(attempt, accounts);
};

/** What is there when a screen broke: a fresh page, and the way out for somebody whose page breaks again and again. */
export const BrokenPage = ({ bridge }: { readonly bridge: Bridge }) => {
  const { brokenPage, announcements, problems } = useMessages();
  useDocumentLanguage();
  const page = useRef<HTMLElement>(null);
  const state = useMainState(bridge);
  const [failure, setFailure] = useState<Problem | null>(null);

  useEffect(() => {
    if (page.current !== null) focusOn(page.current, 'heading');
  }, []);

  const signOut = async (): Promise<void> => {
    const outcome = await settle(() => bridge.signOut());
    if (outcome.ok) window.location.reload();
    else setFailure(outcome.problem);
  };

  const maySignOut = state?.kind === 'signed-in' || state?.kind === 'confirming';
  const body = maySignOut ? brokenPage.bodySignedIn : brokenPage.body;
  const problem = failure ?? (maySignOut ? problemOf(state) : null);
  return (
    <FocusKeeper screenKey="broken">
      <main ref={page}>
        <div className={styles['screen']}>
          <ScreenFrame
            ornament={<Mark size={56} />}
            title={brokenPage.title}
            lead={body}
            actions={
              <>
                <Button kind="primary" onClick={() => window.location.reload()}>
                  {brokenPage.reload}
                </Button>
                {maySignOut && <SignOutButton onYes={() => void signOut()} />}
              </>
            }
          >
            {problem !== null && <Remark kind="trouble" text={problems[problem].summary} />}
          </ScreenFrame>
        </div>
        <VisuallyHidden>
          {/* Said once main has answered, so that it is not said twice. */}
          <span role="alert">
            {state !== undefined && announcements.because(brokenPage.title, body)}
            {problem !== null && ` ${problems[problem].summary}`}
          </span>
        </VisuallyHidden>
      </main>
    </FocusKeeper>
  );
};
