import { useEffect, useState } from 'react';
import type { Intent } from '../bridge.ts';
import { usePage, useSend, useMessages } from '../page-context.ts';
import { Button } from './button.tsx';
import styles from './copy-button.module.css';
import { Icon } from './icon.tsx';

const shownMillis = 2000;

interface FaceProperties {
  readonly icon: 'copy' | 'done';
  readonly text: string;
  readonly shown: boolean;
}

/** One of the two things the button says; both take up room, so that its width stays. */
const Face = ({ icon, text, shown }: FaceProperties) => (
  <span className={`${styles['face']} ${shown ? '' : styles['away']}`}>
    <Icon name={icon} />
    {text}
  </span>
);

interface Properties {
  readonly label: string;
  readonly intent: Intent;
}

/** Copies, and says so for a moment. */
export const CopyButton = ({ label, intent }: Properties) => {
  const send = useSend();
  const announce = usePage((page) => page.announce);
  const { actions } = useMessages();
  const [copies, setCopies] = useState(0);
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (copies === 0) return undefined;
    const timer = setTimeout(() => setCopied(false), shownMillis);
    return () => clearTimeout(timer);
  }, [copies]);

  const copy = async (): Promise<void> => {
    if (!(await send(...intent))) return;
    setCopied(true);
    setCopies((count) => count + 1);
    announce(actions.copied);
  };

  return (
    <Button kind="secondary" onClick={() => void copy()}>
      <span className={styles['faces']}>
        <Face icon="copy" text={label} shown={!copied} />
        <Face icon="done" text={actions.copied} shown={copied} />
      </span>
    </Button>
  );
};
