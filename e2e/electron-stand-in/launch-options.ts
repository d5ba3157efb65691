/** Names the program that the stand-in is to be, with a packaged app beside it. Nobody but that program says it. */
const packagedPrefix = '--as-packaged-program=';

/** Names the program that Electron itself is to be called, as if it lay there. Nobody but that program says it. */
const copyPrefix = '--as-program=';

export type Start =
  | { readonly kind: 'packaged-program'; readonly program: string; readonly argv: readonly string[] }
  /** Where it lies, or null for its own place. */
  | { readonly kind: 'electron'; readonly program: string | null; readonly argv: readonly string[] };

/** Tells the start of a packaged program from that of Electron itself. */
export const readStart = (argv: readonly string[]): Start => {
  const [first = '', ...others] = argv;
  if (first.startsWith(packagedPrefix)) {
    return { kind: 'packaged-program', program: first.slice(packagedPrefix.length), argv: others };
  }
  if (first.startsWith(copyPrefix)) return { kind: 'electron', program: first.slice(copyPrefix.length), argv: others };
  return { kind: 'electron', program: null, argv };
};

export interface LaunchOptions {
  /** The folder or file of the app, or null when none was named. */
  readonly appPath: string | null;
  /** Files that `-r` names, loaded before the app. */
  readonly requires: readonly string[];
  readonly version: boolean;
}

/** Reads the command line as Electron's own default app does: options first, then the app, then the app's arguments. */
export const readLaunchOptions = (argv: readonly string[]): LaunchOptions => {
  const requires: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? '';
    if (argument === '--version' || argument === '-v') return { appPath: null, requires, version: true };
    if (argument === '-r' || argument === '--require') {
      index += 1;
      requires.push(argv[index] ?? '');
    } else if (!argument.startsWith('-')) return { appPath: argument, requires, version: false };
  }
  return { appPath: null, requires, version: false };
};
