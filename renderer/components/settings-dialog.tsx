import { usePage, useSend, useMessages } from '../page-context.ts';
import { Button } from './button.tsx';
import { LanguageSetting } from './language-setting.tsx';
import { ModalDialog } from './modal-dialog.tsx';
import styles from './settings-dialog.module.css';
import { StartAtLoginSetting } from './start-at-login-setting.tsx';

/** What the person can choose, one a row; open while main says so. */
export const SettingsDialog = () => {
  const isOpen = usePage((page) => page.settingsDialog === 'open');
  const send = useSend();
  const { settings, about } = useMessages();
  const close = (): void => void send('closeSettings');
  return (
    <ModalDialog isOpen={isOpen} title={settings.title} askToClose={close}>
      <ul className={styles['rows']}>
        <LanguageSetting />
        <StartAtLoginSetting />
      </ul>
      <div className={styles['actions']}>
        <Button kind="quiet" small onClick={() => void send('openAbout')}>
          {about.title}
        </Button>
        <Button kind="primary" onClick={close}>
          {settings.close}
        </Button>
      </div>
    </ModalDialog>
  );
};
