import { getBrowser } from './browser.mjs';
import { installDependencies } from './dependencies.mjs';
import { getElectron } from './electron-program.mjs';
import { systemProblem } from './system-packages.mjs';

/** Everything but these needs no window. */
const withoutWindow = new Set(['build', 'plex-stand-in', 'icons', 'release']);
const withTests = new Set(['test', 'bench', 'soak', 'demo']);

/**
 * Makes a fresh machine ready for a command and gives null, or a sentence for the person when it cannot. A machine that
 * is ready already costs a few file look-ups.
 */
export const setUp = async (command) => {
  const failure = installDependencies();
  if (failure !== null) return failure;
  if (withoutWindow.has(command)) return null;
  const isForTests = withTests.has(command);
  return systemProblem({ runtime: getElectron(), isForTests }) ?? (isForTests ? getBrowser() : null);
};
