import { app, clipboard, ipcMain, powerMonitor } from 'electron';
import { join } from 'node:path';
import { Checkup } from '../check/checkup.ts';
import { programLines, reportText } from '../check/report.ts';
import { AboutDialog } from '../dialogs/about-dialog.ts';
import { Dialog } from '../dialogs/dialog.ts';
import { oneAtATime } from '../dialogs/one-at-a-time.ts';
import { notedAccounts } from '../log/noted-accounts.ts';
import { notedPins } from '../log/noted-pins.ts';
import { Redactor } from '../log/redactor.ts';
import { Accounts } from '../plex/accounts.ts';
import { approvalPage, linkPage } from '../plex/approval-page.ts';
import { fetchAvatar } from '../plex/avatar.ts';
import { Pins } from '../plex/pins.ts';
import { PlexDoor } from '../plex/plex-door.ts';
import { appId } from '../shell/app-id.ts';
import { registerAppScheme, serveAppScheme } from '../shell/app-scheme.ts';
import { openBridge } from '../shell/bridge.ts';
import { endProcess } from '../shell/end-process.ts';
import { openExternalPage } from '../shell/external-pages.ts';
import { limitPages, setGuards } from '../shell/guards.ts';
import { handlersFor } from '../shell/handlers.ts';
import { hurryAtShutdown } from '../shell/hurry-at-shutdown.ts';
import { openLog } from '../shell/log-file.ts';
import { areOfLogin, wasStartedAtLogin } from '../shell/login-item.ts';
import { MainWindow } from '../shell/main-window.ts';
import { fetch } from '../shell/network.ts';
import { choosePage } from '../shell/page-address.ts';
import { openPageSession } from '../shell/page-session.ts';
import { protectProcess } from '../shell/protect-process.ts';
import { quitInOrder } from '../shell/quit-in-order.ts';
import { isOnWayland } from '../shell/wayland.ts';
import { offerUpdates } from '../shell/updater/offer-updates.ts';
import { systemClock } from '../sign-in/clock.ts';
import { SignIn } from '../sign-in/sign-in.ts';
import { Updates } from '../updates/updates.ts';
import { choosePlaces, layFoundation } from './foundation.ts';
import { keepPageTold } from './keep-page-told.ts';
import { notePage } from './note-page.ts';
import { speakInMenu } from './speak-in-menu.ts';

/** Where the app's own files lie. */
interface OwnFiles {
  readonly page: string;
  readonly preload: string;
  readonly icon: string;
}

/** Opens the app. To be called before Electron is ready: what is set up first can be set up at no other time. */
export const openApp = async (isSealed: boolean, files: OwnFiles): Promise<void> => {
  app.enableSandbox();
  // So that Windows takes a start at login for the same app as the one in the Start menu.
  if (process.platform === 'win32') app.setAppUserModelId(appId);
  limitPages();
  registerAppScheme();
  const redactor = new Redactor();
  const log = openLog(join(app.getPath('userData'), 'logs'), redactor, app.isPackaged);
  const withoutCoreDumps = protectProcess(log);
  const places = choosePlaces(isSealed, log);
  const chosenPage = choosePage(process.env['ELECTRON_RENDERER_URL'], app.isPackaged);
  if (chosenPage.kind === 'ignored') log.warn(`ELECTRON_RENDERER_URL is ignored: ${chosenPage.reason}.`);
  const { page } = chosenPage;
  setGuards({ pageAddress: page.address, log });

  await app.whenReady();
  const pageSession = await openPageSession({ origin: page.origin, log });
  serveAppScheme(pageSession, files.page);
  const window = new MainWindow({
    title: app.getName(),
    preload: files.preload,
    icon: files.icon,
    address: page.address,
    clock: systemClock,
    log,
    isOnWayland: isOnWayland({ platform: process.platform, commandLine: app.commandLine, environment: process.env }),
    onReturn: () => {
      signIn.lookAgain();
      // The person may come back from the system's own settings.
      if (settingsDialog.isOpen) preferences.tell();
    },
    onSessionQuestion: () => void quitting.hurry(),
    onSessionEnd: () => {
      // An app that is quitting then is ended by Windows, and not before that by Electron.
      if (quitting.hurry()) app.quit();
    },
    place: {
      read: () => settings.read().windowPlace,
      write: (windowPlace) => settings.write({ windowPlace }),
    },
  });

  const { settings, preferences, installation, keychain, vault, checks, reported, about } = await layFoundation({
    places,
    log,
    redactor,
  });
  log.info(`${reported.program} on ${installation.device.platform} ${installation.device.platformVersion}`);

  const door = new PlexDoor({ fetch, address: places.api, identity: () => installation.identity() });
  const signIn = new SignIn({
    clock: systemClock,
    pins: notedPins(new Pins(door), (secret) => redactor.hide(secret)),
    accounts: notedAccounts(new Accounts(door), (secret) => redactor.hide(secret)),
    vault,
    computer: installation,
    log,
    fetchAvatar: (address, signal) => fetchAvatar({ fetch, places }, address, signal),
    pageOf: (pin) =>
      pin.strong
        ? approvalPage(places, pin, installation.clientIdentifier, installation.device)
        : linkPage(places, pin),
    openInBrowser: (address) => openExternalPage(address, { origins: places.pageOrigins, log }),
    copyToClipboard: (text) => clipboard.writeText(text),
    isSeen: () => window.isSeen,
  });
  const offer = offerUpdates(log);
  log.info(`Updates: ${offer.kind}${offer.kind === 'not offered' ? `, ${offer.because}` : ''}`);
  const updates = new Updates({
    offer,
    currentVersion: app.getVersion(),
    clock: systemClock,
    log,
  });
  const checkup = new Checkup({ checks, log });
  const settingsDialog = new Dialog();
  const aboutDialog = new AboutDialog(about);
  oneAtATime([checkup, settingsDialog, aboutDialog]);
  settingsDialog.onState((state) => {
    if (state === 'open') preferences.tell();
  });

  const parts = { signIn, updates, checkup, settingsDialog, aboutDialog, preferences };
  openBridge(
    notePage(
      handlersFor({
        ...parts,
        copyReport: () => clipboard.writeText(reportText(reported, checkup.findings, Date.now())),
        copyAbout: () => clipboard.writeText(`${programLines(reported).join('\n')}\n`),
      }),
      log,
    ),
    { ipcMain, origin: page.origin, log },
  );
  keepPageTold(window, parts);
  speakInMenu(window, parts);
  let logged = '';
  signIn.onState(({ kind }) => {
    if (kind !== logged) log.info(`State: ${kind}`);
    logged = kind;
  });

  powerMonitor.on('resume', () => {
    signIn.lookAgain();
    updates.wake();
  });
  powerMonitor.on('unlock-screen', () => signIn.lookAgain());
  app.on('second-instance', (_event, words) => {
    // A start at login finds the app running where the desktop brought back what was open.
    if (!areOfLogin(words)) window.show();
  });
  app.on('activate', () => window.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  const rest = (): void => {
    checkup.close();
    updates.close();
  };
  const quitting = quitInOrder({
    app,
    close: () => {
      rest();
      signIn.close();
    },
    hasToLeave: () => signIn.hasToLeave,
    leave: (signal) => {
      rest();
      return signIn.leave(signal);
    },
    keychain,
    end: () => endProcess(0, keychain.isBusy),
  });

  hurryAtShutdown({ powerMonitor, platform: process.platform, hurry: quitting.hurry });

  await withoutCoreDumps;
  if (wasStartedAtLogin()) window.showLater();
  else window.show();
  signIn.open();
  updates.open();
};
