import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFixture, type RunningFixture } from '../running-fixture.ts';

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await runFixture();
});
afterAll(() => fixture[Symbol.asyncDispose]());

/** What comes of code in the page, as Node shows it; or the error. */
const executed = (code: string): Promise<string> =>
  fixture.app.evaluate(async ({ BrowserWindow }, code) => {
    const [window] = BrowserWindow.getAllWindows();
    const { inspect } = process.getBuiltinModule('node:util');
    try {
      return inspect(await window?.webContents.executeJavaScript(code));
    } catch (error) {
      return error instanceof Error ? String(error) : `broken with ${inspect(error)}`;
    }
  }, code);

// Read in lib/browser/api/web-contents.ts, shell/renderer/api/electron_api_web_frame.cc, lib/renderer/ipc-renderer-internal-utils.ts, docs/api/web-contents.md.
describe('code that the app has a page run', () => {
  it.each([
    ['new Map([[1, { two: 2 }]])', 'Map(1) { 1 => { two: 2 } }'],
    ['new Uint8Array([1, 2])', 'Uint8Array(2) [ 1, 2 ]'],
    ['new Date(5)', '1970-01-01T00:00:00.005Z'],
    ['(() => { const it = {}; it.self = it; return it; })()', '<ref *1> { self: [Circular *1] }'],
    ['({ nothing: undefined })', '{ nothing: undefined }'],
    ['undefined', 'undefined'],
    ['NaN', 'NaN'],
    ['10n', '10n'],
    ['Promise.resolve(new Set([1]))', 'Set(1) { 1 }'],
  ])('gives %s as a structured clone does', async (code, shown) => {
    expect(await executed(code)).toBe(shown);
  });

  it('gives nothing that cannot be cloned', async () => {
    expect(await executed('() => {}')).toBe('Error: An object could not be cloned.');
    expect(await executed('({ run() {} })')).toBe('Error: An object could not be cloned.');
    expect(await executed('document.body')).toBe('Error: An object could not be cloned.');
  });

  it('tells nothing of what it throws', async () => {
    const failed =
      'Error: Script failed to execute, this normally means an error was thrown. Check the renderer console for the error.';
    expect(await executed("throw new TypeError('secret')")).toBe(failed);
    expect(await executed('this is no code')).toBe(failed);
  });

  it('has what it throws at once, and what the page throws, said on the console', async () => {
    const said = await fixture.app.evaluate(async ({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      const said: unknown[] = [];
      const heardAll = new Promise<void>((resolve) =>
        page?.on('console-message', ({ level, message }) => said.push([level, message]) === 3 && resolve()),
      );
      await page?.executeJavaScript("throw new TypeError('at once')").catch(() => {});
      await page?.executeJavaScript("void setTimeout(() => { throw 'later' })");
      await page?.executeJavaScript("void Promise.reject(new Error('never caught\\n    at all'))");
      await heardAll;
      page?.removeAllListeners('console-message');
      return said;
    });
    expect(said).toStrictEqual([
      ['error', 'Uncaught TypeError: at once'],
      ['error', 'Uncaught later'],
      ['error', 'Uncaught (in promise) Error: never caught'],
    ]);
  });

  it('waits until the page has loaded', async () => {
    const said = await fixture.app.evaluate(async () => {
      const window = globalThis.fixtureMain.openWindow();
      const where = (): Promise<unknown> =>
        window.webContents.executeJavaScript('document.readyState + document.title');
      const before = where();
      const loads = window.loadURL('app://fixture/other.html');
      const during = where();
      const said = [...(await Promise.all([before, during])), await loads];
      const again = window.loadURL('app://fixture/index.html');
      said.push(await where(), await again);
      window.destroy();
      return said;
    });
    expect(said).toStrictEqual(['completeOther', 'completeOther', undefined, 'completeFixture', undefined]);
  });

  it('tells what its promise is broken with, of an error the message alone', async () => {
    expect(await executed("Promise.reject(Object.assign(new TypeError('told'), { code: 1 }))")).toBe('Error: told');
    expect(await executed("Promise.reject({ why: 'told' })")).toBe("broken with { why: 'told' }");
  });
});
