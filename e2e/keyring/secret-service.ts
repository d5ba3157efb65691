import { once } from 'node:events';
import { join } from 'node:path';
import { askBus } from './ask-bus.ts';
import { type Environment, type RunningProgram, start } from './program.ts';
import { unlockWithPassword } from './unlock-with-password.ts';

const password = 'correct horse battery staple';

const login = '/org/freedesktop/secrets/collection/login';
const maxQuestions = 10;

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
    await askBus(
      this.#environment,
      'org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.GetNameOwner',
      'string:org.freedesktop.secrets',
    );
  }

  async lock(): Promise<void> {
    // What a new client says first is sometimes overlooked: gnome-keyring may come to know of the client only after it.
    for (let questions = 0; questions < maxQuestions; questions += 1) {
      const locked = await askBus(
        this.#environment,
        'org.freedesktop.secrets',
        '/org/freedesktop/secrets',
        'org.freedesktop.Secret.Service.Lock',
        `array:objpath:${login}`,
      );
      if (locked.includes(login)) return;
    }
    throw new Error('The keyring could not be locked.');
  }

  /** Deletes the collection and all that is in it, as a person can with the keyring's own program. */
  async deleteCollection(): Promise<void> {
    await askBus(this.#environment, 'org.freedesktop.secrets', login, 'org.freedesktop.Secret.Collection.Delete');
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

  /** Ends it at once, as a crash would; what it kept stays in its files. */
  async end(): Promise<void> {
    const { process } = this.program;
    const gone = once(process, 'exit');
    process.kill('SIGKILL');
    await gone;
  }
}
