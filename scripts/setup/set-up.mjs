import { getBrowser } from './browser.mjs';
import { installDependencies } from './dependencies.mjs';
import { displayProblem, noDisplayExitCode } from './display.mjs';
import { getElectron } from './electron-program.mjs';
import { systemProblem } from './system-packages.mjs';

/** Everything but these needs no window. */
const withoutWindow = new Set(['build', 'latchkey', 'plex-stand-in', 'icons', 'release']);
const withTests = new Set(['test', 'bench', 'soak', 'demo']);

const problem = (sentence, exitCode = 1) => (sentence === null ? null : { sentence, exitCode });

/**
 * Makes a fresh machine ready for a command. Returns null; when it cannot, a sentence for the person and the exit code.
 * A machine that is ready already costs a few file look-ups.
 */
export const setUp = async (command, commandArguments) => {
  const noDisplay = displayProblem(command, commandArguments, null);
  if (noDisplay !== null) return problem(noDisplay, noDisplayExitCode);
  const failure = installDependencies();
  if (failure !== null) return problem(failure);
  if (withoutWindow.has(command)) return null;
  const isForTests = withTests.has(command);
  const runtime = getElectron();
  return (
    problem(displayProblem(command, commandArguments, runtime), noDisplayExitCode) ??
    problem(systemProblem({ runtime, isForTests }) ?? (isForTests ? getBrowser() : null))
  );
};
