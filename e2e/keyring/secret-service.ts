import { once } from 'node:events';
import { join } from 'node:path';
import { type Environment, run, type RunningProgram, start } from './program.ts';
import { unlockWithPassword } from './unlock-with-password.ts';

const password = 'correct horse battery staple';

/** Asks somebody on the bus, and rejects when there is no answer or a refusal. */
const ask = (environment: Environment, destination: string, ...message: readonly string[]): Promise<unknown> =>
  run('dbus-send', ['--session', '--print-reply', '--reply-timeout=5000', `--dest=${destination}`, ...message], {
    env: environment,
  });

/** gnome-keyring with one collection, which is the default one, and unlocked to begin with. */
export class SecretService {
  readonly program: RunningProgram;
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
    this.program = start('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], environment);
    this.program.process.stdin.end(password);
  }

  /** Resolves when calls are answered. gnome-keyring closes its standard output once it is initialised. */
  async ready(): Promise<void> {
    const { process, ended } = this.program;
    await Promise.race([once(process.stdout.resume(), 'end'), ended]);
    await ask(
      this.#environment,
      'org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.GetNameOwner',
      'string:org.freedesktop.secrets',
    );
  }

  async lock(): Promise<void> {
    await ask(
      this.#environment,
      'org.freedesktop.secrets',
      '/org/freedesktop/secrets',
      'org.freedesktop.Secret.Service.Lock',
      'array:objpath:/org/freedesktop/secrets/aliases/default',
    );
  }

  unlock(): Promise<void> {
    return unlockWithPassword(join(this.#environment['XDG_RUNTIME_DIR'] ?? '', 'keyring', 'control'), password);
  }

  suspend(): void {
    this.program.process.kill('SIGSTOP');
  }

  resume(): void {
    this.program.process.kill('SIGCONT');
  }
}
