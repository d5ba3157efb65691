import { app, net, screen, session } from 'electron';
import { checksOf } from '../check/checks.ts';
import { describeDevice } from '../device/device.ts';
import { identityOf } from '../device/identity.ts';
import { Installation } from '../device/installation.ts';
import { runProgram } from '../device/run-program.ts';
import { thisOperatingSystem } from '../device/this-operating-system.ts';
import type { Redactor } from '../log/redactor.ts';
import { PlexDoor } from '../plex/plex-door.ts';
import { choosePlexPlaces, type PlexPlaces } from '../plex/plex-places.ts';
import type { Fetch } from '../plex/private-fetch.ts';
import { Preferences } from '../settings/preferences.ts';
import { SettingsFile } from '../settings/settings-file.ts';
import { loginItem } from '../shell/login-item.ts';
import { fetch } from '../shell/network.ts';
import { findProfile } from '../shell/profile.ts';
import { keepAnswersReadable } from '../shell/readable-answers.ts';
import { systemClock } from '../sign-in/clock.ts';
import type { Log } from '../sign-in/sign-in-needs.ts';
import { diagnoseKeychain } from '../vault/keychain-diagnosis.ts';
import { KeytarSecretStore } from '../vault/keytar-secret-store.ts';
import { NotedSecretStore } from '../vault/noted-secret-store.ts';
import { Vault } from '../vault/vault.ts';

const keychainTimeoutMillis = 60_000;

/** Where plex.tv is. A sealed app knows the real one only. */
export const choosePlaces = (isSealed: boolean, log: Log): PlexPlaces => {
  const chosen = choosePlexPlaces(process.env['LATCHKEY_PLEX_URL'], isSealed);
  if (chosen.kind === 'ignored') log.warn(`LATCHKEY_PLEX_URL is ignored: ${chosen.reason}.`);
  return chosen.places;
};

interface Ground {
  readonly places: PlexPlaces;
  readonly log: Log;
  readonly redactor: Redactor;
}

/** What every run stands on, with a window or on the terminal. To be laid once the app is ready. */
export const layFoundation = async ({ places, log, redactor }: Ground) => {
  keepAnswersReadable(session.defaultSession, log);
  const product = app.getName();
  const system = thisOperatingSystem();
  const { size, scaleFactor } = screen.getPrimaryDisplay();
  const settings = new SettingsFile(findProfile(app).folder, (message, error) => log.error(message, error));
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
    platform: process.platform,
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
  return { settings, preferences, startAtLogin, installation, keychain, vault, doorTo, checks, reported, about };
};
