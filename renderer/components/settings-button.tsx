import { usePage, useMessages } from '../page-context.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './settings-button.module.css';

/** The way to the settings, in the corner of the window where it is in nobody's way. */
export const SettingsButton = () => {
  const openDialog = usePage((page) => page.openDialog);
  const { settings } = useMessages();
  return (
    <div className={styles['corner']}>
      <Button
        kind="quiet"
        small
        aria-label={settings.open}
        title={settings.open}
        onClick={() => openDialog('settings')}
      >
        <Icon name="settings" />
      </Button>
    </div>
  );
};
