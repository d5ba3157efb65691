import { app, net, screen, session } from 'electron';
import { checksOf } from './check/checks.ts';
import { describeInstallation } from './installation/describe-installation.ts';
import { identityHeaders } from './plex/identity-headers.ts';
import { Installation } from './installation/installation.ts';
import { runProgram } from './installation/run-program.ts';
import { currentOperatingSystem } from './installation/current-operating-system.ts';
import type { Redactor } from './log/redactor.ts';
import { PlexClient } from './plex/plex-client.ts';
import { choosePlexEndpoints, type PlexEndpoints } from './plex/plex-endpoints.ts';
import type { Fetch } from './plex/private-fetch.ts';
import { Preferences } from './settings/preferences.ts';
import { SettingsFile } from './settings/settings-file.ts';
import { loginItem } from '../electron/login-item/login-item.ts';
import { fetch } from '../electron/net/fetch.ts';
import { findProfile } from '../electron/process/profile.ts';
import { keepResponsesReadable } from '../electron/net/readable-responses.ts';
import { systemClock } from './time/clock.ts';
import type { Log } from './sign-in/sign-in-needs.ts';
import { diagnoseKeychain } from './keychain/keychain-diagnosis.ts';
import { KeytarKeychain } from './keychain/keytar-keychain.ts';
import { RedactingKeychain } from './keychain/redacting-keychain.ts';
import { KeychainEntries } from './keychain/keychain-entries.ts';

const keychainTimeoutMillis = 60_000;

/** Where plex.tv is. A sealed app knows the real one only. */
export const chooseEndpoints = (isSealed: boolean, log: Log): PlexEndpoints => {
  const chosen = choosePlexEndpoints(process.env['LATCHKEY_PLEX_URL'], isSealed);
  if (chosen.kind === 'ignored') log.warn(`LATCHKEY_PLEX_URL is ignored: ${chosen.reason}.`);
  return chosen.endpoints;
};

interface Ground {
  readonly endpoints: PlexEndpoints;
  readonly log: Log;
  readonly redactor: Redactor;
}

/** What every run stands on, with a window or on the terminal. To be laid once the app is ready. */
export const createCore = async ({ endpoints, log, redactor }: Ground) => {
  keepResponsesReadable(session.defaultSession, log);
  const product = app.getName();
  const system = currentOperatingSystem();
  const { size, scaleFactor } = screen.getPrimaryDisplay();
  const settings = new SettingsFile(findProfile(app).folder, (message, error) => log.error(message, error));
  const startAtLogin = loginItem(log);
  const preferences = new Preferences({
    settings,
    systemLanguages: () => app.getPreferredSystemLanguages(),
    loginItem: startAtLogin,
  });
  const device = await describeInstallation(system, {
    product,
    version: app.getVersion(),
    screenResolution: `${Math.round(size.width * scaleFactor)}x${Math.round(size.height * scaleFactor)}`,
    language: preferences.state.read().language,
  });
  const installation = new Installation(device, settings);
  const keychain = new KeytarKeychain({
    service: endpoints.standIn === null ? product : `${product} (${endpoints.standIn})`,
    platform: process.platform,
    timeoutMillis: keychainTimeoutMillis,
    diagnose: (error) => diagnoseKeychain({ platform: process.platform, run: runProgram }, error),
  });
  const entries = new KeychainEntries(new RedactingKeychain(keychain, (secret) => redactor.hide(secret)));
  const clientFor = (by: Fetch, known: string | null): PlexClient =>
    new PlexClient({
      fetch: by,
      address: endpoints.api,
      identity: () => identityHeaders(installation.device, installation.settleClientIdentifier(known)),
    });
  const checks = checksOf({
    clock: systemClock,
    plexAddress: endpoints.api,
    fetch,
    clientFor,
    resolveHost: async (host) => (await net.resolveHost(host)).endpoints.map(({ address }) => address),
    resolveProxy: (address) => session.defaultSession.resolveProxy(address),
    keychain,
    entries,
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
    plex: endpoints.api,
  };
  const about = { version: device.version, runtime, system: reported.system };
  return { settings, preferences, startAtLogin, installation, keychain, entries, clientFor, checks, reported, about };
};
