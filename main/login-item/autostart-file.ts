import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoginItem } from './login-item.ts';

interface AutostartNeeds {
  /** Where the desktop looks for what to start: `autostart` in the folder of the person's settings. */
  readonly folder: string;
  readonly product: string;
  /** What is started: the AppImage itself, not what it unpacks to. */
  readonly program: string;
  readonly onTrouble: (message: string, error: unknown) => void;
}

/** A word of an Exec line, as the desktop entry specification has it quoted. */
const quoted = (word: string): string => {
  const escaped = word.replace(/[\\"`$]/g, String.raw`\$&`).replaceAll('%', '%%');
  // The value as a whole is a string, whose backslashes count double.
  return `"${escaped.replaceAll('\\', '\\\\')}"`;
};

const entry = (product: string, program: string): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${product}`,
    `Exec=${quoted(program)}`,
    // Nothing happens, and nobody is told, once the program is gone.
    `TryExec=${program.replaceAll('\\', '\\\\')}`,
    'StartupNotify=false',
    '',
  ].join('\n');

/** On Linux: a file that every desktop reads at login (freedesktop.org, Desktop Application Autostart Specification). */
export class AutostartFile implements LoginItem {
  readonly #needs: AutostartNeeds;
  readonly #file: string;

  constructor(needs: AutostartNeeds) {
    this.#needs = needs;
    this.#file = join(needs.folder, `${needs.product.toLowerCase()}.desktop`);
  }

  /** A desktop that lets people switch such entries off writes so into the file. */
  read(): boolean {
    try {
      const text = readFileSync(this.#file, 'utf8');
      return !/^(?:Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/m.test(text);
    } catch {
      return false;
    }
  }

  write(startsAtLogin: boolean): boolean {
    const { folder, product, program, onTrouble } = this.#needs;
    try {
      if (startsAtLogin) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(this.#file, entry(product, program));
      } else {
        rmSync(this.#file, { force: true });
      }
      return true;
    } catch (error) {
      onTrouble('The start at login could not be changed.', error);
      return false;
    }
  }
}
