import { app } from './app/app.ts';
import { ipcMain } from './ipc/ipc-main.ts';
import { net } from './net/net.ts';
import { protocol } from './protocol/protocol.ts';
import { refuseTheRest } from './refuse-the-rest.ts';
import { fromPartition } from './session/session.ts';
import { autoUpdater } from './system/auto-updater.ts';
import { clipboard } from './system/clipboard.ts';
import { ClipboardItem } from './system/clipboard-item.ts';
import { dialog } from './system/dialog.ts';
import { Menu } from './system/menu.ts';
import { nativeTheme } from './system/native-theme.ts';
import { Notification } from './system/notification.ts';
import { powerMonitor } from './system/power-monitor.ts';
import { powerSaveBlocker } from './system/power-save-blocker.ts';
import { screen } from './system/screen.ts';
import { shell } from './system/shell.ts';
import { BrowserWindow } from './window/browser-window.ts';
import { webContents } from './window/web-contents-module.ts';

/** What the app imports as `electron` in its main process. */
export const electron = refuseTheRest('electron', {
  app,
  autoUpdater,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session: refuseTheRest('session', {
    get defaultSession() {
      return fromPartition('');
    },
    fromPartition,
  }),
  shell,
  webContents,
});
