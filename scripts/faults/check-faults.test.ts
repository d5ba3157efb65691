import { describe, expect, it } from 'vitest';
import { checkFaults } from './check-faults.ts';
import { readFaultRows } from './fault-table.ts';
import { endToEndResults, type Result, unitResults } from './test-results.ts';

const table = (...lines: readonly string[]): string =>
  ['# Faults', '', '| Fault | The person sees | Kept | Shown by |', '| --- | :-- | --- | --- |', ...lines].join('\n');

const onThisSystem = { maySkip: false };

const result = (file: string, title: string, how: Result) => ({ file, title, result: how });

describe('the table of faults', () => {
  it('is read row by row, with every test that a row names', () => {
    const rows = readFaultRows(
      table(
        '| DNS fails | a sentence | all | `e2e/faults/network.spec.ts` › no name<br>`main/a.test.ts` › a › b |',
        '| Nothing shows this | a sentence | all | |',
      ),
    );
    expect(rows).toStrictEqual([
      {
        fault: 'DNS fails',
        tests: [
          { file: 'e2e/faults/network.spec.ts', title: 'no name' },
          { file: 'main/a.test.ts', title: 'a › b' },
        ],
      },
      { fault: 'Nothing shows this', tests: [] },
    ]);
  });
});

describe('a row', () => {
  const rows = readFaultRows(table('| DNS fails | a sentence | all | `e2e/faults/network.spec.ts` › no name |'));

  it('holds when its test passed', () => {
    expect(checkFaults(rows, [result('e2e/faults/network.spec.ts', 'no name', 'passed')], onThisSystem)).toStrictEqual({
      skipped: [],
      complaints: [],
    });
  });

  it.each([
    ['its test failed', [result('e2e/faults/network.spec.ts', 'no name', 'failed')]],
    ['its test is in another file', [result('e2e/network.spec.ts', 'no name', 'passed')]],
    ['its test has another title', [result('main/network.test.ts', 'a name', 'passed')]],
    ['nothing ran', []],
  ])('does not hold when %s', (_when, results) => {
    expect(checkFaults(rows, results, onThisSystem).complaints).toHaveLength(1);
  });

  it('does not hold when it names no test', () => {
    expect(checkFaults(readFaultRows(table('| DNS fails | a | b | |')), [], onThisSystem).complaints).toStrictEqual([
      '"DNS fails" names no test.',
    ]);
  });

  it('does not hold when its test was skipped, unless the system cannot show it', () => {
    const skipped = [result('e2e/faults/network.spec.ts', 'no name', 'skipped')];
    expect(checkFaults(rows, skipped, onThisSystem).complaints).toStrictEqual(['"DNS fails": "no name" was skipped.']);
    expect(checkFaults(rows, skipped, { maySkip: true })).toStrictEqual({
      skipped: ['DNS fails'],
      complaints: [],
    });
  });
});

describe('a test about a fault', () => {
  it('needs a row', () => {
    expect(
      checkFaults([], [result('e2e/faults/network.spec.ts', 'no name', 'passed')], onThisSystem).complaints,
    ).toStrictEqual(['No row names "no name" in e2e/faults/network.spec.ts.']);
  });
});

describe('the results', () => {
  it('of unit tests are read from their report', () => {
    const report = {
      testResults: [
        {
          name: '/project/main/a.test.ts',
          assertionResults: [
            { title: 'passes', status: 'passed' },
            { title: 'fails', status: 'failed' },
            { title: 'waits', status: 'pending' },
          ],
        },
      ],
    };
    expect(unitResults(report, '/project')).toStrictEqual([
      result('main/a.test.ts', 'passes', 'passed'),
      result('main/a.test.ts', 'fails', 'failed'),
      result('main/a.test.ts', 'waits', 'skipped'),
    ]);
  });

  it('of end-to-end tests are read from theirs, at any depth', () => {
    const spec = (title: string, ok: boolean, status: string) => ({ title, ok, tests: [{ status }] });
    const file = 'faults/a.spec.ts';
    const report = {
      suites: [
        {
          file,
          specs: [spec('passes', true, 'expected')],
          suites: [{ file, specs: [spec('fails', false, 'unexpected'), spec('waits', true, 'skipped')] }],
        },
      ],
    };
    expect(endToEndResults(report)).toStrictEqual([
      result('e2e/faults/a.spec.ts', 'passes', 'passed'),
      result('e2e/faults/a.spec.ts', 'fails', 'failed'),
      result('e2e/faults/a.spec.ts', 'waits', 'skipped'),
    ]);
  });
});
