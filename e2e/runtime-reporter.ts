import type { Reporter } from '@playwright/test/reporter';
import { findRuntime } from '../scripts/runtime.ts';

/** Says at the end of every run what the app ran on: a pass on the stand-in is not a pass on Electron. */
class RuntimeReporter implements Reporter {
  onEnd(): void {
    process.stdout.write(`\ne2e ran on ${findRuntime().name}.\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}

// Playwright wants a default export of a reporter.
export default RuntimeReporter;
