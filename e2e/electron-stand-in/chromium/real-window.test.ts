import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, runFixture, type RunningFixture } from '../running-fixture.ts';

const hasXvfb = process.platform === 'linux' && spawnSync('Xvfb', ['-help']).error === undefined;

/** Starts a display that nobody sees; resolves with its name. */
const startDisplay = async (): Promise<{ readonly server: ChildProcess; readonly name: string }> => {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [text] = (await once(server.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { server, name: `:${text.toString().trim()}` };
};

describe.runIf(hasXvfb)('with a display', () => {
  let display: Awaited<ReturnType<typeof startDisplay>>;
  let fixture: RunningFixture;
  beforeAll(async () => {
    display = await startDisplay();
    fixture = await runFixture({ environment: { DISPLAY: display.name } });
  });
  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
    display.server.kill();
  });

  it('a window is a real one without tabs and address bar', async () => {
    const [inner, outer] = await fixture.page.evaluate(() => [
      [innerWidth, innerHeight],
      [outerWidth, outerHeight],
    ]);
    expect(inner).toStrictEqual([640, 480]);
    expect(outer).toStrictEqual([640, 480]);
  });

  it('it can be put somewhere, and there can be more than one', async () => {
    const place = await fixture.app.evaluate(async () => {
      const window = globalThis.fixtureMain.openWindow({ width: 300, height: 200, x: 700, y: 30 });
      await window.loadURL('app://fixture/other.html');
      return window.webContents.executeJavaScript('[screenX, screenY, innerWidth, innerHeight]') as Promise<number[]>;
    });
    expect(place).toStrictEqual([700, 30, 300, 200]);
    expect(fixture.app.windows().map((page) => page.url())).toHaveLength(2);
  });

  it('it closes without a word', async () => {
    const other = await runFixture({ environment: { DISPLAY: display.name } });
    const { stderr } = other.app.process();
    const said = stderr === null ? Promise.resolve('') : text(stderr);
    await other[Symbol.asyncDispose]();
    // Node’s inspector, which Playwright asked for, has a word of its own.
    expect((await said).split('\n').filter((line) => !/^(?:Debugger ending|For help)/.test(line))).toStrictEqual(['']);
  });

  it('the page and the app talk as they do without one', async () => {
    await fixture.page.click('#ask');
    await eventually(() => fixture.page.textContent('#answer')).toBe('hello');
  });
});
