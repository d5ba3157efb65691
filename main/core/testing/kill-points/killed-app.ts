import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { rolldown } from 'rolldown';
import type { KilledEnd, KilledAppOptions } from './killed-process.ts';

export type KilledRun = { readonly kind: 'killed' } | ({ readonly kind: 'finished' } & KilledEnd);

/** Returns the path, inside the folder, of the app bundled to one file, which starts in a third of the time. */
export const bundleKilledApp = async (folder: string): Promise<string> => {
  const input = join(import.meta.dirname, 'killed-process.ts');
  const build = await rolldown({ input, platform: 'node', external: ['keytar'], logLevel: 'warn' });
  const file = join(folder, 'killed-process.mjs');
  await build.write({ file, format: 'esm' });
  await build.close();
  return file;
};

/** Returns how the app ended: killed at its kill point, or with what the person wants. Rejects on anything else. */
export const runKilledApp = async (
  program: string,
  options: KilledAppOptions,
  environment: Readonly<Record<string, string>>,
): Promise<KilledRun> => {
  const child = spawn(process.execPath, [program, JSON.stringify(options)], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, complained, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>,
  ]);
  if (signal === 'SIGKILL') return { kind: 'killed' };
  if (code !== 0) throw new Error(`The app ended with ${code ?? signal}. ${complained}`);
  return { kind: 'finished', ...(JSON.parse(said) as KilledEnd) };
};
