/** The composition root: builds the real things and wires them together. */
import { join } from 'node:path';
import { app, clipboard, ipcMain, net, powerMonitor, screen } from 'electron';
import { describeDevice } from './device/device.ts';
import { Installation } from './device/installation.ts';
import { runProgram } from './device/run-program.ts';
import { thisOperatingSystem } from './device/this-operating-system.ts';
import { Redactor } from './log/redactor.ts';
import { Accounts } from './plex/accounts.ts';
import { approvalPage, linkPage } from './plex/approval-page.ts';
import { fetchAvatar } from './plex/avatar.ts';
import { Pins } from './plex/pins.ts';
import { type Fetch, PlexDoor } from './plex/plex-door.ts';
import { choosePlexPlaces } from './plex/plex-places.ts';
import { SettingsFile } from './settings/settings-file.ts';
import { registerAppScheme, serveAppScheme } from './shell/app-scheme.ts';
import { openBridge, tellPage } from './shell/bridge.ts';
import { openExternalPage } from './shell/external-pages.ts';
import { setGuards } from './shell/guards.ts';
import { handlersFor } from './shell/handlers.ts';
import { openLog } from './shell/log-file.ts';
import { MainWindow } from './shell/main-window.ts';
import { setMenu } from './shell/menu.ts';
import { choosePage } from './shell/page-address.ts';
import { quitInOrder } from './shell/quit-in-order.ts';
import { systemClock } from './sign-in/clock.ts';
import { SignIn } from './sign-in/sign-in.ts';
import { diagnoseKeychain } from './vault/keychain-diagnosis.ts';
import { KeytarSecretStore } from './vault/keytar-secret-store.ts';
import { NotedSecretStore } from './vault/noted-secret-store.ts';
import { Vault } from './vault/vault.ts';

const keychainTimeoutMillis = 60_000;

/** Chromium's own network, so that the system's proxies and certificates are followed. */
const fetch: Fetch = (address, options) => net.fetch(address, options);

const start = async (): Promise<void> => {
  const product = app.getName();
  const profile = app.getPath('userData');
  const redactor = new Redactor();
  const log = openLog(join(profile, 'logs'), redactor, app.isPackaged);
  const chosen = choosePlexPlaces(process.env['LATCHKEY_PLEX_URL'], app.isPackaged);
  if (chosen.kind === 'ignored') log.warn(`LATCHKEY_PLEX_URL is ignored: ${chosen.reason}.`);
  const { places } = chosen;
  const page = choosePage(process.env['ELECTRON_RENDERER_URL'], app.isPackaged);
  setGuards({ pageAddress: page.address, log });

  await app.whenReady();
  setMenu(process.platform);
  serveAppScheme(join(import.meta.dirname, '../renderer'));
  const window = new MainWindow({
    title: product,
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    icon: join(import.meta.dirname, '../../icons/256x256.png'),
    address: page.address,
    log,
    onReturn: () => signIn.lookAgain(),
  });

  const { size, scaleFactor } = screen.getPrimaryDisplay();
  const device = await describeDevice(thisOperatingSystem(), {
    product,
    version: app.getVersion(),
    screenResolution: `${Math.round(size.width * scaleFactor)}x${Math.round(size.height * scaleFactor)}`,
    language: new Intl.Locale(app.getLocale() || 'en').language,
  });
  log.info(`${product} ${device.version} on ${device.platform} ${device.platformVersion}`);
  const settings = new SettingsFile(profile, (message, error) => log.error(message, error));
  const installation = new Installation(device, settings);

  const door = new PlexDoor({ fetch, address: places.api, identity: () => installation.identity() });
  const keychain = new KeytarSecretStore({
    service: places.standIn === null ? product : `${product} (${places.standIn})`,
    timeoutMillis: keychainTimeoutMillis,
    diagnose: (error) => diagnoseKeychain({ platform: process.platform, run: runProgram }, error),
  });

  const signIn = new SignIn({
    clock: systemClock,
    pins: new Pins(door),
    accounts: new Accounts(door),
    vault: new Vault(new NotedSecretStore(keychain, (secret, name) => redactor.hide(secret, name))),
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

  openBridge(handlersFor(signIn), { ipcMain, origin: page.origin, log });
  let logged = '';
  signIn.onState((state) => {
    if (state.kind !== logged) log.info(`State: ${state.kind}`);
    logged = state.kind;
    if (window.page !== null) tellPage(window.page, 'state', state);
  });
  powerMonitor.on('resume', () => signIn.lookAgain());
  powerMonitor.on('unlock-screen', () => signIn.lookAgain());
  app.on('second-instance', () => window.show());
  app.on('activate', () => window.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  quitInOrder({ app, close: () => signIn.close(), keychain, end: () => process.kill(process.pid, 'SIGKILL') });
  process.on('unhandledRejection', (reason) => log.error('Something failed that nobody waited for.', reason));

  window.show();
  signIn.open();
};

if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  registerAppScheme();
  start().catch((error: unknown) => {
    process.stderr.write(`Latchkey could not start: ${new Redactor().redactError(error)}\n`);
    app.exit(1);
  });
} else {
  app.quit();
}
