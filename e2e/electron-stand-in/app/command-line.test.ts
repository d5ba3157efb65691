import { afterEach, expect, it } from 'vitest';
import { commandLine, readSwitches, switches } from './command-line.ts';

afterEach(() => switches.clear());

it('switches are read as Chromium reads them: trimmed, with one dash or two, until a lone `--`', () => {
  readSwitches([' --a=b c ', '\t-d', '\n\v--e=', '---f', '-', '=', 'g', '\u{A0}--h', ' -- ', '--i']);
  expect(Object.fromEntries(switches)).toStrictEqual({ a: 'b c', d: '', e: '', '-f': '' });
  expect(commandLine.hasSwitch('d')).toBe(true);
  expect(commandLine.getSwitchValue('a')).toBe('b c');
});
