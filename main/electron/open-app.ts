import { join } from 'node:path';
import { app } from 'electron';
import { createCore } from '../core/create-core.ts';
import { logProgress } from '../core/log/log-progress.ts';
import { connectPage } from './bridge/connect-page.ts';
import { electronHost } from './host.ts';
import { wasStartedAtLogin } from './login-item/login-item.ts';
import { serveAppScheme } from './page/app-protocol.ts';
import { openRendererSession } from './page/permissions.ts';
import { prepareBeforeReady } from './process/before-ready.ts';
import { followSystem } from './process/follow-system.ts';
import { leaveAtQuit } from './process/leave-at-quit.ts';
import { MainWindow } from './window/main-window.ts';
import { isOnWayland } from './window/wayland.ts';

/** Opens the app, whose own files lie in this folder. To be called before Electron is ready: what is set up first can be set up at no other time. */
export const openApp = async (isSealed: boolean, folder: string): Promise<void> => {
  app.enableSandbox();
  const { log, redactor, page, withoutCoreDumps } = prepareBeforeReady();
  await app.whenReady();
  serveAppScheme(await openRendererSession({ origin: page.origin, log }), join(folder, 'out/renderer'));

  const core = await createCore(electronHost({ log, redactor, isSealed, mayWriteSettings: true }));
  const { settings, signIn, updates, clock } = core;
  logProgress(core);
  const quitting = leaveAtQuit(core);
  const window = new MainWindow({
    title: app.getName(),
    preload: join(folder, 'out/preload/index.cjs'),
    icon: join(folder, 'icons/256x256.png'),
    address: page.address,
    clock,
    log,
    isOnWayland: isOnWayland({ platform: process.platform, commandLine: app.commandLine, environment: process.env }),
    onSessionQuestion: () => void quitting.hurry(),
    onSessionEnd: () => {
      // An app that is quitting then is ended by Windows, and not before that by Electron.
      if (quitting.hurry()) app.quit();
    },
    place: {
      read: () => settings.read().windowBounds,
      write: (windowBounds) => settings.write({ windowBounds }),
    },
  });
  window.onReturn(() => signIn.pollNow());
  connectPage(window, core, page.origin);
  followSystem(window, core);

  await withoutCoreDumps;
  if (wasStartedAtLogin()) window.showLater();
  else window.show();
  signIn.open();
  updates.open();
};
