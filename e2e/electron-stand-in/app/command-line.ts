import type Electron from 'electron';
import { refuseTheRest } from '../refuse-the-rest.ts';

type ImplementedCommandLine = Pick<
  Electron.CommandLine,
  'appendSwitch' | 'getSwitchValue' | 'hasSwitch' | 'removeSwitch'
>;

/** The switches of the process: those it was started with and those the app appended; no value is an empty text. */
export const switches = new Map<string, string>();

/** Reads `--name` and `--name=value` from the command line, as Chromium does wherever they stand before a lone `--`. */
export const readSwitches = (words: readonly string[]): void => {
  const end = words.indexOf('--');
  for (const word of end < 0 ? words : words.slice(0, end)) {
    const found = /^--([^=]+)(?:=(.*))?$/s.exec(word);
    if (found?.[1]) switches.set(found[1].toLowerCase(), found[2] ?? '');
  }
};

export const commandLine = refuseTheRest<ImplementedCommandLine>('app.commandLine', {
  appendSwitch(name, value) {
    switches.set(name.toLowerCase(), value ?? '');
  },
  getSwitchValue: (name) => switches.get(name) ?? '',
  hasSwitch: (name) => switches.has(name),
  removeSwitch(name) {
    switches.delete(name);
  },
});
