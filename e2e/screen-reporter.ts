import { readFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** The parts of Playwright's report on a failure that describe a page, as its roles and names. */
const pagesIn = (report: string): readonly string[] =>
  [...report.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, page = '']) => page);

/** Says at the end what was on the screen when a test failed: where CI ran, nobody can open the files that it left. */
class ScreenReporter implements Reporter {
  readonly #seen: string[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === test.expectedStatus) return;
    for (const { name, path } of result.attachments) {
      if (name !== 'error-context' || path === undefined) continue;
      for (const page of pagesIn(readFileSync(path, 'utf8'))) {
        this.#seen.push(`\nOn the screen when “${test.title}” failed:\n${page}`);
      }
    }
  }

  onEnd(): void {
    for (const seen of this.#seen) process.stdout.write(seen);
  }

  printsToStdio(): boolean {
    return false;
  }
}

// Playwright wants a default export of a reporter.
export default ScreenReporter;
