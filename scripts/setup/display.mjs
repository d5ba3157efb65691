import { hasDisplay, isOnPath } from './system-packages.mjs';

const withWindow = new Set(['start', 'demo', 'dev']);

/** Arguments with which the app does its work on the terminal; only Electron itself needs a display for that, too. */
const onTerminal = new Set(['--check', '--forget']);

/** What a process ends with for want of a display, so that whoever started it can tell. */
export const noDisplayExitCode = 3;

const advice = (command, commandArguments) => {
  const npm = command === 'start' ? 'npm start' : `npm run ${command}`;
  const argv = ['xvfb-run', npm, ...(commandArguments.length > 0 ? ['--', ...commandArguments] : [])].join(' ');
  const missing = isOnPath('xvfb-run') ? '' : '\nxvfb-run is not here; on Debian and Ubuntu: sudo apt-get install xvfb';
  return `Start it on a desktop, or give it a display of its own that nobody sees:\n  ${argv}${missing}`;
};

/**
 * Returns a sentence for the person when a command would open a window and there is nothing to open it on, else null.
 * `runtime` is what the app will run on, null while that is not known.
 */
export const displayProblem = (command, commandArguments, runtime) => {
  if (process.platform !== 'linux' || !withWindow.has(command) || hasDisplay()) return null;
  if (commandArguments.includes('--ozone-platform=headless')) return null;
  if (runtime !== 'electron' && commandArguments.some((argument) => onTerminal.has(argument))) return null;
  return `There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.\n${advice(command, commandArguments)}`;
};
