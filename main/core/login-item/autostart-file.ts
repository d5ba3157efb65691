import { accessSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StartAtLogin } from '../../../preload/contract.ts';
import { proveRegularFile } from '../files/regular-file.ts';
import { replaceFile } from '../files/replace-file.ts';
import type { LoginItem } from './login-item.ts';

interface AutostartNeeds {
  /** Where the desktop looks for what to start: `autostart` in the folder of the person's settings. */
  readonly folder: string;
  readonly product: string;
  /** What is started, argument by argument: the program, absolute, comes first. */
  readonly command: readonly [program: string, ...argv: string[]];
  readonly onTrouble: (message: string, error: unknown) => void;
}

/** Throws for a control character, of which the specification lets none stand in an entry: a line end would begin a line. */
const provePlain = (argument: string): void => {
  if (/\p{Cc}/u.test(argument)) throw new Error('The path of the program holds a control character.');
};

/** An argument of an Exec line, as the desktop entry specification has it quoted. */
const quoted = (argument: string): string => {
  provePlain(argument);
  const escaped = argument.replace(/[\\"`$]/g, String.raw`\$&`).replaceAll('%', '%%');
  // The value as a whole is a string, whose backslashes count double.
  return `"${escaped.replaceAll('\\', '\\\\')}"`;
};

const entry = (product: string, [program, ...argv]: AutostartNeeds['command']): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${product}`,
    `Exec=${[program, ...argv].map(quoted).join(' ')}`,
    // Nothing happens, and nobody is told, once the program is gone.
    `TryExec=${program.replaceAll('\\', '\\\\')}`,
    'StartupNotify=false',
    '',
  ].join('\n');

/** Whether there was nothing: no such file, or a file in the place of its folder. */
const isAbsence = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** Throws where the program is gone that the entry is about: desktops leave such an entry alone. */
const proveStartable = (text: string): void => {
  const [, program] = /^TryExec=(\/.*)$/m.exec(text) ?? [];
  if (program !== undefined) accessSync(program.replaceAll('\\\\', '\\'));
};

/** On Linux: a file that every desktop reads at login (freedesktop.org, Desktop Application Autostart Specification). */
export class AutostartFile implements LoginItem {
  readonly #needs: AutostartNeeds;
  readonly #file: string;

  constructor(needs: AutostartNeeds) {
    this.#needs = needs;
    this.#file = join(needs.folder, `${needs.product.toLowerCase()}.desktop`);
  }

  /** Returns "off" as well where a desktop that lets people switch such entries off has written so into the file. */
  read(): StartAtLogin {
    try {
      proveRegularFile(this.#file, 'followed');
      const text = readFileSync(this.#file, 'utf8');
      proveStartable(text);
      const isSwitchedOff = /^(?:Hidden=true|X-[A-Za-z]+-Autostart-enabled=false)\s*$/m.test(text);
      return /^Exec=./m.test(text) && !isSwitchedOff ? 'on' : 'off';
    } catch {
      return 'off';
    }
  }

  write(choice: StartAtLogin): boolean {
    try {
      if (choice === 'on') this.#put();
      else this.#remove();
      return true;
    } catch (error) {
      this.#needs.onTrouble('The start at login could not be changed.', error);
      return false;
    }
  }

  /** In one step: half an entry, as a full disk leaves it, would look like one. */
  #put(): void {
    const { folder, product, command } = this.#needs;
    const text = entry(product, command);
    mkdirSync(folder, { recursive: true });
    replaceFile(this.#file, (file) => writeFileSync(file, text));
  }

  #remove(): void {
    try {
      rmSync(this.#file);
    } catch (error) {
      if (!isAbsence(error)) throw error;
    }
  }
}
