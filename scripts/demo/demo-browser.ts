import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromiumOptions } from '../../e2e/chromium-options.ts';

/** A browser for the demo, and what the app needs in its environment to open pages in it. */
export interface DemoBrowser extends AsyncDisposable {
  readonly environment: Readonly<Record<string, string>>;
}

const quoted = (argv: readonly string[]): string => argv.map((argument) => `'${argument}'`).join(' ');

/** Ends what the demo's own `xdg-open` started; what the person closed already is gone. */
const endBrowsers = async (notes: string): Promise<void> => {
  const started = await readFile(notes, 'utf8').catch(() => '');
  for (const pid of started.split('\n').filter(Boolean).map(Number)) {
    try {
      process.kill(pid);
    } catch {
      // It has ended.
    }
  }
};

/**
 * Returns the person's own browser. Root has none that runs as it is, since Chromium refuses root with its sandbox: then
 * an `xdg-open` of the demo's own starts it without, and it ends with the demo.
 */
export const demoBrowser = async (folder: string): Promise<DemoBrowser> => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return { environment: {}, [Symbol.asyncDispose]: () => Promise.resolve() };
  }
  const { executablePath = 'chromium', args = [] } = chromiumOptions({ headless: false });
  const programs = join(folder, 'programs');
  const notes = join(folder, 'browsers');
  const program = join(programs, 'xdg-open');
  const flags = ['--no-sandbox', '--test-type', `--user-data-dir=${join(folder, 'browser')}`, ...args];
  await mkdir(programs, { recursive: true });
  await writeFile(
    program,
    `#!/bin/sh\n${quoted([executablePath, ...flags])} "$1" >/dev/null 2>&1 &\necho $! >> ${quoted([notes])}\n`,
  );
  await chmod(program, 0o755);
  return {
    environment: { PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}` },
    [Symbol.asyncDispose]: () => endBrowsers(notes),
  };
};
