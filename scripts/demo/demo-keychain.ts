import keytar from 'keytar';
import { startKeyring } from '../../e2e/keyring/keyring.ts';

/** A keychain for the demo, and what the app needs in its environment to use it. */
export interface DemoKeychain extends AsyncDisposable {
  readonly environment: Readonly<Record<string, string>>;
}

const forgetEverything = async (service: string): Promise<void> => {
  try {
    for (const { account } of await keytar.findCredentials(service)) await keytar.deletePassword(service, account);
  } catch {
    // Where there is no keychain, nothing was kept in it.
  }
};

/**
 * Returns the person's own keychain, which is left as it was; on a Linux without a session bus, where there is none, one
 * that lives as long as the demo.
 */
export const demoKeychain = async (service: string): Promise<DemoKeychain> => {
  if (process.platform === 'linux' && process.env['DBUS_SESSION_BUS_ADDRESS'] === undefined) {
    return startKeyring({ kind: 'unlocked' });
  }
  return { environment: {}, [Symbol.asyncDispose]: () => forgetEverything(service) };
};
