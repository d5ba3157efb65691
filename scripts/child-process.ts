import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findRuntime, projectFolder } from './runtime.ts';

/** Ctrl+C reaches a child by itself; this process only has to outlive it. */
const ignore = (): void => undefined;

/** Runs the entry file of an installed package on this very Node, with the runtime in its environment. */
export const runTool = (
  tool: string,
  toolArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectFolder, 'node_modules', tool), ...toolArguments], {
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

export const build = (): Promise<number> =>
  runTool('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']);

/** Opens the built app and gives its exit code. */
export const openApp = (
  appArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> => runTool('electron/cli.js', ['.', ...appArguments], environment);
