import type { ElectronApplication } from '@playwright/test';

/** What Node, the stand-in and Playwright say in any run, and the log's warnings, which are judged in its file. */
const expected =
  /^$|^\(Use `node --trace-warnings|ExperimentalWarning: v8\.queryObjects|^Debugger (?:listening|attached|ending)|^For help, see|^DevTools listening|^Waiting for the debugger|^\d\d:\d\d:\d\d\.\d+ › /;

/** Listens to what main says on its standard error, where Node's own warnings appear. */
export class MainStderr {
  #rest = '';
  #lines: string[] = [];

  constructor(application: ElectronApplication) {
    application.process().stderr?.on('data', (bytes: Buffer) => {
      const lines = (this.#rest + bytes.toString('utf8')).split('\n');
      this.#rest = lines.pop() ?? '';
      this.#lines.push(...lines.map((line) => line.trimEnd()));
    });
  }

  /** Returns the lines since the last call that nobody expects. */
  newUnexpectedLines(): readonly string[] {
    return this.#lines.splice(0).filter((line) => !expected.test(line));
  }
}
