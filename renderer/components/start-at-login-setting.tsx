import { useId } from 'react';
import { usePage, useSend, useMessages } from '../page-context.ts';
import { SettingRow } from './setting-row.tsx';
import { SettingSwitch } from './setting-switch.tsx';

/** Whether the system starts Latchkey when the person logs in; nothing where it cannot. */
export const StartAtLoginSetting = () => {
  const startAtLogin = usePage((page) => page.preferences?.startAtLogin ?? null);
  const send = useSend();
  const { settings } = useMessages();
  const controlId = useId();
  if (startAtLogin === null) return null;
  return (
    <SettingRow label={settings.startAtLogin} controlId={controlId}>
      <SettingSwitch
        id={controlId}
        label={settings.startAtLogin}
        isOn={startAtLogin === 'on'}
        onChange={(isOn) => void send('chooseStartAtLogin', isOn ? 'on' : 'off')}
      />
    </SettingRow>
  );
};
