import { readFileSync } from 'node:fs';
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
  languageChoice: 'system',
  windowBounds: null,
};

/** Returns what the file says, which may be anything; nothing where it is missing, or is not JSON. */
const storedIn = (path: string): unknown => {
  proveRegularFile(path, 'followed');
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || v.is(v.object({ code: v.literal('ENOENT') }), error)) return {};
    throw error;
  }
};

/**
 * The settings in `settings.json` of a folder. They are held in memory, so that a file that cannot be read or written
 * costs the person no more than having to choose again next time. Only the app itself writes them: what looks in passing
 * leaves no trace.
 */
export class SettingsFile {
  readonly #folder: string;
  readonly #onTrouble: (message: string, error: unknown) => void;
  readonly #mayWrite: boolean;
  #settings: Settings;
  /** What has not reached the file yet. */
  #unwritten: Partial<Settings> = {};

  constructor(
    folder: string,
    onTrouble: (message: string, error: unknown) => void,
    access: 'written' | 'only-read' = 'written',
  ) {
    this.#folder = folder;
    this.#onTrouble = onTrouble;
    const read = this.#try('The settings could not be opened.', () => ({ stored: storedIn(this.#path) }));
    this.#mayWrite = access === 'written' && read !== null;
    const parsed = v.safeParse(settingsShape, read?.stored);
    this.#settings = parsed.success ? parsed.output : nothingKnown;
  }

  read(): Settings {
    return this.#settings;
  }

  /** Changes these fields and no others: another profile's app may have changed those in the file meanwhile. */
  write(change: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...change };
    this.#unwritten = { ...this.#unwritten, ...change };
    if (!this.#mayWrite) return;
    this.#try('The settings could not be written.', () => {
      proveRegularFile(this.#path, 'followed');
      // What is not JSON counts as nothing, and is put right. Written beside it, then put in its place.
      const file = new Conf({ cwd: this.#folder, configName: 'settings', clearInvalidConfig: true });
      file.store = { ...file.store, ...this.#unwritten };
      this.#unwritten = {};
    });
  }

  get #path(): string {
    return join(this.#folder, 'settings.json');
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
