import type { ReactNode } from 'react';
import type { AboutFacts } from '../../preload/contract.ts';
import { updateHeadline } from '../announcement-of-updates.ts';
import { usePage, useSend, useMessages } from '../page-context.ts';
import styles from './about-dialog.module.css';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { Mark } from './mark.tsx';
import { ModalDialog } from './modal-dialog.tsx';

const Row = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className={styles['row']}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Sheet = ({ facts: { version, runtime, system } }: { readonly facts: AboutFacts }) => {
  const updates = usePage((page) => page.updates);
  const send = useSend();
  const messages = useMessages();
  const { about } = messages;
  return (
    <>
      <dl className={styles['facts']}>
        <Row name={about.version}>{version}</Row>
        <Row name={about.updates}>{updateHeadline(updates, messages)}</Row>
        {runtime.map((part) => (
          <Row key={part.name} name={part.name}>
            {part.version}
          </Row>
        ))}
        <Row name={about.system}>{system}</Row>
      </dl>
      <div className={styles['small']}>
        <p>{about.licence}</p>
        <p>{about.unaffiliated}</p>
      </div>
      <div className={styles['actions']}>
        <CopyButton label={about.copy} intent={['copyAbout']} />
        <Button kind="primary" onClick={() => void send('closeAbout')}>
          {about.close}
        </Button>
      </div>
    </>
  );
};

/** What Latchkey is and what it runs on, to read and to copy; open while main says so. */
export const AboutDialog = () => {
  const about = usePage((page) => page.about);
  const send = useSend();
  const messages = useMessages();
  return (
    <ModalDialog
      isOpen={about.kind === 'open'}
      title={messages.about.title}
      ornament={<Mark size={40} />}
      askToClose={() => void send('closeAbout')}
    >
      {about.kind === 'open' && <Sheet facts={about.facts} />}
    </ModalDialog>
  );
};
