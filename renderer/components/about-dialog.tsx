import type { ReactNode } from 'react';
import type { AboutFacts } from '../../preload/contract.ts';
import { updateHeadline } from '../announcement-of-updates.ts';
import { usePage, useMessages } from '../page-context.ts';
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

const Facts = ({ facts: { version, runtime, system } }: { readonly facts: AboutFacts }) => {
  const updates = usePage((page) => page.updates);
  const messages = useMessages();
  const { about } = messages;
  return (
    <dl className={styles['facts']}>
      <Row name={about.version}>{version}</Row>
      {updates !== null && <Row name={about.updates}>{updateHeadline(updates, messages)}</Row>}
      {runtime.map((part) => (
        <Row key={part.name} name={part.name}>
          {part.version}
        </Row>
      ))}
      <Row name={about.system}>{system}</Row>
    </dl>
  );
};

/** What Latchkey is and what it runs on, to read and to copy. */
export const AboutDialog = () => {
  const facts = usePage((page) => page.about);
  const close = usePage((page) => page.closeDialog);
  const { about } = useMessages();
  return (
    <ModalDialog name="about" title={about.title} ornament={<Mark size={40} />}>
      {facts !== null && <Facts facts={facts} />}
      <div className={styles['small']}>
        <p>{about.licence}</p>
        <p>{about.unaffiliated}</p>
      </div>
      <div className={styles['actions']}>
        <CopyButton label={about.copy} intent={['copyAbout']} />
        <Button kind="primary" onClick={close}>
          {about.close}
        </Button>
      </div>
    </ModalDialog>
  );
};
