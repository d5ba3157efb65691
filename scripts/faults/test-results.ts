import { relative } from 'node:path';
import * as v from 'valibot';

export type Result = 'passed' | 'skipped' | 'failed';

/** One test of a run: its file, below the project's folder, its own title, and how it went. */
export interface TestResult {
  readonly file: string;
  readonly title: string;
  readonly result: Result;
}

const unitShape = v.object({
  testResults: v.array(
    v.object({ name: v.string(), assertionResults: v.array(v.object({ title: v.string(), status: v.string() })) }),
  ),
});

const specShape = v.object({ title: v.string(), ok: v.boolean(), tests: v.array(v.object({ status: v.string() })) });
interface Suite {
  readonly file: string;
  readonly specs: readonly v.InferOutput<typeof specShape>[];
  readonly suites?: readonly Suite[] | undefined;
}
const suiteShape: v.GenericSchema<unknown, Suite> = v.object({
  file: v.string(),
  specs: v.array(specShape),
  suites: v.optional(v.array(v.lazy(() => suiteShape))),
});
const endToEndShape = v.object({ suites: v.array(suiteShape) });

const unitResult = (status: string): Result => {
  if (status === 'passed') return 'passed';
  return status === 'skipped' || status === 'pending' || status === 'todo' ? 'skipped' : 'failed';
};

/** Reads the report of the unit tests. Throws on anything else. */
export const unitResults = (report: unknown, projectFolder: string): readonly TestResult[] =>
  v.parse(unitShape, report).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, status }) => ({
      file: relative(projectFolder, name).replaceAll('\\', '/'),
      title,
      result: unitResult(status),
    })),
  );

const resultsOf = ({ file, specs, suites = [] }: Suite): readonly TestResult[] => [
  ...specs.map(({ title, ok, tests }): TestResult => {
    const isSkipped = tests.every(({ status }) => status === 'skipped');
    return { file: `e2e/${file}`, title, result: isSkipped ? 'skipped' : ok ? 'passed' : 'failed' };
  }),
  ...suites.flatMap((suite) => resultsOf(suite)),
];

/** Reads the report of the end-to-end tests. Throws on anything else. */
export const endToEndResults = (report: unknown): readonly TestResult[] =>
  v.parse(endToEndShape, report).suites.flatMap((suite) => resultsOf(suite));
