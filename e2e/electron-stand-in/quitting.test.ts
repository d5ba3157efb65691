import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { allGone, processesWith } from './processes.ts';
import { fixtureFolder, headlessEnvironment, makeUserData, runFixture, standInFolder } from './running-fixture.ts';

/** Starts the fixture app without Playwright; resolves when Chromium runs. */
const start = async (userData: string): Promise<ChildProcessByStdio<null, null, Readable>> => {
  const child = spawn(join(standInFolder, 'electron'), ['.', `--user-data-dir=${userData}`], {
    cwd: fixtureFolder,
    env: headlessEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await once(createInterface({ input: child.stderr }), 'line');
  return child;
};

const onLinux = describe.runIf(process.platform === 'linux');

onLinux('whatever ends the app', () => {
  it('ends Chromium too: quitting', async () => {
    const fixture = await runFixture();
    expect((await processesWith(fixture.userData)).length).toBeGreaterThan(1);
    await fixture[Symbol.asyncDispose]();
    await allGone(fixture.userData);
  });

  it('ends Chromium too: being killed outright', async () => {
    await using userData = await makeUserData();
    const child = await start(userData.path);
    child.kill('SIGKILL');
    await allGone(userData.path);
  });

  it('ends Chromium too: being asked to by a signal', async () => {
    await using userData = await makeUserData();
    const child = await start(userData.path);
    child.kill('SIGTERM');
    // Libraries that clean up at a signal send it again.
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(0);
    await allGone(userData.path);
  });

  it('is Chromium itself: the app hears that its page is gone, and ends', async () => {
    await using userData = await makeUserData();
    const child = await start(userData.path);
    const ended = once(child, 'exit');
    const [chromium] = await processesWith(`--user-data-dir=${join(userData.path, 'chromium')}`);
    process.kill(chromium ?? Number.NaN, 'SIGKILL');
    expect((await ended)[0]).toBe(1);
    await allGone(userData.path);
  });
});

onLinux('the end of the session', () => {
  it('is asked about until nobody holds it up, then told, and nothing is said of quitting', async () => {
    await using fixture = await runFixture();
    const program = fixture.app.process();
    const ended = once(program, 'exit');
    const lines = createInterface({ input: program.stdout ?? process.stdin })[Symbol.asyncIterator]();
    const nextLine = async (): Promise<unknown> => (await lines.next()).value;
    await fixture.app.evaluate(({ app, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const say = (line: string): unknown => process.stdout.write(`${line}\n`);
      window?.on('query-session-end', ({ reasons }) => say(`asked: ${reasons.join()}`));
      window?.once('query-session-end', (event) => event.preventDefault());
      window?.on('session-end', () => say('told'));
      window?.on('close', () => say('close'));
      for (const name of ['before-quit', 'will-quit', 'quit'] as const) app.on(name as 'quit', () => say(name));
    });
    program.kill('SIGUSR2');
    expect(await nextLine()).toBe('asked: logoff');
    program.kill('SIGUSR2');
    expect(await nextLine()).toBe('asked: logoff');
    expect(await nextLine()).toBe('told');
    expect(await ended).toStrictEqual([null, 'SIGKILL']);
    expect(await nextLine()).toBeUndefined();
    await allGone(fixture.userData);
  });
});

describe('quitting', () => {
  it('asks in the order of Electron, and ends with the last window when nobody says otherwise', async () => {
    await using fixture = await runFixture();
    const said: string[] = [];
    const ended = fixture.app.waitForEvent('close');
    fixture.app.on('console', (message) => said.push(message.text()));
    await fixture.app.evaluate(({ app, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      app.on('before-quit', () => console.log('before-quit'));
      app.on('will-quit', () => console.log('will-quit'));
      app.on('quit', () => console.log('quit'));
      window?.on('close', () => console.log('close'));
      window?.on('closed', () => console.log('closed'));
      window?.close();
    });
    await ended;
    expect(said).toStrictEqual(['close', 'closed', 'before-quit', 'will-quit', 'quit']);
  });

  it('can be prevented by a window, by before-quit and by will-quit', async () => {
    await using fixture = await runFixture();
    const survived = await fixture.app.evaluate(async ({ app, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const prevent = (event: { preventDefault(): void }): void => event.preventDefault();
      const turns = async (): Promise<void> => {
        for (let count = 0; count < 5; count += 1) await new Promise(setImmediate);
      };
      const survived: string[] = [];
      app.once('before-quit', prevent);
      app.quit();
      await turns();
      survived.push('before-quit');
      window?.once('close', prevent);
      app.quit();
      await turns();
      if (window?.isDestroyed() === false) survived.push('close');
      app.on('window-all-closed', () => {});
      const closed = new Promise<void>((resolve) => window?.once('closed', () => resolve()));
      window?.close();
      await closed;
      app.once('will-quit', prevent);
      app.quit();
      await turns();
      survived.push('will-quit');
      return survived;
    });
    expect(survived).toStrictEqual(['before-quit', 'close', 'will-quit']);
  });

  it('is not begun anew by what will-quit’s listeners leave to a microtask, and is by what comes after', async () => {
    await using fixture = await runFixture();
    const ended = fixture.app.waitForEvent('close');
    const said: string[] = [];
    fixture.app.on('console', (message) => said.push(message.text()));
    await fixture.app.evaluate(({ app, BrowserWindow }) => {
      app.on('window-all-closed', () => {});
      app.once('will-quit', (event) => {
        event.preventDefault();
        void Promise.resolve()
          .then(() => undefined)
          .then(() => app.quit())
          .then(() => console.log('the microtasks ran'));
        setImmediate(() => {
          console.log('the next turn');
          app.on('before-quit', () => console.log('before-quit'));
          app.quit();
        });
      });
      app.on('before-quit', () => console.log('the first before-quit'));
      BrowserWindow.getAllWindows()[0]?.once('closed', () => app.quit());
      BrowserWindow.getAllWindows()[0]?.close();
    });
    await ended;
    expect(said).toStrictEqual([
      'the first before-quit',
      'the microtasks ran',
      'the next turn',
      'the first before-quit',
      'before-quit',
    ]);
  });

  it('goes on when what will-quit’s listeners left for a tick throws, and somebody hears of that', async () => {
    await using fixture = await runFixture();
    const ended = fixture.app.waitForEvent('close');
    const said: string[] = [];
    fixture.app.on('console', (message) => said.push(message.text()));
    await fixture.app.evaluate(({ app, BrowserWindow }) => {
      process.on('uncaughtException', (error) => console.log(error.message));
      app.on('will-quit', () => {
        process.nextTick(() => {
          throw new Error('thrown in a tick');
        });
        process.nextTick(() => console.log('the next tick'));
      });
      app.on('quit', () => console.log('quit'));
      BrowserWindow.getAllWindows()[0]?.close();
    });
    await ended;
    expect(said).toStrictEqual(['thrown in a tick', 'the next tick', 'quit']);
  });

  it('gives the exit code that app.exit or process.exit was given, asking nobody', async () => {
    await using fixture = await runFixture();
    const program = fixture.app.process();
    const ended = once(program, 'exit');
    await fixture.app
      .evaluate(({ app }) => {
        app.on('before-quit', (event) => event.preventDefault());
        process.exit(5);
      })
      .catch(() => {});
    await ended;
    expect(program.exitCode).toBe(5);
  });
});
