import type { Sentences } from '../language/catalogue.ts';

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
  /** The program, then the words after it. */
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Packaged, and not for the tests that drive it. */
  readonly isSealed: boolean;
}

/** Chromium takes one dash for two, and on Windows a slash for both, and asks there for no particular case. */
const switchName = (word: string, platform: NodeJS.Platform): string | null => {
  if (word === '--') return null;
  const found = (platform === 'win32' ? /^(?:--?|\/)([^=]+)/ : /^--?([^=]+)/).exec(word)?.[1] ?? null;
  return platform === 'win32' ? (found?.toLowerCase() ?? null) : found;
};

/**
 * Gives the switches, without dashes, with which a packaged app does not start; none for any other app. A variable that
 * Electron reads as a switch counts as that switch. What comes after a lone `--` counts too: Node and Chromium do not
 * agree on what it means.
 */
export const refusedSwitches = ({ words, environment, platform, isSealed }: Start): readonly string[] => {
  if (!isSealed) return [];
  const given = words.slice(1).flatMap((word) => switchName(word, platform) ?? []);
  const implied = environment['ELECTRON_DISABLE_SANDBOX'] === undefined ? [] : ['no-sandbox'];
  return [...new Set([...given, ...implied])].filter((name) => !harmlessSwitches.has(name));
};

/** Says why the app does not start, in lines. An AppImage cannot bring what its sandbox may need of the system. */
export const refusalText = (
  { refusal }: Pick<Sentences, 'refusal'>,
  refused: readonly string[],
  isAppImage: boolean,
): string => {
  const advice = isAppImage ? refusal.sandboxOfAppImage : refusal.sandbox;
  const lines = [refusal.switches(refused.map((name) => `--${name}`).join(', '))];
  return (refused.includes('no-sandbox') ? [...lines, advice] : lines).join('\n');
};
