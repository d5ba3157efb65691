import type Electron from 'electron';
import { refuseTheRest } from '../refuse-the-rest.ts';

type ImplementedCommandLine = Pick<
  Electron.CommandLine,
  'appendSwitch' | 'getSwitchValue' | 'hasSwitch' | 'removeSwitch'
>;

/** The switches of the process: those it was started with and those the app appended; no value is an empty text. */
export const switches = new Map<string, string>();

/**
 * Reads switches from the command line as Chromium does: wherever they stand before a lone `--`, with one dash or two,
 * and without the white space around an argument.
 */
export const readSwitches = (argv: readonly string[]): void => {
  for (const given of argv) {
    const argument = given.replace(/^[\t-\r ]+|[\t-\r ]+$/g, '');
    if (argument === '--') return;
    const found = /^--?([^=]+)(?:=(.*))?$/s.exec(argument);
    if (found?.[1]) switches.set(found[1], found[2] ?? '');
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
