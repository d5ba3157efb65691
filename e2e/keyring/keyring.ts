import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { busConfiguration } from './bus-configuration.ts';
import { Guard } from './guard.ts';
import { type Environment, start } from './program.ts';
import { SecretService } from './secret-service.ts';

export interface KeyringOptions {
  /**
   * **unlocked**: a collection that can be read and written. **locked**: it is there, but nobody has given its password.
   * **no service**: a session bus on which nothing provides the Secret Service.
   */
  readonly kind: 'unlocked' | 'locked' | 'no service';
}

/** A session bus of its own with gnome-keyring's Secret Service on it: a real keychain that is nobody's. */
export interface Keyring extends AsyncDisposable {
  /** What a process needs in its environment to use this keychain instead of the person's own. */
  readonly environment: { readonly DBUS_SESSION_BUS_ADDRESS: string };
  lock(): Promise<void>;
  unlock(): Promise<void>;
  /** From now on calls reach the service, but none is answered until `resume`. */
  suspend(): void;
  resume(): void;
  /** Ends the bus and the service, and removes all that they kept. */
  close(): Promise<void>;
}

const startBus = async (folder: string, environment: Environment, guard: Guard): Promise<void> => {
  const configuration = join(folder, 'bus.conf');
  await writeFile(configuration, busConfiguration(join(folder, 'bus')));
  const bus = start('dbus-daemon', [`--config-file=${configuration}`, '--nofork', '--print-address'], environment);
  guard.watch(bus.process);
  // It says its address when it listens there.
  await Promise.race([once(bus.process.stdout, 'data'), bus.ended]);
};

const startService = async (environment: Environment, guard: Guard): Promise<SecretService> => {
  const service = new SecretService(environment);
  guard.watch(service.program.process);
  await service.ready();
  return service;
};

/**
 * Starts a keyring on Linux, in about a tenth of a second. Rejects with what dbus-daemon or gnome-keyring-daemon said
 * when they are missing or do not start. What is started ends with this process, even when that is killed.
 */
export const startKeyring = async ({ kind }: KeyringOptions): Promise<Keyring> => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-keyring-'));
  const guard = new Guard(folder);
  const address = { DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(folder, 'bus')}` };
  // Nothing of the person's own reaches these programs.
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_RUNTIME_DIR: folder,
    ...address,
  };
  const close = (): Promise<void> => guard.close();
  try {
    await startBus(folder, environment, guard);
    const service = kind === 'no service' ? null : await startService(environment, guard);
    if (kind === 'locked') await service?.lock();
    const theService = (): SecretService => {
      if (service === null) throw new Error('Nothing provides the Secret Service here.');
      return service;
    };
    return {
      environment: address,
      lock: async () => theService().lock(),
      unlock: async () => theService().unlock(),
      suspend: () => theService().suspend(),
      resume: () => theService().resume(),
      close,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
