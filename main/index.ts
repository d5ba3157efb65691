/** The composition root: builds the real things and wires them together. */
import { join } from 'node:path';
import { app, clipboard, ipcMain, net, powerMonitor, screen, session } from 'electron';
import type { Language } from '../preload/contract.ts';
import { checksOf } from './check/checks.ts';
import { Checkup } from './check/checkup.ts';
import { programLines, reportText } from './check/report.ts';
import { runChecks } from './check/run-checks.ts';
import { isWell, terminalReport } from './check/terminal-report.ts';
import { AboutDialog } from './dialogs/about-dialog.ts';
import { Dialog } from './dialogs/dialog.ts';
import { describeDevice } from './device/device.ts';
import { identityOf } from './device/identity.ts';
import { Installation } from './device/installation.ts';
import { runProgram } from './device/run-program.ts';
import { thisOperatingSystem } from './device/this-operating-system.ts';
import { type Forgotten, forgetEverything } from './forget/forget-everything.ts';
import { forgetReport } from './forget/forget-report.ts';
import { removeProfile } from './forget/remove-profile.ts';
import { sentencesIn } from './language/catalogue.ts';
import { notedPins } from './log/noted-pins.ts';
import { Redactor } from './log/redactor.ts';
import { Accounts } from './plex/accounts.ts';
import { approvalPage, linkPage } from './plex/approval-page.ts';
import { fetchAvatar } from './plex/avatar.ts';
import { Pins } from './plex/pins.ts';
import { type Fetch, PlexDoor } from './plex/plex-door.ts';
import { choosePlexPlaces, type PlexPlaces } from './plex/plex-places.ts';
import { Preferences } from './settings/preferences.ts';
import { SettingsFile } from './settings/settings-file.ts';
import { registerAppScheme, serveAppScheme } from './shell/app-scheme.ts';
import { openBridge, tellPage } from './shell/bridge.ts';
import { isTestBuild } from './shell/build-variant.ts';
import { refusedSwitches } from './shell/command-line.ts';
import { openExternalPage } from './shell/external-pages.ts';
import { endProcess } from './shell/end-process.ts';
import { limitWebRtc, setGuards } from './shell/guards.ts';
import { handlersFor } from './shell/handlers.ts';
import { openLog } from './shell/log-file.ts';
import { areOfLogin, loginItem, wasStartedAtLogin } from './shell/login-item.ts';
import { MainWindow } from './shell/main-window.ts';
import { setMenu } from './shell/menu.ts';
import { choosePage } from './shell/page-address.ts';
import { openPageSession } from './shell/page-session.ts';
import { protectProcess } from './shell/protect-process.ts';
import { quitInOrder } from './shell/quit-in-order.ts';
import { refuseStart } from './shell/refuse-start.ts';
import { keepSessionApart } from './shell/session-apart.ts';
import { terminalLog } from './shell/terminal-log.ts';
import { offerUpdates } from './shell/updater/offer-updates.ts';
import { systemClock } from './sign-in/clock.ts';
import type { Log } from './sign-in/sign-in-needs.ts';
import { SignIn } from './sign-in/sign-in.ts';
import { rememberedCheck } from './updates/remembered-check.ts';
import { Updates } from './updates/updates.ts';
import { diagnoseKeychain } from './vault/keychain-diagnosis.ts';
import { KeytarSecretStore } from './vault/keytar-secret-store.ts';
import { NotedSecretStore } from './vault/noted-secret-store.ts';
import { Vault } from './vault/vault.ts';

const keychainTimeoutMillis = 60_000;

/** Whether the app lets nobody in, neither a debugger nor another Plex: packaged, and not for the tests that drive it. */
const isSealed = app.isPackaged && !isTestBuild(join(import.meta.dirname, '../../package.json'));

/** Chromium's own network, so that the system's proxies and certificates are followed. */
const fetch: Fetch = (address, options) => net.fetch(address, options);

const choosePlaces = (log: Log): PlexPlaces => {
  const chosen = choosePlexPlaces(process.env['LATCHKEY_PLEX_URL'], isSealed);
  if (chosen.kind === 'ignored') log.warn(`LATCHKEY_PLEX_URL is ignored: ${chosen.reason}.`);
  return chosen.places;
};

/** What the app with its window and the check on the terminal have in common, once the app is ready. */
const assemble = async (places: PlexPlaces, { log, redactor }: { readonly log: Log; readonly redactor: Redactor }) => {
  const product = app.getName();
  const system = thisOperatingSystem();
  const { size, scaleFactor } = screen.getPrimaryDisplay();
  const settings = new SettingsFile(app.getPath('userData'), (message, error) => log.error(message, error));
  const startAtLogin = loginItem(log);
  const preferences = new Preferences({
    settings,
    systemLanguages: () => app.getPreferredSystemLanguages(),
    loginItem: startAtLogin,
  });
  const device = await describeDevice(system, {
    product,
    version: app.getVersion(),
    screenResolution: `${Math.round(size.width * scaleFactor)}x${Math.round(size.height * scaleFactor)}`,
    language: preferences.state.language,
  });
  const installation = new Installation(device, settings);
  const keychain = new KeytarSecretStore({
    service: places.standIn === null ? product : `${product} (${places.standIn})`,
    timeoutMillis: keychainTimeoutMillis,
    diagnose: (error) => diagnoseKeychain({ platform: process.platform, run: runProgram }, error),
  });
  const vault = new Vault(new NotedSecretStore(keychain, (secret) => redactor.hide(secret)));
  const doorTo = (by: Fetch, known: string | null): PlexDoor =>
    new PlexDoor({
      fetch: by,
      address: places.api,
      identity: () => identityOf(installation.device, installation.settleClientIdentifier(known)),
    });
  const checks = checksOf({
    clock: systemClock,
    plexAddress: places.api,
    fetch,
    doorTo,
    resolveHost: async (host) => (await net.resolveHost(host)).endpoints.map(({ address }) => address),
    resolveProxy: (address) => session.defaultSession.resolveProxy(address),
    keychain,
    vault,
    hostname: system.hostname,
  });
  const { electron, chrome, node } = process.versions;
  const runtime = [
    { name: 'Electron', version: electron },
    { name: 'Chromium', version: chrome },
    { name: 'Node', version: node },
  ];
  const reported = {
    program: `${product} ${device.version}`,
    system: `${device.platform} ${device.platformVersion} (${process.arch})`,
    runtime: runtime.map(({ name, version }) => `${name} ${version}`).join(', '),
    plex: places.api,
  };
  const about = { version: device.version, runtime, system: reported.system };
  return {
    device,
    preferences,
    startAtLogin,
    settings,
    installation,
    keychain,
    vault,
    doorTo,
    checks,
    reported,
    about,
  };
};

const start = async (): Promise<void> => {
  const product = app.getName();
  const profile = app.getPath('userData');
  const redactor = new Redactor();
  const log = openLog(join(profile, 'logs'), redactor, app.isPackaged);
  const withoutCoreDumps = protectProcess(log);
  const places = choosePlaces(log);
  const chosenPage = choosePage(process.env['ELECTRON_RENDERER_URL'], app.isPackaged);
  if (chosenPage.kind === 'ignored') log.warn(`ELECTRON_RENDERER_URL is ignored: ${chosenPage.reason}.`);
  const { page } = chosenPage;
  setGuards({ pageAddress: page.address, log });

  await app.whenReady();
  const pageSession = await openPageSession({ origin: page.origin, log });
  serveAppScheme(pageSession, join(import.meta.dirname, '../renderer'));
  const window = new MainWindow({
    title: product,
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    icon: join(import.meta.dirname, '../../icons/256x256.png'),
    address: page.address,
    log,
    onReturn: () => {
      signIn.lookAgain();
      // The person may come back from the system's own settings.
      if (settingsDialog.state === 'open') preferences.tell();
    },
    place: {
      read: () => settings.read().windowPlace,
      write: (windowPlace) => settings.write({ windowPlace }),
    },
  });

  const { device, preferences, settings, installation, keychain, vault, checks, reported, about } = await assemble(
    places,
    {
      log,
      redactor,
    },
  );
  log.info(`${reported.program} on ${device.platform} ${device.platformVersion}`);
  const door = new PlexDoor({ fetch, address: places.api, identity: () => installation.identity() });

  const signIn = new SignIn({
    clock: systemClock,
    pins: notedPins(new Pins(door), (secret) => redactor.hide(secret)),
    accounts: new Accounts(door),
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

  const checkup = new Checkup({ checks, log });
  const copyReport = (): Promise<void> => clipboard.writeText(reportText(reported, checkup.findings, Date.now()));
  const offer = offerUpdates(log);
  log.info(`Updates: ${offer.kind}${offer.kind === 'not offered' ? `, ${offer.because}` : ''}`);
  const updates = new Updates({
    offer,
    currentVersion: app.getVersion(),
    clock: systemClock,
    memory: rememberedCheck(settings),
    log,
  });
  const settingsDialog = new Dialog();
  const aboutDialog = new AboutDialog(about);
  const copyAbout = (): Promise<void> => clipboard.writeText(`${programLines(reported).join('\n')}\n`);
  openBridge(
    handlersFor({ signIn, checkup, copyReport, updates, preferences, settingsDialog, aboutDialog, copyAbout }),
    { ipcMain, origin: page.origin, log },
  );
  checkup.onState((state) => {
    // One dialog at a time: the later one is wanted.
    if (state.kind !== 'closed') {
      settingsDialog.close();
      aboutDialog.close();
    }
    if (window.page !== null) tellPage(window.page, 'checkup', state);
  });
  settingsDialog.onState((state) => {
    if (state === 'open') {
      checkup.close();
      aboutDialog.close();
      preferences.tell();
    }
    if (window.page !== null) tellPage(window.page, 'settingsDialog', state);
  });
  aboutDialog.onState((state) => {
    if (state.kind === 'open') {
      checkup.close();
      settingsDialog.close();
    }
    if (window.page !== null) tellPage(window.page, 'about', state);
  });
  const speak = (language: Language): void =>
    setMenu(process.platform, {
      sentences: sentencesIn(language),
      onCheck: () => {
        window.show();
        checkup.start();
      },
      onCheckForUpdates: () => {
        window.show();
        void updates.check();
      },
      onSettings: () => {
        window.show();
        settingsDialog.open();
      },
      onAbout: () => {
        window.show();
        aboutDialog.open();
      },
    });
  let spoken = preferences.state.language;
  speak(spoken);
  preferences.onState((state) => {
    if (state.language !== spoken) speak(state.language);
    spoken = state.language;
    if (window.page !== null) tellPage(window.page, 'preferences', state);
  });
  updates.onState((state) => {
    if (window.page !== null) tellPage(window.page, 'updates', state);
  });
  let logged = '';
  signIn.onState((state) => {
    if (state.kind !== logged) log.info(`State: ${state.kind}`);
    logged = state.kind;
    if (window.page !== null) tellPage(window.page, 'state', state);
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
  quitInOrder({
    app,
    close: () => {
      checkup.close();
      updates.close();
      signIn.close();
    },
    hasToLeave: () => signIn.hasToLeave,
    leave: (signal) => {
      checkup.close();
      updates.close();
      return signIn.leave(signal);
    },
    keychain,
    end: () => endProcess(0, keychain.isBusy),
  });

  await withoutCoreDumps;
  if (wasStartedAtLogin()) window.showLater();
  else window.show();
  signIn.open();
  updates.open();
};

/** Checks this computer, tells the terminal, and ends: beside a running app if there is one, and without a window. */
const checkOnTerminal = async (): Promise<void> => {
  const redactor = new Redactor();
  const log = terminalLog(redactor);
  const withoutCoreDumps = protectProcess(log);
  const places = choosePlaces(log);
  const removeSession = keepSessionApart();
  await app.whenReady();
  const { preferences, keychain, checks, reported } = await assemble(places, { log, redactor });
  await withoutCoreDumps;
  const findings = await runChecks({ checks, log, onFinding: () => undefined }, new AbortController().signal);
  await new Promise<unknown>((written) => {
    const report = { program: reported, findings, nowMillis: Date.now() };
    process.stdout.write(terminalReport(report, sentencesIn(preferences.state.language)), written);
  });
  removeSession();
  endProcess(isWell(findings) ? 0 : 1, keychain.isBusy);
};

/** Removes all that Latchkey has left here, tells the terminal, and ends: for those who remove Latchkey itself. */
const forgetOnTerminal = async (): Promise<void> => {
  const isAlone = app.requestSingleInstanceLock();
  const redactor = new Redactor();
  const log = terminalLog(redactor);
  const withoutCoreDumps = protectProcess(log);
  const places = choosePlaces(log);
  keepSessionApart();
  await app.whenReady();
  const { preferences, startAtLogin, keychain, doorTo } = await assemble(places, { log, redactor });
  await withoutCoreDumps;
  const needs = {
    keychain,
    accountsOf: (clientIdentifier: string | null) => new Accounts(doorTo(fetch, clientIdentifier)),
    removeLoginItem: () => startAtLogin.write('off'),
    removeProfile: () => removeProfile(app.getPath('userData')),
  };
  const { language } = preferences.state;
  const forgotten: Forgotten = isAlone
    ? await forgetEverything(needs, new AbortController().signal)
    : { kind: 'open elsewhere' };
  await new Promise<unknown>((written) => {
    process.stdout.write(`${forgetReport(forgotten, sentencesIn(language))}\n`, written);
  });
  endProcess(forgotten.kind === 'forgotten' ? 0 : 1, keychain.isBusy);
};

const refused = refusedSwitches({
  words: process.argv,
  environment: process.env,
  platform: process.platform,
  isSealed,
});
if (refused.length > 0) {
  void refuseStart(refused);
} else if (app.commandLine.hasSwitch('check')) {
  checkOnTerminal().catch((error: unknown) => {
    process.stderr.write(`This computer could not be checked: ${new Redactor().redactError(error)}\n`);
    app.exit(1);
  });
} else if (app.commandLine.hasSwitch('forget')) {
  forgetOnTerminal().catch((error: unknown) => {
    process.stderr.write(`Latchkey could not be forgotten: ${new Redactor().redactError(error)}\n`);
    app.exit(1);
  });
} else if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  limitWebRtc();
  registerAppScheme();
  start().catch((error: unknown) => {
    process.stderr.write(`Latchkey could not start: ${new Redactor().redactError(error)}\n`);
    app.exit(1);
  });
} else {
  app.quit();
}
