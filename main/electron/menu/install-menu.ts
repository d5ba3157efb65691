import type { Checkup } from '../../core/check/checkup.ts';
import { allMessagesIn } from '../../core/messages/all-messages-in.ts';
import type { Preferences } from '../../core/settings/preferences.ts';
import type { MainWindow } from '../window/main-window.ts';
import { setMenu } from './menu.ts';
import type { Updates } from '../../core/updates/updates.ts';
import type { EventPusher } from '../bridge/push-events.ts';

interface Chosen {
  readonly checkup: Checkup;
  readonly preferences: Preferences;
  readonly updates: Updates;
  readonly events: EventPusher;
}

/** Sets the menu in the person's language, and anew when that changes. What is chosen in it is seen in the window. */
export const installMenu = (window: MainWindow, { checkup, preferences, updates, events }: Chosen): void => {
  const inWindow = (action: () => void) => (): void => {
    window.show();
    action();
  };
  const actions = {
    onCheck: inWindow(() => {
      checkup.start();
      events.push('openDialog', 'checkup');
    }),
    onCheckForUpdates: inWindow(() => void updates.check()),
    onSettings: inWindow(() => {
      preferences.refresh();
      events.push('openDialog', 'settings');
    }),
    onAbout: inWindow(() => events.push('openDialog', 'about')),
  };
  let spoken = preferences.state.read().language;
  const speak = (): void => setMenu(process.platform, { messages: allMessagesIn(spoken), ...actions });
  speak();
  preferences.state.onChange(({ language }) => {
    if (language === spoken) return;
    spoken = language;
    speak();
  });
};
