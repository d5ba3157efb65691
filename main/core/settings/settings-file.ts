import { join } from 'node:path';
import Conf from 'conf';
import * as v from 'valibot';
import { type LanguageChoice, languages } from '../../../preload/preferences.ts';
import { isClientIdentifier } from '../installation/client-identifier.ts';
import { chosenDeviceName } from '../installation/device-name.ts';
import { proveRegularFile } from '../files/regular-file.ts';

/** Where something is, and how large, in the system's own units. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a window was, and how large; on Wayland no window learns where it is. */
export interface WindowBounds {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width: number;
  readonly height: number;
  /** Whether the window filled its screen; the rest is where it goes back to. */
  readonly maximized: boolean;
}

/** What the app remembers between two starts. Nothing in it is a secret, and nothing in it is trusted when read. */
export interface Settings {
  readonly clientIdentifier: string | null;
  /** The name that the person gave this computer, or null for the system's own. */
  readonly deviceName: string | null;
  /**
   * The SHA-256 of a token that was to be kept for one session only and may have reached the keychain all the same. Who
   * can write it knows that token already: the file decides over no other one.
   */
  readonly strayTokenDigest: string | null;
  readonly languageChoice: LanguageChoice;
  /** Where the window was when it was last closed. */
  readonly windowBounds: WindowBounds | null;
}

const orNull = <Shape extends v.GenericSchema>(shape: Shape) => v.fallback(v.nullable(shape), null);

/** More than any screens together measure. */
const farthest = 1_000_000;
const position = v.pipe(v.number(), v.integer(), v.minValue(-farthest), v.maxValue(farthest));
const length = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(farthest));

const settingsShape = v.object({
  clientIdentifier: orNull(v.custom<string>(isClientIdentifier)),
  deviceName: orNull(v.pipe(v.string(), v.transform(chosenDeviceName))),
  strayTokenDigest: orNull(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  languageChoice: v.fallback(v.picklist(['system', ...languages]), 'system'),
  windowBounds: orNull(
    v.object({
      x: v.optional(position),
      y: v.optional(position),
      width: length,
      height: length,
      maximized: v.optional(v.fallback(v.boolean(), false), false),
    }),
  ),
});

/** The settings of somebody who has none yet. */
export const nothingKnown: Settings = {
  clientIdentifier: null,
  deviceName: null,
  strayTokenDigest: null,
  languageChoice: 'system',
  windowBounds: null,
};

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
    this.#file = this.#try('The settings could not be opened.', () => {
      proveRegularFile(join(folder, 'settings.json'), 'followed');
      // What is not JSON counts as nothing, and the next write puts it right.
      return new Conf({ cwd: folder, configName: 'settings', clearInvalidConfig: true });
    });
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
      proveRegularFile(file.path, 'followed');
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
