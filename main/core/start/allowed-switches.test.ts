import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allMessagesIn } from '../messages/all-messages-in.ts';
import { isAboutSandboxOnly, type Refusal, refusalText, refusedSwitches } from './allowed-switches.ts';

const program = '/opt/Latchkey/latchkey';
const nameOf = (refusal: Refusal): string =>
  refusal.kind === 'switch' ? refusal.name : `unclear: ${refusal.argument}`;
const refused = (
  argv: readonly string[],
  { platform = 'linux', isSealed = true, environment = {} }: Partial<Parameters<typeof refusedSwitches>[0]> = {},
): readonly string[] => refusedSwitches({ argv: [program, ...argv], environment, platform, isSealed }).map(nameOf);

describe('a packaged app', () => {
  it.each([
    [],
    ['--ozone-platform=wayland'],
    ['--ozone-platform-hint=auto', '--enable-wayland-ime'],
    ['--force-device-scale-factor=1.5'],
    ['--force-renderer-accessibility'],
    ['--lang=de', '--disable-gpu'],
    ['--check'],
    ['--updated'],
    ['a-file', 'https://plex.tv/', '', '-', '--'],
  ])('starts with: %s', (...argv) => {
    expect(refused(argv)).toStrictEqual([]);
  });

  it.each([
    'remote-debugging-port',
    'remote-debugging-pipe',
    'remote-debugging-address',
    'remote-allow-origins',
    'inspect',
    'inspect-brk',
    'inspect-port',
    'inspect-publish-uid',
    'debug',
    'require',
    'r',
    'e',
    'js-flags',
    'user-data-dir',
    'no-sandbox',
    'disable-setuid-sandbox',
    'disable-seccomp-filter-sandbox',
    'single-process',
    'in-process-gpu',
    'renderer-cmd-prefix',
    'utility-cmd-prefix',
    'gpu-launcher',
    'type',
    'disable-web-security',
    'allow-file-access-from-files',
    'allow-running-insecure-content',
    'disable-site-isolation-trials',
    'disable-features',
    'enable-features',
    'enable-blink-features',
    'load-extension',
    'ignore-certificate-errors',
    'ignore-certificate-errors-spki-list',
    'unsafely-treat-insecure-origin-as-secure',
    'ssl-key-log-file',
    'ssl-version-min',
    'host-rules',
    'host-resolver-rules',
    'proxy-server',
    'proxy-pac-url',
    'proxy-bypass-list',
    'auth-server-whitelist',
    'log-net-log',
    'net-log-capture-mode',
    'enable-logging',
    'log-file',
    'v',
    'vmodule',
    'trace-startup',
    'enable-crash-reporter',
    'crash-dumps-dir',
    'use-fake-ui-for-media-stream',
    'enable-automation',
    'headless',
    'app',
  ])('does not start with --%s', (name) => {
    for (const argument of [`--${name}`, `--${name}=1`, `-${name}`, `-${name}=`]) {
      expect(refused(['--lang=de', argument])).toStrictEqual([name]);
      expect(refused(['--', argument])).toStrictEqual([name]);
    }
  });

  it('is not deceived by letters in another case or by a slash, which Windows takes for dashes', () => {
    expect(refused(['/remote-debugging-port=1', '--No-Sandbox', '/LANG=de'], { platform: 'win32' })).toStrictEqual([
      'remote-debugging-port',
      'no-sandbox',
    ]);
    expect(refused(['--Lang=de'])).toStrictEqual(['Lang']);
    expect(refused(['/home/ada/file'])).toStrictEqual([]);
  });

  it('does not start without its sandbox when a variable says so', () => {
    expect(refused([], { environment: { ELECTRON_DISABLE_SANDBOX: '' } })).toStrictEqual(['no-sandbox']);
  });

  it.each([
    '\t',
    '\n',
    '\v',
    '\f',
    '\r',
    ' ',
    '\u{85}',
    '\u{A0}',
    '\u{2003}',
    '\u{2028}',
    '\u{3000}',
    '\u{FEFF}',
    '\u{1B}',
  ])('does not start with an argument that begins with %j', (unseen) => {
    for (const argument of [`${unseen}--no-sandbox`, `${unseen} -log-net-log=/tmp/x`, `${unseen}--check`, unseen]) {
      expect(refused(['--lang=de', argument])).toStrictEqual([`unclear: ${argument}`]);
      expect(refused([argument], { platform: 'win32' })).toStrictEqual([`unclear: ${argument}`]);
    }
  });

  it.each(['a\0--no-sandbox', '--lang=\u{D800}', '\u{DC00}', '\0'])(
    'does not start with %j, which no system gives',
    (argument) => {
      expect(refused([argument])).toStrictEqual([`unclear: ${argument}`]);
    },
  );

  it('does not start with a switch without a name, nor with one that has all that follows for one argument', () => {
    expect(refused(['-=x', '--='])).toStrictEqual(['']);
    expect(refused(['--single-argument', '--check'], { platform: 'win32' })).toStrictEqual(['single-argument']);
    expect(refused(['/Single-Argument'], { platform: 'win32' })).toStrictEqual(['single-argument']);
  });

  it('takes only the letters of ASCII for those of another case, as Chromium does', () => {
    expect(refused(['--chec\u{212A}', '--CHECK'], { platform: 'win32' })).toStrictEqual(['chec\u{212A}']);
  });

  it.each(['', ' ', '\u{A0}"C:\\Latchkey'])('does not start as a program that is called %j', (program) => {
    const start = { argv: [program, 'b" --no-sandbox'], environment: {}, platform: 'win32', isSealed: true } as const;
    expect(refusedSwitches(start).map(nameOf)).toStrictEqual([`unclear: ${program}`]);
  });

  it('says each switch once, and all of them', () => {
    const argv = ['--inspect', '--inspect=0', '--no-sandbox'];
    expect(refused(argv, { environment: { ELECTRON_DISABLE_SANDBOX: '1' } })).toStrictEqual(['inspect', 'no-sandbox']);
  });

  it('never lets a switch through that is not on the list', () => {
    const harmless = /^(?:at-login|check|disable-gpu|enable-wayland-ime|force-.*|lang|ozone-platform.*)$/;
    fc.assert(
      fc.property(fc.stringMatching(/^--?[a-z][a-z-]{0,20}(?:=.*)?$/), (argument) => {
        const name = argument.replace(/^--?/, '').replace(/=.*$/s, '');
        fc.pre(!harmless.test(name));
        expect(refused([argument])).toStrictEqual([name]);
      }),
    );
  });
});

describe('an app that is not packaged', () => {
  it('starts with whatever its developer wants', () => {
    const environment = { ELECTRON_DISABLE_SANDBOX: '1' };
    expect(refused(['--inspect', '--no-sandbox'], { isSealed: false, environment })).toStrictEqual([]);
  });
});

describe('the refusal', () => {
  const english = allMessagesIn('en');
  const text = (names: readonly string[], isAppImage = false): string =>
    refusalText(
      english,
      names.map((name) => ({ kind: 'switch', name })),
      isAppImage,
    );

  it('names what is refused', () => {
    expect(text(['inspect', 'user-data-dir'])).toBe('Latchkey does not start with --inspect, --user-data-dir.');
  });

  it('says that a package is the better choice where an AppImage cannot have its sandbox', () => {
    expect(text(['no-sandbox'], true)).toBe(
      `Latchkey does not start with --no-sandbox.\n${english.refusal.sandboxOfAppImage}`,
    );
  });

  it('says what to do instead when it is about the sandbox', () => {
    expect(text(['no-sandbox'])).toBe(`Latchkey does not start with --no-sandbox.\n${english.refusal.sandbox}`);
  });

  it.each([
    [' --log-net-log=/tmp/x', '" --log-net-log=/tmp/x"'],
    ['\u{A0}--r\u{1B}[2J', String.raw`"\u00a0--r\u001b[2J"`],
    ['\u{D800}', String.raw`"\ud800"`],
    [`\n${'x'.repeat(1000)}`, String.raw`"\n${'x'.repeat(59)}…"`],
    ['', '""'],
  ])('shows %j as %s, which no terminal obeys', (argument, shown) => {
    expect(refusalText(english, [{ kind: 'unclear-argument', argument }], false)).toBe(
      `Latchkey does not start with ${shown}.`,
    );
  });

  it('of a switch spells out what is not plain', () => {
    expect(text(['\u{9B}31m', ''])).toBe(String.raw`Latchkey does not start with "--\u009b31m", --.`);
  });

  it('is about the sandbox alone, or not', () => {
    const noSandbox: Refusal = { kind: 'switch', name: 'no-sandbox' };
    expect(isAboutSandboxOnly([noSandbox])).toBe(true);
    expect(isAboutSandboxOnly([noSandbox, { kind: 'unclear-argument', argument: ' ' }])).toBe(false);
  });
});
