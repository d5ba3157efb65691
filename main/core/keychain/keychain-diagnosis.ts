import type { KeychainProblem } from '../../../preload/contract.ts';

/** What the diagnosis asks of the system. `run` gives what a program printed, or null where it failed or is missing. */
export interface DiagnosedSystem {
  readonly platform: NodeJS.Platform;
  run(command: string, commandArguments: readonly string[]): Promise<string | null>;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

const secretService = 'org.freedesktop.secrets';
const askForLocked = [
  '--session',
  '--print-reply',
  '--reply-timeout=2000',
  `--dest=${secretService}`,
  '/org/freedesktop/secrets/aliases/default',
  'org.freedesktop.DBus.Properties.Get',
  'string:org.freedesktop.Secret.Collection',
  'string:Locked',
];

/**
 * libsecret talks to one Secret Service by its own name on the bus, `:1.7`, and in a session with it. It learns that the
 * service has ended only where a main loop of GLib runs; elsewhere it goes on asking after the one that is gone.
 */
const asksAfterAnEarlierService = (error: unknown): boolean =>
  /:\d+\.\d+ was not provided|does not have an owner|session .*does not exist/i.test(messageOf(error));

/**
 * On Linux the words of an error depend on the language and on the keyring, so the Secret Service itself is asked
 * whether its default collection is locked. Where it gives no answer, or there is no collection, there is no keychain.
 */
const diagnoseLinux = async (system: DiagnosedSystem, error: unknown): Promise<KeychainProblem> => {
  const reply = await system.run('dbus-send', askForLocked);
  if (reply === null) return /\blocked\b/i.test(messageOf(error)) ? 'keychain-locked' : 'keychain-unavailable';
  if (/boolean true/.test(reply)) return 'keychain-locked';
  if (asksAfterAnEarlierService(error)) return 'keychain-restarted';
  return /boolean false/.test(reply) ? 'keychain-denied' : 'keychain-unavailable';
};

/** Returns why the keychain did not do what it was asked. Never throws. */
export const diagnoseKeychain = async (system: DiagnosedSystem, error: unknown): Promise<KeychainProblem> => {
  switch (system.platform) {
    case 'linux':
      return diagnoseLinux(system, error);
    case 'darwin':
      return /interaction is not allowed|locked/i.test(messageOf(error)) ? 'keychain-locked' : 'keychain-denied';
    case 'win32':
      return /stub received bad data/i.test(messageOf(error)) ? 'keychain-too-large' : 'keychain-unavailable';
    default:
      return 'keychain-unavailable';
  }
};
