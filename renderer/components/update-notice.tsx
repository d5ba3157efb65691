import { type RefObject, useRef } from 'react';
import type { Updates } from '../../preload/contract.ts';
import { updateDetail, updateTitle } from '../announcement-of-updates.ts';
import { assertNever } from '../assert-never.ts';
import type { Intent } from '../bridge.ts';
import { useSend, useMessages } from '../page-context.ts';
import type { ScreenState } from '../screen-state.ts';
import { Button } from './button.tsx';
import { NewsDialog } from './news-dialog.tsx';
import noticeStyles from './notice.module.css';
import styles from './update-notice.module.css';

/** What nobody asked for waits until nothing is under way: no sign-in, and no sign-out that the keychain refused. */
const isFor = (updates: Updates, state: ScreenState): boolean => {
  switch (updates.kind) {
    case 'not-offered':
    case 'idle':
    case 'checking':
      return true;
    case 'failed':
      if (updates.step === 'check') return true;
      break;
    case 'available':
    case 'downloading':
    case 'ready':
  }
  return state.kind === 'signed-out' || (state.kind === 'signed-in' && state.problem === null);
};

const Act = ({ label, intent }: { readonly label: string; readonly intent: Intent }) => {
  const send = useSend();
  return (
    <Button kind="quiet" small onClick={() => void send(...intent)}>
      {label}
    </Button>
  );
};

interface ActionsProperties {
  readonly updates: Updates;
  readonly news: RefObject<HTMLDialogElement | null>;
}

const Actions = ({ updates, news }: ActionsProperties) => {
  const { updates: messages } = useMessages();
  switch (updates.kind) {
    case 'not-offered':
    case 'idle':
      return <Act key="answer" label={messages.ok} intent={['dismissUpdate']} />;
    case 'checking':
      return null;
    case 'available':
      return (
        <>
          {updates.release.news.length > 0 && (
            <Button kind="quiet" small onClick={() => news.current?.showModal()}>
              {messages.news}
            </Button>
          )}
          <Act key="put away" label={messages.later} intent={['dismissUpdate']} />
          <Act key="download" label={messages.download} intent={['downloadUpdate']} />
        </>
      );
    case 'downloading':
      return <Act key="hide" label={messages.hide} intent={['dismissUpdate']} />;
    case 'ready':
      return (
        <>
          <Act key="put ready away" label={messages.later} intent={['dismissUpdate']} />
          <Act key="restart" label={messages.restart} intent={['restartToUpdate']} />
        </>
      );
    case 'failed':
      return (
        <>
          <Act key="put failure away" label={messages.later} intent={['dismissUpdate']} />
          <Act
            key="again"
            label={messages.tryAgain}
            intent={updates.step === 'check' ? ['checkForUpdates'] : ['downloadUpdate']}
          />
        </>
      );
    default:
      return assertNever(updates);
  }
};

interface Properties {
  readonly updates: Updates;
  /** What is on the screen. */
  readonly state: ScreenState;
}

/** A newer version of the app, above a screen where nothing is under way, or the answer to who asked for one. */
export const UpdateNotice = ({ updates, state }: Properties) => {
  const news = useRef<HTMLDialogElement>(null);
  const messages = useMessages();
  const title = updateTitle(updates, messages);
  if (title === null || !isFor(updates, state)) return null;
  const detail = updateDetail(updates, messages);
  return (
    <>
      <section className={`${noticeStyles['notice']} ${styles['update']}`} aria-label={messages.updates.region}>
        <div className={styles['text']}>
          <p className={styles['title']}>{title}</p>
          {detail !== null && <p>{detail}</p>}
        </div>
        {updates.kind === 'downloading' && (
          <progress className={styles['progress']} aria-label={title} max={100} value={updates.percent} />
        )}
        <div key={updates.kind} className={styles['actions']}>
          <Actions updates={updates} news={news} />
        </div>
      </section>
      {updates.kind === 'available' && <NewsDialog release={updates.release} dialog={news} />}
    </>
  );
};
