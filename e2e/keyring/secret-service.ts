import { once } from 'node:events';
import { join } from 'node:path';
import { type Environment, run, type RunningProgram, start } from './program.ts';
import { unlockWithPassword } from './unlock-with-password.ts';

const password = 'correct horse battery staple';

const login = '/org/freedesktop/secrets/collection/login';
const mostQuestions = 10;

/** Asks somebody on the bus, and rejects when there is no answer or a refusal. */
const ask = async (environment: Environment, destination: string, ...message: readonly string[]): Promise<string> => {
  const parameters = ['--session', '--print-reply', '--reply-timeout=5000', `--dest=${destination}`, ...message];
  return (await run('dbus-send', parameters, { env: environment })).stdout;
};

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
    // What a new client says first is sometimes overlooked: gnome-keyring may come to know of the client only after it.
    for (let questions = 0; questions < mostQuestions; questions += 1) {
      const locked = await ask(
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
