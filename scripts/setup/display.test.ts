import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../runtime.ts';

const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...withoutDisplay } = process.env;

const run = (...argv: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/run.mjs', ...argv], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: withoutDisplay,
    timeout: 20_000,
  });

/** What is in the way of a command that the app runs on that runtime, where it is known already. */
const problem = (
  command: string,
  commandArguments: readonly string[],
  runtime: 'electron' | 'stand-in' | null,
  environment: Readonly<Record<string, string>> = {},
): unknown => {
  const code = `import { displayProblem } from './scripts/setup/display.mjs';
console.log(JSON.stringify(displayProblem(${JSON.stringify(command)}, ${JSON.stringify(commandArguments)}, ${JSON.stringify(runtime)})));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: { ...withoutDisplay, ...environment },
  });
  return JSON.parse(stdout);
};

describe.runIf(process.platform === 'linux')('without a display', () => {
  it.each([
    [['start'], 'xvfb-run npm start'],
    [['demo'], 'xvfb-run npm run demo'],
    [['dev'], 'xvfb-run npm run dev'],
    [['start', '--at-login'], 'xvfb-run npm start -- --at-login'],
  ])('npm run %j ends at once, and says what to do', (argv, advice) => {
    const { status, stdout, stderr } = run(...argv);
    expect(stdout).toBe('');
    expect(stderr).toContain('There is no display to open a window on');
    expect(stderr).toContain(`${advice}\n`);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(3);
  });

  it('what opens no window goes on, but on Electron itself', () => {
    expect(problem('test', [], 'electron')).toBeNull();
    expect(problem('plex-stand-in', [], null)).toBeNull();
    for (const mode of ['--check', '--forget']) {
      expect(problem('start', [mode], null)).toBeNull();
      expect(problem('start', [mode], 'stand-in')).toBeNull();
      expect(problem('start', [mode], 'electron')).toContain(`xvfb-run npm start -- ${mode}`);
      expect(problem('start', [mode, '--ozone-platform=headless'], 'electron')).toBeNull();
    }
  });
});

describe('with a display', () => {
  it.each([{ DISPLAY: ':0' }, { WAYLAND_DISPLAY: 'wayland-0' }])('%j, nothing is in the way', (environment) => {
    expect(problem('start', [], 'electron', environment)).toBeNull();
  });
});
