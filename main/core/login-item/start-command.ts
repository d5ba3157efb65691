/** Tells a start at login from one that the person asked for just now. */
export const atLoginSwitch = 'at-login';

interface Installed {
  /** The AppImage that the app runs from, or null. */
  readonly appImage: string | null;
  readonly isPackaged: boolean;
  /** The running program, absolute. */
  readonly program: string;
  /** The folder of the app, which a program that is not packaged has to be told. */
  readonly appFolder: string;
}

/**
 * Returns what starts this app at login, argument by argument. What an AppImage unpacks to is gone by then: its file is
 * started. An app that is not packaged is started by Electron's program, as whoever works on it would, so that this can
 * be tried out.
 */
export const startCommand = ({
  appImage,
  isPackaged,
  program,
  appFolder,
}: Installed): readonly [program: string, ...argv: string[]] => {
  const atLogin = `--${atLoginSwitch}`;
  if (appImage !== null) return [appImage, atLogin];
  return isPackaged ? [program, atLogin] : [program, appFolder, atLogin];
};
