import { clipboard, ipcMain } from 'electron';
import { handlersFor } from '../../core/bridge/handlers.ts';
import { logRendererReady } from '../../core/bridge/log-renderer-ready.ts';
import { onRendererReady } from '../../core/bridge/renderer-ready.ts';
import type { Slices } from '../../core/bridge/slices.ts';
import { programLines, reportText } from '../../core/check/report.ts';
import type { Core } from '../../core/create-core.ts';
import { ObservableValue } from '../../core/time/observable.ts';
import { installMenu } from '../menu/install-menu.ts';
import type { MainWindow } from '../window/main-window.ts';
import { openBridge } from './bridge.ts';
import { EventPusher } from './push-events.ts';
import { pushSlices } from './push-slices.ts';

/** Connects the page in the window with core: answers its calls, tells it of every change, and has the menu open its dialogs. */
export const connectPage = (window: MainWindow, core: Core, origin: string): void => {
  const { signIn, updates, checkup, preferences, about, reported, clock, log } = core;
  const slices: Slices = {
    attempt: signIn.attempt,
    accounts: signIn.accounts,
    checkup: checkup.state,
    preferences: preferences.state,
    updates: updates.state,
    about: new ObservableValue(about),
  };
  // The person may come back from the system's own settings.
  window.onReturn(() => preferences.refresh());
  const events = new EventPusher(window);
  const handlers = handlersFor({
    slices,
    signIn,
    checkup,
    preferences,
    updates,
    copyReport: () => clipboard.writeText(reportText(reported, checkup.findings, clock.wallMillis())),
    copyAbout: () => clipboard.writeText(`${programLines(reported).join('\n')}\n`),
  });
  openBridge(
    onRendererReady(logRendererReady(handlers, log), () => events.pageIsReady()),
    { ipcMain, origin, log },
  );
  pushSlices(window, slices);
  installMenu(window, { checkup, preferences, updates, events });
};
