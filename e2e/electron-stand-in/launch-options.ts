/** Names the program that the stand-in is to be, with a packaged app beside it. Nobody but that program says it. */
const programWord = '--as-packaged-program=';

export interface Start {
  /** The packaged program that the stand-in is, or null when it is Electron itself. */
  readonly program: string | null;
  readonly words: readonly string[];
}

/** Tells the start of a packaged program from that of Electron itself. */
export const readStart = (words: readonly string[]): Start => {
  const [first = ''] = words;
  if (!first.startsWith(programWord)) return { program: null, words };
  return { program: first.slice(programWord.length), words: words.slice(1) };
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
