import Conf from 'conf';
import * as v from 'valibot';

/** What the app remembers between two starts. Nothing in it is a secret, and nothing in it is trusted when read. */
export interface Settings {
  readonly clientIdentifier: string | null;
  /** The name that the person gave this computer, or null for the system's own. */
  readonly deviceName: string | null;
  /** Whether the keychain may hold a token that was to be kept for one session only. */
  readonly strayToken: boolean;
  /** When a check for updates last found nothing newer: wall clock, milliseconds since 1970. Absent before the first. */
  readonly nothingNewerAtMillis?: number;
}

const orNull = <Shape extends v.GenericSchema>(shape: Shape) => v.fallback(v.nullable(shape), null);

const settingsShape = v.object({
  clientIdentifier: orNull(v.string()),
  deviceName: orNull(v.string()),
  strayToken: v.fallback(v.boolean(), false),
  nothingNewerAtMillis: v.exactOptional(v.fallback(v.number(), 0)),
});

const nothingKnown: Settings = { clientIdentifier: null, deviceName: null, strayToken: false };

/**
 * The settings in `settings.json` of a folder. They are held in memory, so that a file that cannot be read or written
 * costs the person no more than having to choose again next time.
 */
export class SettingsFile {
  readonly #onTrouble: (message: string, error: unknown) => void;
  readonly #file: Conf | null;
  #settings: Settings;

  constructor(folder: string, onTrouble: (message: string, error: unknown) => void) {
    this.#onTrouble = onTrouble;
    this.#file = this.#try(
      'The settings could not be opened.',
      // What is not JSON counts as nothing, and the next write puts it right.
      () => new Conf({ cwd: folder, configName: 'settings', clearInvalidConfig: true }),
    );
    this.#settings =
      this.#try('The settings could not be read.', () => v.parse(settingsShape, this.#file?.store ?? {})) ??
      nothingKnown;
  }

  read(): Settings {
    return this.#settings;
  }

  write(change: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...change };
    const file = this.#file;
    if (file === null) return;
    this.#try('The settings could not be written.', () => {
      // All of them: an earlier change may not have reached the file.
      file.store = { ...file.store, ...this.#settings };
    });
  }

  #try<Value>(failure: string, action: () => Value): Value | null {
    try {
      return action();
    } catch (error) {
      this.#onTrouble(failure, error);
      return null;
    }
  }
}
