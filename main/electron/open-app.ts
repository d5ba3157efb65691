import { app, clipboard, ipcMain, powerMonitor } from 'electron';
import { join } from 'node:path';
import { Checkup } from '../core/check/checkup.ts';
import { programLines, reportText } from '../core/check/report.ts';
import { redactingAccounts } from '../core/log/redacting-accounts.ts';
import { redactingPins } from '../core/log/redacting-pins.ts';
import { Redactor } from '../core/log/redactor.ts';
import { Accounts } from '../core/plex/accounts.ts';
import { approvalUrl, linkUrl } from '../core/plex/approval-url.ts';
import { fetchAvatar } from '../core/plex/avatar.ts';
import { Pins } from '../core/plex/pins.ts';
import { PlexClient } from '../core/plex/plex-client.ts';
import { appId } from '../core/start/app-id.ts';
import { registerAppScheme, serveAppScheme } from './page/app-protocol.ts';
import { openBridge } from './bridge/bridge.ts';
import { endProcess } from './process/end-process.ts';
import { openExternalUrl } from './page/open-external-url.ts';
import { limitPages, setGuards } from './page/guards.ts';
import { handlersFor } from '../core/bridge/handlers.ts';
import { hurryAtShutdown } from './process/hurry-at-shutdown.ts';
import { openLog } from '../core/log/log-file.ts';
import { areOfLogin, wasStartedAtLogin } from './login-item/login-item.ts';
import { MainWindow } from './window/main-window.ts';
import { fetch } from './net/fetch.ts';
import { chooseRendererUrl } from '../core/security/renderer-url.ts';
import { openRendererSession } from './page/permissions.ts';
import { protectProcess } from './process/protect-process.ts';
import { quitInOrder } from './process/quit-in-order.ts';
import { isOnWayland } from './window/wayland.ts';
import { offerUpdates } from './updater/offer-updates.ts';
import { systemClock } from '../core/time/clock.ts';
import { ObservableValue } from '../core/time/observable.ts';
import { SignIn } from '../core/sign-in/sign-in.ts';
import { Updates } from '../core/updates/updates.ts';
import { chooseEndpoints, createCore } from '../core/create-core.ts';
import { EventPusher } from './bridge/push-events.ts';
import { pushSlices } from './bridge/push-slices.ts';
import { logRendererReady } from '../core/bridge/log-renderer-ready.ts';
import { onRendererReady } from '../core/bridge/renderer-ready.ts';
import type { Slices } from '../core/bridge/slices.ts';
import { installMenu } from './menu/install-menu.ts';

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
  const endpoints = chooseEndpoints(isSealed, log);
  const chosenPage = chooseRendererUrl(process.env['ELECTRON_RENDERER_URL'], app.isPackaged);
  if (chosenPage.kind === 'ignored') log.warn(`ELECTRON_RENDERER_URL is ignored: ${chosenPage.reason}.`);
  const { page } = chosenPage;
  setGuards({ pageAddress: page.address, log });

  await app.whenReady();
  const pageSession = await openRendererSession({ origin: page.origin, log });
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
      signIn.pollNow();
      // The person may come back from the system's own settings.
      preferences.refresh();
    },
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

  const { settings, preferences, installation, keychain, entries, checks, reported, about } = await createCore({
    endpoints,
    log,
    redactor,
  });
  log.info(`${reported.program} on ${installation.device.platform} ${installation.device.platformVersion}`);

  const client = new PlexClient({ fetch, address: endpoints.api, identity: () => installation.identity() });
  const signIn = new SignIn({
    clock: systemClock,
    pins: redactingPins(new Pins(client), (secret) => redactor.hide(secret)),
    accounts: redactingAccounts(new Accounts(client), (secret) => redactor.hide(secret)),
    entries,
    installation: installation,
    log,
    fetchAvatar: (address, signal) => fetchAvatar({ fetch, endpoints }, address, signal),
    approvalUrlOf: (pin) =>
      pin.strong
        ? approvalUrl(endpoints, pin, installation.clientIdentifier, installation.device)
        : linkUrl(endpoints, pin),
    openInBrowser: (address) => openExternalUrl(address, { origins: endpoints.externalOrigins, log }),
    copyToClipboard: (text) => clipboard.writeText(text),
    isSeen: () => window.isSeen,
  });
  const offer = offerUpdates(log);
  log.info(`Updates: ${offer.kind}${offer.kind === 'not-offered' ? `, ${offer.because}` : ''}`);
  const updates = new Updates({
    offer,
    currentVersion: app.getVersion(),
    clock: systemClock,
    log,
  });
  const checkup = new Checkup({ checks, log });
  const slices: Slices = {
    signIn: signIn.state,
    checkup: checkup.state,
    preferences: preferences.state,
    updates: updates.state,
    about: new ObservableValue(about),
  };
  const events = new EventPusher(window);
  const handlers = handlersFor({
    slices,
    signIn,
    checkup,
    preferences,
    updates,
    copyReport: () => clipboard.writeText(reportText(reported, checkup.findings, Date.now())),
    copyAbout: () => clipboard.writeText(`${programLines(reported).join('\n')}\n`),
  });
  openBridge(
    onRendererReady(logRendererReady(handlers, log), () => events.pageIsReady()),
    { ipcMain, origin: page.origin, log },
  );
  pushSlices(window, slices);
  installMenu(window, { checkup, preferences, updates, events });
  let logged = '';
  signIn.state.onChange(({ kind }) => {
    if (kind !== logged) log.info(`State: ${kind}`);
    logged = kind;
  });

  powerMonitor.on('resume', () => {
    signIn.pollNow();
    updates.wake();
  });
  powerMonitor.on('unlock-screen', () => signIn.pollNow());
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
