import type { SystemMessages } from '../messages/messages.ts';

/**
 * The switches with which the packaged app may be started: how it looks, the language it speaks, how it gets along with
 * the desktop; `--at-login`, `--check` and `--forget`, its own; `--updated`, with which the installer for Windows starts
 * it after an update. Electron and Chromium know hundreds more; among them are those that open a debugging port, load
 * code, trust any certificate, write down the keys of connections or use another profile.
 */
const harmlessSwitches: ReadonlySet<string> = new Set([
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
  /** The program as whoever started it named it, then the words after it. */
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Packaged, and not for the tests that drive it. */
  readonly isSealed: boolean;
}

/** A word with which a packaged app does not start. */
export type Refusal =
  | { readonly kind: 'switch'; readonly name: string }
  /** Nobody can say what Chromium takes this word for. */
  | { readonly kind: 'unclear-word'; readonly word: string };

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

const isUnclear = (word: string): boolean => beginsUnseen.test(word) || word.includes('\0') || !word.isWellFormed();

const lowerCase = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/**
 * Chromium takes one dash for two, and on Windows a slash for both, and asks there for no particular case of the letters
 * of ASCII. A name may be empty.
 */
const switchName = (word: string, platform: NodeJS.Platform): string | null => {
  const isWindows = platform === 'win32';
  const [prefix] = (isWindows ? /^(?:--?|\/)/ : /^--?/).exec(word) ?? [];
  if (prefix === undefined || prefix === word) return null;
  const [name = ''] = word.slice(prefix.length).split('=', 1);
  return isWindows ? lowerCase(name) : name;
};

/**
 * Returns that with which a packaged app does not start, each once; nothing for any other app. A variable that Electron
 * reads as a switch counts as that switch. What comes after a lone `--` counts too: Node and Chromium do not agree on
 * what it means. The program's name has to be clear as well: on Windows Chromium cuts white space off the whole line
 * before it divides it into words, and Electron does not, so that behind it the two would see different words.
 */
export const refusedSwitches = ({ words, environment, platform, isSealed }: Start): readonly Refusal[] => {
  if (!isSealed) return [];
  const [program = '', ...others] = words;
  const unclear = [...words.filter(isUnclear), ...(program === '' ? [program] : [])];
  const given = others.filter((word) => !unclear.includes(word)).flatMap((word) => switchName(word, platform) ?? []);
  const implied = environment['ELECTRON_DISABLE_SANDBOX'] === undefined ? [] : ['no-sandbox'];
  return [
    ...[...new Set([...given, ...implied])]
      .filter((name) => !harmlessSwitches.has(name))
      .map((name) => ({ kind: 'switch', name }) as const),
    ...[...new Set(unclear)].map((word) => ({ kind: 'unclear-word', word }) as const),
  ];
};

const maximumShownCharacters = 60;

const spelled = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A word as it stands where it is plain, and else in quotes, with what is not plain spelled out. */
const shown = (word: string): string => {
  const cut = word.length > maximumShownCharacters ? `${word.slice(0, maximumShownCharacters)}…` : word;
  if (/^[!-~]+…?$/.test(cut)) return cut;
  return JSON.stringify(cut).replace(/[^ -~…]/g, spelled);
};

const asGiven = (refusal: Refusal): string => {
  switch (refusal.kind) {
    case 'switch':
      return shown(`--${refusal.name}`);
    case 'unclear-word':
      return shown(refusal.word);
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
