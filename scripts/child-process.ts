import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findRuntime, projectFolder } from './runtime.ts';

/** Ctrl+C reaches a child by itself; this process only has to outlive it. */
const ignore = (): void => undefined;

type Environment = Readonly<Record<string, string>>;

const run = (program: string, programArguments: readonly string[], environment: Environment): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, {
      cwd: projectFolder,
      stdio: 'inherit',
      env: { ...process.env, ...findRuntime().environment, ...environment },
    });
    const end = (): void => {
      child.kill('SIGTERM');
    };
    process.on('SIGTERM', end);
    process.on('SIGINT', ignore);
    child.on('error', reject);
    child.on('exit', (code) => {
      process.off('SIGTERM', end);
      process.off('SIGINT', ignore);
      resolve(code ?? 1);
    });
  });

const commandOf = (tool: string, toolArguments: readonly string[]): readonly [string, ...string[]] => [
  process.execPath,
  join(projectFolder, 'node_modules', tool),
  ...toolArguments,
];

/** Runs the entry file of an installed package on this very Node, with the runtime in its environment. */
export const runTool = (tool: string, toolArguments: readonly string[], environment: Environment = {}) => {
  const [program, ...programArguments] = commandOf(tool, toolArguments);
  return run(program, programArguments, environment);
};

/** Runs a program of the project's own, named by its path in scripts/. */
export const runScript = (script: string): Promise<number> =>
  run(process.execPath, [join(projectFolder, 'scripts', script)], {});

/** The same with a display to open windows on: on Linux real Electron needs one, and where there is none gets its own. */
export const runOnDisplay = (tool: string, toolArguments: readonly string[]): Promise<number> => {
  const hasDisplay = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
  if (process.platform !== 'linux' || hasDisplay || findRuntime().kind === 'stand-in')
    return runTool(tool, toolArguments);
  return run('xvfb-run', ['--auto-servernum', ...commandOf(tool, toolArguments)], {});
};

export const build = (): Promise<number> => runScript('bundle.ts');

/** Chromium refuses root with its sandbox. Nobody should use the app as root, but a container may have nobody else. */
const rootArguments = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Opens the built app. Returns its exit code. */
export const openApp = (
  appArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> => runTool('electron/cli.js', ['.', ...rootArguments, ...appArguments], environment);
