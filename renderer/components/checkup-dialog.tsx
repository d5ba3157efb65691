import type { Checkup } from '../../preload/contract.ts';
import { usePage, useSend, useMessages } from '../page-context.ts';
import { summaryOf } from '../../main/core/messages/finding-message.ts';
import { Button } from './button.tsx';
import { CheckList } from './check-list.tsx';
import styles from './checkup-dialog.module.css';
import { CopyButton } from './copy-button.tsx';
import { ModalDialog } from './modal-dialog.tsx';

type OpenCheckup = Exclude<Checkup, { readonly kind: 'closed' }>;

const Sheet = ({ checkup }: { readonly checkup: OpenCheckup }) => {
  const send = useSend();
  const messages = useMessages();
  const { check } = messages;
  return (
    <>
      <p className={styles['summary']}>
        {checkup.kind === 'done' ? summaryOf(messages, checkup.findings) : check.underWay}
      </p>
      <CheckList findings={checkup.findings} />
      <div className={styles['actions']}>
        <CopyButton label={check.copy} intent={['copyCheckupReport']} />
        <Button kind="secondary" onClick={() => void send('startCheckup')}>
          {check.again}
        </Button>
        <Button kind="primary" onClick={() => void send('closeCheckup')}>
          {check.close}
        </Button>
      </div>
    </>
  );
};

/** "Check this computer", open while main says so. */
export const CheckupDialog = () => {
  const checkup = usePage((page) => page.checkup);
  const send = useSend();
  const { check } = useMessages();
  return (
    <ModalDialog
      isOpen={checkup.kind !== 'closed'}
      title={check.title}
      className={styles['dialog']}
      askToClose={() => void send('closeCheckup')}
    >
      {checkup.kind !== 'closed' && <Sheet checkup={checkup} />}
    </ModalDialog>
  );
};
