import { usePage, useMessages } from '../page-context.ts';
import { Button } from './button.tsx';
import { LanguageSetting } from './language-setting.tsx';
import { ModalDialog } from './modal-dialog.tsx';
import styles from './settings-dialog.module.css';
import { StartAtLoginSetting } from './start-at-login-setting.tsx';

/** What the person can choose, one a row. */
export const SettingsDialog = () => {
  const openDialog = usePage((page) => page.openDialog);
  const close = usePage((page) => page.closeDialog);
  const { settings, about } = useMessages();
  return (
    <ModalDialog name="settings" title={settings.title}>
      <ul className={styles['rows']}>
        <LanguageSetting />
        <StartAtLoginSetting />
      </ul>
      <div className={styles['actions']}>
        <Button kind="quiet" small onClick={() => openDialog('about')}>
          {about.title}
        </Button>
        <Button kind="primary" onClick={close}>
          {settings.close}
        </Button>
      </div>
    </ModalDialog>
  );
};
