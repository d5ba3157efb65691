/** Names the program that the stand-in is to be, with a packaged app beside it. Nobody but that program says it. */
const packagedWord = '--as-packaged-program=';

/** Names the program that Electron itself is to be called, as if it lay there. Nobody but that program says it. */
const copyWord = '--as-program=';

export type Start =
  | { readonly kind: 'packaged-program'; readonly program: string; readonly words: readonly string[] }
  /** Where it lies, or null for its own place. */
  | { readonly kind: 'Electron'; readonly program: string | null; readonly words: readonly string[] };

/** Tells the start of a packaged program from that of Electron itself. */
export const readStart = (words: readonly string[]): Start => {
  const [first = '', ...others] = words;
  if (first.startsWith(packagedWord)) {
    return { kind: 'packaged-program', program: first.slice(packagedWord.length), words: others };
  }
  if (first.startsWith(copyWord)) return { kind: 'Electron', program: first.slice(copyWord.length), words: others };
  return { kind: 'Electron', program: null, words };
};

export interface LaunchOptions {
  /** The folder or file of the app, or null when none was named. */
  readonly appPath: string | null;
  /** Files that `-r` names, loaded before the app. */
  readonly requires: readonly string[];
  readonly version: boolean;
}

/** Reads the command line as Electron's own default app does: options first, then the app, then the app's arguments. */
export const readLaunchOptions = (words: readonly string[]): LaunchOptions => {
  const requires: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--version' || word === '-v') return { appPath: null, requires, version: true };
    if (word === '-r' || word === '--require') {
      index += 1;
      requires.push(words[index] ?? '');
    } else if (!word.startsWith('-')) return { appPath: word, requires, version: false };
  }
  return { appPath: null, requires, version: false };
};
