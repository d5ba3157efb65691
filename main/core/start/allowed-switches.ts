import type { SystemMessages } from '../messages/messages.ts';

/**
 * The switches with which the packaged app may be started: how it looks, the language it speaks, how it gets along with
 * the desktop; `--at-login`, `--check` and `--forget`, its own; `--updated`, with which the installer for Windows starts
 * it after an update. Electron and Chromium know hundreds more; among them are those that open a debugging port, load
 * code, trust any certificate, write down the keys of connections or use another profile.
 */
export const allowedSwitches: ReadonlySet<string> = new Set([
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

interface Start {
  /** The program as whoever started it named it, then the arguments after it. */
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Packaged, and not for the tests that drive it. */
  readonly isSealed: boolean;
}

/** An argument with which a packaged app does not start. */
export type Refusal =
  | { readonly kind: 'switch'; readonly name: string }
  /** Nobody can say what Chromium takes this argument for. */
  | { readonly kind: 'unclear-argument'; readonly argument: string };

const isNoSandbox = (refusal: Refusal): boolean => refusal.kind === 'switch' && refusal.name === 'no-sandbox';

/** Returns whether nothing but the sandbox stands in the way. */
export const isAboutSandboxOnly = (refused: readonly Refusal[]): boolean => refused.every(isNoSandbox);

/**
 * Chromium looks for switches in a word without the white space around it (`AppendSwitchesAndArguments` in its
 * base/command_line.cc): that of ASCII here, that of Unicode on Windows. What begins so, or with anything else that no
 * eye sees, is no word that a person meant, and needs no rule of its own for each system. No system hands a program a
 * NUL or half a character either.
 */
const beginsUnseen = /^[\p{White_Space}\p{C}]/u;

const isUnclear = (argument: string): boolean =>
  beginsUnseen.test(argument) || argument.includes('\0') || !argument.isWellFormed();

const lowerCase = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/**
 * Chromium takes one dash for two, and on Windows a slash for both, and asks there for no particular case of the letters
 * of ASCII. A name may be empty.
 */
const switchName = (argument: string, platform: NodeJS.Platform): string | null => {
  const isWindows = platform === 'win32';
  const [prefix] = (isWindows ? /^(?:--?|\/)/ : /^--?/).exec(argument) ?? [];
  if (prefix === undefined || prefix === argument) return null;
  const [name = ''] = argument.slice(prefix.length).split('=', 1);
  return isWindows ? lowerCase(name) : name;
};

/**
 * Returns that with which a packaged app does not start, each once; nothing for any other app. A variable that Electron
 * reads as a switch counts as that switch. What comes after a lone `--` counts too: Node and Chromium do not agree on
 * what it means. The program's name has to be clear as well: on Windows Chromium cuts white space off the whole line
 * before it divides it into words, and Electron does not, so that behind it the two would see different words.
 */
export const refusedSwitches = ({ argv, environment, platform, isSealed }: Start): readonly Refusal[] => {
  if (!isSealed) return [];
  const [program = '', ...others] = argv;
  const unclear = [...argv.filter(isUnclear), ...(program === '' ? [program] : [])];
  const given = others
    .filter((argument) => !unclear.includes(argument))
    .flatMap((argument) => switchName(argument, platform) ?? []);
  const implied = environment['ELECTRON_DISABLE_SANDBOX'] === undefined ? [] : ['no-sandbox'];
  return [
    ...[...new Set([...given, ...implied])]
      .filter((name) => !allowedSwitches.has(name))
      .map((name) => ({ kind: 'switch', name }) as const),
    ...[...new Set(unclear)].map((argument) => ({ kind: 'unclear-argument', argument }) as const),
  ];
};

const maxShownCharacters = 60;

const spelled = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A word as it stands where it is plain, and else in quotes, with what is not plain spelled out. */
const shown = (argument: string): string => {
  const cut = argument.length > maxShownCharacters ? `${argument.slice(0, maxShownCharacters)}…` : argument;
  if (/^[!-~]+…?$/.test(cut)) return cut;
  return JSON.stringify(cut).replace(/[^ -~…]/g, spelled);
};

const asGiven = (refusal: Refusal): string => {
  switch (refusal.kind) {
    case 'switch':
      return shown(`--${refusal.name}`);
    case 'unclear-argument':
      return shown(refusal.argument);
  }
};

/** Returns why the app does not start, in lines. An AppImage cannot bring what its sandbox may need of the system. */
export const refusalText = (
  { refusal }: Pick<SystemMessages, 'refusal'>,
  refused: readonly Refusal[],
  isAppImage: boolean,
): string => {
  const advice = isAppImage ? refusal.sandboxOfAppImage : refusal.sandbox;
  const lines = [refusal.switches(refused.map(asGiven).join(', '))];
  return (refused.some(isNoSandbox) ? [...lines, advice] : lines).join('\n');
};
