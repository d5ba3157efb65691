import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askBus } from './ask-bus.ts';
import { busConfiguration, type Writes } from './bus-configuration.ts';
import type { Guard } from './guard.ts';
import { type Environment, start } from './program.ts';

/** A session bus in a folder of its own. */
export class SessionBus {
  readonly address: string;
  readonly #configuration: string;
  readonly #socket: string;

  constructor(folder: string) {
    this.#socket = join(folder, 'bus');
    this.#configuration = join(folder, 'bus.conf');
    this.address = `unix:path=${this.#socket}`;
  }

  /** Resolves when it can be reached; rejects with what dbus-daemon said when it does not start. */
  async start(environment: Environment, guard: Guard): Promise<void> {
    await this.#configure('allowed');
    const parameters = [`--config-file=${this.#configuration}`, '--nofork', '--print-address'];
    const bus = start('dbus-daemon', parameters, environment);
    guard.watch(bus.process);
    // It says its address when it listens there.
    await Promise.race([once(bus.process.stdout, 'data'), bus.ended]);
  }

  /** Says whether anybody may write to a Secret Service from now on. */
  async setWrites(writes: Writes): Promise<void> {
    await this.#configure(writes);
    await askBus(
      { ...process.env, DBUS_SESSION_BUS_ADDRESS: this.address },
      'org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.ReloadConfig',
    );
  }

  #configure(writes: Writes): Promise<void> {
    return writeFile(this.#configuration, busConfiguration(this.#socket, writes));
  }
}
