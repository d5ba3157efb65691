import { usePage, useSend, useMessages } from '../page-context.ts';
import { summaryOf } from '../../main/core/messages/finding-message.ts';
import { Button } from './button.tsx';
import { CheckList } from './check-list.tsx';
import styles from './checkup-dialog.module.css';
import { CopyButton } from './copy-button.tsx';
import { ModalDialog } from './modal-dialog.tsx';

/** "Check this computer": what is found, as it is found. */
export const CheckupDialog = () => {
  const checkup = usePage((page) => page.checkup);
  const close = usePage((page) => page.closeDialog);
  const send = useSend();
  const messages = useMessages();
  const { check } = messages;
  const findings = checkup === null || checkup.kind === 'not-started' ? {} : checkup.findings;
  return (
    <ModalDialog name="checkup" title={check.title} className={styles['dialog']}>
      <p className={styles['summary']}>
        {checkup?.kind === 'done' ? summaryOf(messages, checkup.findings) : check.underWay}
      </p>
      <CheckList findings={findings} />
      <div className={styles['actions']}>
        <CopyButton label={check.copy} intent={['copyCheckupReport']} />
        <Button kind="secondary" onClick={() => void send('startCheckup')}>
          {check.again}
        </Button>
        <Button kind="primary" onClick={close}>
          {check.close}
        </Button>
      </div>
    </ModalDialog>
  );
};
