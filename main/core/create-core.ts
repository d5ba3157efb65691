import { Checkup } from './check/checkup.ts';
import { checksOf } from './check/checks.ts';
import { reportedProgram } from './check/report.ts';
import type { Host } from './host.ts';
import { aboutFacts } from './installation/about-facts.ts';
import { describeInstallation } from './installation/describe-installation.ts';
import { Installation } from './installation/installation.ts';
import { KeychainEntries } from './keychain/keychain-entries.ts';
import { openKeychain } from './keychain/open-keychain.ts';
import { RedactingKeychain } from './keychain/redacting-keychain.ts';
import { redactingAccounts } from './log/redacting-accounts.ts';
import { redactingPins } from './log/redacting-pins.ts';
import { Accounts } from './plex/accounts.ts';
import { approvalUrlOf } from './plex/approval-url.ts';
import { fetchAvatar } from './plex/avatar.ts';
import { Pins } from './plex/pins.ts';
import { plexClients } from './plex/plex-clients.ts';
import { choosePlexEndpoints } from './plex/plex-endpoints.ts';
import { Preferences } from './settings/preferences.ts';
import { SettingsFile } from './settings/settings-file.ts';
import { SignIn } from './sign-in/sign-in.ts';
import { Updates } from './updates/updates.ts';

/** Returns core, wired on a host. Nothing has begun then: no secret was read, and Plex was asked for nothing. */
export const createCore = async (host: Host) => {
  const { log, clock, system, loginItem, fetch, product, version, screenResolution } = host;
  const hide = (secret: string): void => host.redactor.hide(secret);
  const chosen = choosePlexEndpoints(host.environment['LATCHKEY_PLEX_URL'], host.isSealed);
  if (chosen.kind === 'ignored') log.warn(`LATCHKEY_PLEX_URL is ignored: ${chosen.reason}.`);
  const { endpoints } = chosen;

  const access = host.mayWriteSettings ? 'written' : 'only-read';
  const settings = new SettingsFile(host.profile, (message, error) => log.error(message, error), access);
  const preferences = new Preferences({ settings, systemLanguages: () => host.systemLanguages(), loginItem });
  const app = { product, version, screenResolution, language: preferences.state.read().language };
  const installation = new Installation(await describeInstallation(clock, system, app), settings);
  const about = aboutFacts(installation.description, host.runtime);

  const { keychain, lock } = openKeychain(host, endpoints);
  const entries = new KeychainEntries(new RedactingKeychain(keychain, hide), lock);

  const { client, clientFor } = plexClients(host, endpoints, installation);
  const signIn = new SignIn({
    clock,
    pins: redactingPins(new Pins(client), hide),
    accounts: redactingAccounts(new Accounts(client), hide),
    entries,
    installation,
    log,
    fetchAvatar: (address, signal) => fetchAvatar({ clock, fetch, endpoints }, address, signal),
    approvalUrlOf: (pin) => approvalUrlOf(endpoints, pin, installation),
    openInBrowser: (address) => host.openInBrowser(address, endpoints.externalOrigins),
    copyToClipboard: (text) => host.copyToClipboard(text),
    isSeen: () => host.isSeen(),
  });
  const { hostname } = system;
  const checks = checksOf(host, { plexAddress: endpoints.api, clientFor, keychain, entries, hostname });

  const kept = { settings, preferences, loginItem, installation, keychain, lock, entries };
  return {
    ...kept,
    log,
    clock,
    signIn,
    checks,
    about,
    checkup: new Checkup({ checks, log }),
    updates: new Updates({ offer: host.updates, currentVersion: version, clock, log }),
    reported: reportedProgram(product, about, endpoints.api),
    /** The accounts, as asked for by the client that a token was given to; null where nobody knows which. */
    accountsOf: (identifier: string | null): Accounts => new Accounts(clientFor(fetch, identifier)),
  };
};

export type Core = Awaited<ReturnType<typeof createCore>>;
