import { clipboard, ipcMain } from 'electron';
import { handlersFor } from '../../core/bridge/handlers.ts';
import { logRendererReady } from '../../core/bridge/log-renderer-ready.ts';
import { programLines, reportText } from '../../core/check/report.ts';
import type { Core } from '../../core/create-core.ts';
import { AboutDialog } from '../../core/dialogs/about-dialog.ts';
import { Dialog } from '../../core/dialogs/dialog.ts';
import { oneAtATime } from '../../core/dialogs/one-at-a-time.ts';
import { installMenu } from '../menu/install-menu.ts';
import type { MainWindow } from '../window/main-window.ts';
import { openBridge } from './bridge.ts';
import { pushSlices } from './push-slices.ts';

/** Connects the page in the window with core: answers its calls, tells it of every change, and has the menu open its dialogs. */
export const connectPage = (window: MainWindow, core: Core, origin: string): void => {
  const { signIn, updates, checkup, preferences, about, reported, clock, log } = core;
  const settingsDialog = new Dialog();
  const aboutDialog = new AboutDialog(about);
  oneAtATime([checkup, settingsDialog, aboutDialog]);
  settingsDialog.onState((state) => {
    if (state === 'open') preferences.tell();
  });
  // The person may come back from the system's own settings.
  window.onReturn(() => {
    if (settingsDialog.isOpen) preferences.tell();
  });
  const parts = { signIn, updates, checkup, settingsDialog, aboutDialog, preferences };
  const handlers = handlersFor({
    ...parts,
    copyReport: () => clipboard.writeText(reportText(reported, checkup.findings, clock.wallMillis())),
    copyAbout: () => clipboard.writeText(`${programLines(reported).join('\n')}\n`),
  });
  openBridge(logRendererReady(handlers, log), { ipcMain, origin, log });
  pushSlices(window, parts);
  installMenu(window, parts);
};
