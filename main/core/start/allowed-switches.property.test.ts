import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusedSwitches } from './allowed-switches.ts';

/** Chromium's own rules, written down from its base/command_line.cc and base/strings/string_util_constants.cc. */
const whiteSpaceOfAscii = '\u{9}\u{A}\u{B}\u{C}\u{D}\u{20}';
const whiteSpaceOfUnicode = `${whiteSpaceOfAscii}\u{85}\u{A0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}`;

type Platform = 'linux' | 'darwin' | 'win32';

const trimmed = (text: string, platform: Platform): string => {
  const space = platform === 'win32' ? whiteSpaceOfUnicode : whiteSpaceOfAscii;
  let start = 0;
  let end = text.length;
  while (start < end && space.includes(text.charAt(start))) start += 1;
  while (end > start && space.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
};

const folded = (text: string): string =>
  Array.from({ length: text.length }, (_unit, index) => text.charAt(index))
    .map((unit) => (unit >= 'A' && unit <= 'Z' ? unit.toLowerCase() : unit))
    .join('');

/** The names of the switches that Chromium sees in the arguments after the program's. */
const switchesOfChromium = (argv: readonly string[], platform: Platform): readonly string[] => {
  const prefixes = platform === 'win32' ? ['--', '-', '/'] : ['--', '-'];
  const names: string[] = [];
  for (const given of argv) {
    const argument = trimmed(given, platform);
    if (argument === '--') return names;
    const prefix = prefixes.find((each) => argument.startsWith(each));
    if (prefix !== undefined && prefix !== argument) {
      const equals = argument.indexOf('=');
      const name = argument.slice(prefix.length, equals < 0 ? undefined : equals);
      names.push(platform === 'win32' ? folded(name) : name);
      // What follows is one argument then, and no switch.
      if (platform === 'win32' && name === 'single-argument') return names;
    }
  }
  return names;
};

/** What Windows makes of a line (`CommandLineToArgvW`): the first argument is a path, the others know backslashes. */
const argvOfWindows = (line: string): readonly string[] => {
  const program = line.startsWith('"') ? (/^"[^"]*"?/.exec(line)?.[0] ?? '') : (/^[^ \t]*/.exec(line)?.[0] ?? '');
  const argv = [line.startsWith('"') ? program.replaceAll('"', '') : program];
  let rest = line.slice(program.length);
  for (;;) {
    rest = rest.replace(/^[ \t]+/, '');
    if (rest === '') return argv;
    let argument = '';
    let isQuoted = false;
    while (rest !== '' && (isQuoted || !/^[ \t]/.test(rest))) {
      const [slashes = ''] = /^\\*/.exec(rest) ?? [];
      rest = rest.slice(slashes.length);
      if (rest.startsWith('"')) {
        argument += '\\'.repeat(Math.floor(slashes.length / 2));
        if (slashes.length % 2 === 1) argument += '"';
        else isQuoted = !isQuoted;
        rest = rest.slice(1);
      } else {
        argument += slashes;
        if (slashes === '') {
          argument += rest.charAt(0);
          rest = rest.slice(1);
        }
      }
    }
    argv.push(argument);
  }
};

/** Written down once more: what the app itself takes as allowed would allow itself here, too. */
const harmless = new Set([
  'at-login',
  'check',
  'disable-gpu',
  'enable-wayland-ime',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'forget',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
  'updated',
]);

const dangerous = ['no-sandbox', 'log-net-log=/tmp/x', 'remote-debugging-port=0', 'NO-SANDBOX', 'single-argument'];
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...whiteSpaceOfUnicode.split('')) },
  { weight: 5, arbitrary: fc.constantFrom('-', '--', '/', '=') },
  { weight: 4, arbitrary: fc.constantFrom(...dangerous, ...harmless) },
  { weight: 1, arbitrary: fc.constantFrom('\u{180E}', '\u{200B}', '\u{FEFF}', '\u{FFFD}', '\u{212A}', 'a', 'Z') },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x1f }).map((unit) => String.fromCharCode(unit)) },
  { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)) },
);
const argumentOf = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const platforms = fc.constantFrom<Platform>('linux', 'darwin', 'win32');
const runs = { numRuns: 20_000 };

const refused = (argv: readonly string[], platform: Platform) =>
  refusedSwitches({ argv, environment: {}, platform, isSealed: true });

const program = '/opt/Latchkey/latchkey';

describe('what Chromium takes for a switch, a packaged app', () => {
  it('takes for the same switch, or refuses as it stands', () => {
    fc.assert(
      fc.property(argumentOf, platforms, (argument, platform) => {
        const [name] = switchesOfChromium([argument], platform);
        fc.pre(name !== undefined && !harmless.has(name));
        const [refusal, ...others] = refused([program, argument], platform);
        expect(others).toStrictEqual([]);
        if (refusal?.kind === 'unclear-argument') expect(refusal.argument).toBe(argument);
        // White space at the end of a name may be Chromium's to cut off.
        else expect([refusal?.name, trimmed(`-${refusal?.name}`, platform).slice(1)]).toContain(name);
      }),
      runs,
    );
  });

  it('starts with harmless ones only, whatever stands beside them', () => {
    fc.assert(
      fc.property(fc.array(argumentOf, { maxLength: 5 }), platforms, (argv, platform) => {
        const names = switchesOfChromium(argv, platform);
        if (refused([program, ...argv], platform).length === 0) {
          expect(names.filter((name) => !harmless.has(name))).toStrictEqual([]);
        }
      }),
      runs,
    );
  });

  it('knows on Windows even where Electron divides the line into other arguments than Chromium', () => {
    const part = fc.oneof(piece, fc.constantFrom(' ', '\t', '"', '\\', '\\"', '" ', ' "', 'C:\\Latchkey.exe'));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 10 }), (parts) => {
        const line = parts.join('');
        const [, ...seen] = argvOfWindows(trimmed(line, 'win32'));
        if (refused(argvOfWindows(line), 'win32').length === 0) {
          expect(switchesOfChromium(seen, 'win32').filter((name) => !harmless.has(name))).toStrictEqual([]);
        }
      }),
      { numRuns: 100_000 },
    );
  });

  it('is shown on lines that do divide into other arguments', () => {
    const line = '\u{A0}"C:\\a b" --no-sandbox';
    expect(argvOfWindows(line)).toStrictEqual(['\u{A0}"C:\\a', 'b --no-sandbox']);
    expect(argvOfWindows(trimmed(line, 'win32'))).toStrictEqual(['C:\\a b', '--no-sandbox']);
    expect(refused(argvOfWindows(line), 'win32')).not.toStrictEqual([]);
  });
});
