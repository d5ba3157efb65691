import type { CommandLine } from 'electron';

interface Started {
  readonly platform: NodeJS.Platform;
  readonly commandLine: Pick<CommandLine, 'getSwitchValue'>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Returns whether windows are Wayland's, where none learns its place on the screen, nor that it was minimised, or is told to be.
 * Chromium notes what it chose among its own switches before the app's code runs (ui/linux/display_server_utils.cc); where it
 * did not, the kind of the session decides, as Electron has it since 38 (docs/breaking-changes.md).
 */
export const isOnWayland = ({ platform, commandLine, environment }: Started): boolean => {
  if (platform !== 'linux') return false;
  const chosen = commandLine.getSwitchValue('ozone-platform');
  return chosen === '' || chosen === 'auto' ? environment['XDG_SESSION_TYPE'] === 'wayland' : chosen === 'wayland';
};
