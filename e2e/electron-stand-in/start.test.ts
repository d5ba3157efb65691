import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import electronPackage from '../../node_modules/electron/package.json' with { type: 'json' };
import {
  fixtureFolder,
  headlessEnvironment,
  makeUserData,
  runFixture,
  type RunningFixture,
  standInFolder,
} from './running-fixture.ts';

const program = join(standInFolder, 'electron');

const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  spawnSync(program, args, {
    encoding: 'utf8',
    cwd: fixtureFolder,
    env: headlessEnvironment(environment),
    timeout: 30_000,
  });

describe('the program', () => {
  it('tells the version of the electron package', () => {
    expect(run(['--version']).stdout).toBe(`v${electronPackage.version}\n`);
  });

  it('is what the electron package runs when ELECTRON_OVERRIDE_DIST_PATH names its folder', () => {
    const { stdout } = spawnSync(
      process.execPath,
      [join(standInFolder, '../../node_modules/electron/cli.js'), '--version'],
      {
        encoding: 'utf8',
        env: headlessEnvironment({ ELECTRON_OVERRIDE_DIST_PATH: standInFolder }),
      },
    );
    expect(stdout).toBe(`v${electronPackage.version}\n`);
  });

  it('says at every start what it is', async () => {
    await using userData = await makeUserData();
    const child = spawn(program, ['.', `--user-data-dir=${userData.path}`], {
      cwd: fixtureFolder,
      env: headlessEnvironment(),
    });
    const ended = Promise.withResolvers<unknown>();
    child.once('exit', ended.resolve);
    let said = '';
    for await (const text of child.stderr.setEncoding('utf8')) {
      said += String(text);
      if (said.includes('\n')) break;
    }
    child.kill('SIGTERM');
    await ended.promise;
    expect(said).toMatch(
      /^Latchkey is running on the Electron stand-in \(Node [\d.]+, Chromium [\d.]+\), not on Electron\.\n/,
    );
  });

  it('fails with a sentence when the app is not there', () => {
    const { status, stderr } = run(['nowhere']);
    expect(status).not.toBe(0);
    expect(stderr).toContain('Unable to find Electron app at');
  });

  it('fails with a sentence when there is no Chromium', async () => {
    await using userData = await makeUserData();
    const { status, stderr } = run(['.', `--user-data-dir=${userData.path}`], {
      LATCHKEY_CHROMIUM: '/nowhere/chromium',
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain('Chromium did not start (/nowhere/chromium).');
  });

  it('ends with an error when the main file throws', () => {
    const { status, stderr } = run(['.'], { FIXTURE_THROWS: 'yes' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('thrown by the main file');
  });

  it('loads what -r names before the app', async () => {
    await using userData = await makeUserData();
    const early = join(userData.path, 'early.cjs');
    await writeFile(early, "process.stdout.write(require('electron').app.getName()); process.exit(3);");
    const { status, stdout } = run(['-r', early, '.']);
    expect([status, stdout]).toStrictEqual([3, 'Electron']);
  });
});

describe('an app that lies where packaging puts it', () => {
  it('is packaged', async () => {
    await using userData = await makeUserData();
    const folder = join(userData.path, 'resources/app');
    await cp(fixtureFolder, folder, { recursive: true });
    const script = join(userData.path, 'tell.cjs');
    await writeFile(
      script,
      `const { app } = require('electron');
      app.whenReady().then(() => {
        process.stdout.write(JSON.stringify([app.isPackaged, process.defaultApp ?? null, process.resourcesPath]));
        app.exit();
      });`,
    );
    const { stdout } = run(['-r', script, folder, `--user-data-dir=${userData.path}`]);
    expect(JSON.parse(stdout)).toStrictEqual([true, null, join(userData.path, 'resources')]);
  });
});

describe('a packaged program', () => {
  const main = `import { readFileSync } from 'node:fs';
    import { app } from 'electron';
    app.whenReady().then(() => {
      const besides = readFileSync(new URL('besides.txt', import.meta.url), 'utf8');
      const { argv, execPath, resourcesPath } = process;
      const content = import.meta.dirname;
      process.stdout.write(
        JSON.stringify({ isPackaged: app.isPackaged, appPath: app.getAppPath(), name: app.getName(), argv, execPath, resourcesPath, besides, content }),
      );
      app.exit();
    });`;

  it('runs what lies in the archive beside it, and leaves nothing', async () => {
    await using folder = await makeUserData();
    const source = join(folder.path, 'source');
    await mkdir(source);
    await writeFile(join(source, 'package.json'), '{"name":"packed","type":"module","main":"main.js"}');
    await writeFile(join(source, 'main.js'), main);
    await writeFile(join(source, 'besides.txt'), 'out of the archive');
    const resources = join(folder.path, 'resources');
    await createPackage(source, join(resources, 'app.asar'));
    const itself = join(folder.path, 'packed');
    const argv = [`--user-data-dir=${join(folder.path, 'data')}`, '--inspected=no'];
    const { stdout } = run([`--as-packaged-program=${itself}`, ...argv]);
    const { content, ...seen } = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    expect(seen).toStrictEqual({
      isPackaged: true,
      appPath: join(resources, 'app.asar'),
      name: 'packed',
      argv: [itself, ...argv],
      execPath: itself,
      resourcesPath: resources,
      besides: 'out of the archive',
    });
    expect(existsSync(String(content))).toBe(false);
  });
});

describe('the app that it runs', () => {
  let fixture: RunningFixture;
  beforeAll(async () => {
    fixture = await runFixture({ args: ['--some-switch=some value', 'argument'] });
  });
  afterAll(() => fixture[Symbol.asyncDispose]());

  it('is told of a process like Electron’s', async () => {
    const seen = await fixture.app.evaluate(() => ({
      type: process.type,
      electron: process.versions['electron'],
      chrome: process.versions['chrome'],
      defaultApp: process.defaultApp,
      argv: process.argv.slice(-3),
    }));
    expect(seen).toStrictEqual({
      type: 'browser',
      electron: electronPackage.version,
      chrome: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/) as string,
      defaultApp: true,
      argv: [`--user-data-dir=${fixture.userData}`, '--some-switch=some value', 'argument'],
    });
  });

  it('knows its name, version, folder and switches', async () => {
    const seen = await fixture.app.evaluate(({ app }) => ({
      name: app.getName(),
      version: app.getVersion(),
      path: app.getAppPath(),
      packaged: app.isPackaged,
      userData: app.getPath('userData'),
      logs: app.getPath('logs'),
      value: app.commandLine.getSwitchValue('some-switch'),
      other: app.commandLine.hasSwitch('other-switch'),
    }));
    expect(seen).toStrictEqual({
      name: 'Fixture',
      version: '1.2.3',
      path: fixtureFolder,
      packaged: false,
      userData: fixture.userData,
      logs: join(fixture.userData, 'logs'),
      value: 'some value',
      other: false,
    });
  });

  it('imports and requires one and the same electron', async () => {
    expect(await fixture.app.evaluate(() => globalThis.fixtureMain.isOneModule)).toBe(true);
    // Read in lib/common/init.ts: whatever it is called, it is the module that this process has.
    const others = await fixture.app.evaluate(async (electron) => {
      const required = process.getBuiltinModule('node:module').createRequire('file:///');
      return ['electron/renderer', 'electron/utility'].map((name) => required(name) === electron);
    });
    expect(others).toStrictEqual([true, true]);
  });

  it.each([
    'electron.Tray',
    'app.getAppMetrics',
    'BrowserWindow.addExtension',
    'webContents.printToPDF',
    'session.loadExtension',
    'shell.beep',
  ])('hears by name that %s is not there', async (name) => {
    const message = await fixture.app.evaluate((electron, name) => {
      const { app, BrowserWindow, session, shell } = electron;
      const webContents = BrowserWindow.getAllWindows()[0]?.webContents ?? {};
      const owners = { app, BrowserWindow, electron, session: session.defaultSession, shell, webContents };
      const [owner, member = ''] = name.split('.');
      try {
        Reflect.get(owners[owner as keyof typeof owners], member);
        return 'nothing was thrown';
      } catch (error) {
        return (error as Error).message;
      }
    }, name);
    expect(message).toBe(`The Electron stand-in does not implement ${name}.`);
  });

  it('can still ask whether something is there', async () => {
    expect(await fixture.app.evaluate(({ app }) => 'getAppMetrics' in app)).toBe(false);
  });
});
