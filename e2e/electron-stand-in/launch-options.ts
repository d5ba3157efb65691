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
