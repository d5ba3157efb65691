import { describe, expect, it } from 'vitest';
import { figureLines } from './figures.ts';

const recorded = (...counted: readonly (readonly [string, number])[]): string =>
  counted.map(([figure, count]) => `${JSON.stringify({ figure, count })}\n`).join('');

describe('the figures of a run', () => {
  it('are summed up over all tests', () => {
    const lines = figureLines(
      recorded(['kills', 40], ['kills', 17], ['bridge-calls', 3000], ['leaked-bytes', 0], ['leaked-bytes', 0]),
      'linux',
    );
    expect(lines).toStrictEqual([
      { line: 'kills: 57 times the app was killed on its way', suffices: true },
      { line: 'bridge calls: 3000 generated calls over the bridge', suffices: true },
      { line: 'leaked bytes: 0 bytes of secrets found where none may be', suffices: true },
    ]);
  });

  it('do not suffice below what is asked, or when one byte leaked', () => {
    const lines = figureLines(recorded(['kills', 49], ['bridge-calls', 1999], ['leaked-bytes', 1]), 'linux');
    expect(lines.map(({ suffices }) => suffices)).toStrictEqual([false, false, false]);
  });

  it('ask for fewer kills where no keychain can be a test’s own', () => {
    const recordedKills = recorded(['kills', 7]);
    expect(figureLines(recordedKills, 'darwin')[0]?.suffices).toBe(true);
    expect(figureLines(recordedKills, 'linux')[0]?.suffices).toBe(false);
  });

  it('do not suffice when nobody counted', () => {
    expect(figureLines('', 'linux').map(({ line, suffices }) => [line, suffices])).toStrictEqual([
      ['kills: not counted times the app was killed on its way (at least 50 asked)', false],
      ['bridge calls: not counted generated calls over the bridge (at least 2000 asked)', false],
      ['leaked bytes: not counted bytes of secrets found where none may be (0 asked)', false],
    ]);
  });
});
