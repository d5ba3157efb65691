import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromiumOptions } from '../../e2e/chromium-options.ts';

/**
 * Gives what the app needs in its environment to open pages. A person's own browser does, but root has none that runs
 * as it is: Chromium refuses root with its sandbox. Then an `xdg-open` of the demo's own starts it without.
 */
export const demoBrowser = async (
  folder: string,
): Promise<{ readonly environment: Readonly<Record<string, string>> }> => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { environment: {} };
  const { executablePath = 'chromium', args = [] } = chromiumOptions();
  const programs = join(folder, 'programs');
  await mkdir(programs, { recursive: true });
  const command = [executablePath, '--no-sandbox', `--user-data-dir=${join(folder, 'browser')}`, ...args];
  const program = join(programs, 'xdg-open');
  await writeFile(program, `#!/bin/sh\n${command.map((word) => `'${word}'`).join(' ')} "$1" >/dev/null 2>&1 &\n`);
  await chmod(program, 0o755);
  return { environment: { PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}` } };
};
