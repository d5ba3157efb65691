import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writes } from './bus-configuration.ts';
import { Guard } from './guard.ts';
import type { Environment } from './program.ts';
import { Prompter } from './prompter.ts';
import { SessionBus } from './session-bus.ts';
import { SecretService } from './secret-service.ts';

export interface KeyringOptions {
  /**
   * **unlocked**: a collection that can be read and written. **locked**: it is there, but nobody has given its password.
   * **no service**: a session bus on which nothing provides the Secret Service.
   */
  readonly kind: 'unlocked' | 'locked' | 'no-service';
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
  /** Takes the place of the desktop's dialog for passwords. Until then none opens: who asks for one is told so. */
  openPrompter(): Promise<Prompter>;
  /** From now on the bus lets nobody write, or does again; everything can still be read and removed. */
  setWrites(writes: Writes): Promise<void>;
  deleteCollection(): Promise<void>;
  /** Ends the service alone, as a crash would. What it kept is there again after `startService`. */
  endService(): Promise<void>;
  startService(): Promise<void>;
  /** Ends the bus and the service, and removes all that they kept. */
  close(): Promise<void>;
}

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
  const bus = new SessionBus(folder);
  const address = { DBUS_SESSION_BUS_ADDRESS: bus.address };
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
    await bus.start(environment, guard);
    let service = kind === 'no-service' ? null : await startService(environment, guard);
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
      openPrompter: () => Prompter.on(bus.address),
      setWrites: (writes) => bus.setWrites(writes),
      deleteCollection: async () => theService().deleteCollection(),
      endService: async () => {
        await theService().end();
        service = null;
      },
      startService: async () => {
        service = await startService(environment, guard);
      },
      close,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
