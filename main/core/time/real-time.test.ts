import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '../../..');

/** Whatever reads the time, or waits, by the machine's own clock. */
const realTime =
  /\b(?:AbortSignal\.timeout|setTimeout|setInterval|Date\.now|performance\.now)\b|\bnew Date\(\)|\btimeout: /;

const filesWith = (pattern: RegExp, globs: readonly string[]): readonly string[] =>
  globSync(globs, { cwd: project })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => pattern.test(readFileSync(join(project, file), 'utf8')))
    .toSorted();

describe('real time', () => {
  it.each([
    'AbortSignal.timeout(10)',
    'setTimeout(end, 10)',
    'setInterval(look, 10)',
    'Date.now()',
    'performance.now()',
    'new Date()',
    'execFile(program, { timeout: 10 })',
  ])('is found: %s', (source) => {
    expect(source).toMatch(realTime);
  });

  it('is asked for by one file of main', () => {
    const sources = filesWith(realTime, ['main/**/*.ts']).filter((file) => !/\.test\.ts$|\/testing\//.test(file));
    expect(sources).toEqual(['main/core/time/clock.ts']);
  });

  it('has no AbortSignal.timeout that a test would have to patch', () => {
    expect(filesWith(/AbortSignal\.timeout = |AbortSignal, 'timeout'/, ['{main,e2e,soak}/**/*.ts'])).toEqual([
      'main/core/time/real-time.test.ts',
    ]);
  });
});
