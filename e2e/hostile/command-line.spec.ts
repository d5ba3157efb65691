import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findRuntime } from '../../scripts/runtime.ts';
import { PackagedApp } from '../fixtures/packaged-app.ts';
import { unpackElectron } from '../fixtures/app-image.ts';
import { freePort, isListening } from '../fixtures/free-port.ts';
import { RefusingProxy } from '../fixtures/refusing-proxy.ts';
import { expect, test } from '../fixtures/test.ts';

test.skip(process.platform !== 'linux', 'Only Linux takes the folder of the settings from the environment.');

const startedLine = 'State: signed-out';

test.describe('a packaged app', () => {
  for (const argv of [
    ['--remote-debugging-port=0'],
    ['-remote-debugging-pipe'],
    ['--inspect=0'],
    ['--js-flags=--expose-gc', '--no-sandbox'],
    ['--user-data-dir=/tmp/elsewhere'],
    ['--ignore-certificate-errors', '--host-resolver-rules=MAP plex.tv 127.0.0.1'],
    ['--proxy-server=127.0.0.1:1'],
    ['--log-net-log=/tmp/net.json'],
    ['--ssl-key-log-file=/tmp/keys'],
    ['--lang=en', '--', '--load-extension=/tmp/extension'],
  ]) {
    test(`does not start with ${argv.join(' ')}`, async ({ folder, keyring }) => {
      await using app = new PackagedApp({ configFolder: folder, argv, environment: { ...keyring?.environment } });
      const { exitCode, errors } = await app.ended;
      expect(exitCode).toBe(1);
      expect(errors).toContain('Latchkey does not start with --');
      expect(existsSync(join(folder, 'Latchkey', 'logs'))).toBe(false);
    });
  }

  for (const unseen of [' ', '\t', '\n', '\v', '\f\r', ' \t\n', '\u{A0}', '\u{3000}']) {
    test(`does not start with a switch behind ${JSON.stringify(unseen)}, and nothing of it comes about`, async ({
      folder,
      keyring,
    }) => {
      const port = await freePort();
      const netLog = join(folder, 'net.json');
      const elsewhere = join(folder, 'elsewhere');
      const switches = [
        `--remote-debugging-port=${port}`,
        `--log-net-log=${netLog}`,
        '--net-log-capture-mode=IncludeSensitive',
        `-user-data-dir=${elsewhere}`,
        '--no-sandbox',
      ];
      const argv = switches.map((each) => `${unseen}${each}`);
      await using app = new PackagedApp({ configFolder: folder, argv, environment: { ...keyring?.environment } });
      const { exitCode, errors } = await app.ended;
      expect(exitCode).toBe(1);
      expect(errors).toContain('Latchkey does not start with "');
      expect(errors).toContain('--log-net-log=');
      expect(await isListening(port)).toBe(false);
      expect(await readdir(folder)).toEqual([]);
    });
  }

  test('tells who clicked an AppImage in a box that its sandbox cannot start there', async ({ folder, keyring }) => {
    const isElectron = findRuntime().kind === 'electron';
    const { appDirectory, program } = await unpackElectron(folder, 'Latchkey');
    await using app = new PackagedApp({
      program,
      configFolder: folder,
      argv: ['.', '--no-sandbox'],
      environment: {
        ...keyring?.environment,
        APPIMAGE: '/home/ada/Latchkey.AppImage',
        APPDIR: appDirectory,
        ELECTRON_FORCE_IS_PACKAGED: '1',
      },
    });
    if (isElectron) {
      // There the box waits until somebody clicks.
      await once(app.process.stderr, 'data');
      app.process.kill('SIGKILL');
    }
    const { exitCode, errors } = await app.ended;
    expect(exitCode).toBe(isElectron ? null : 1);
    const told = errors.split('\n').filter((line) => line.includes('install the deb or the rpm'));
    // On the terminal, and in the box, which the stand-in prints.
    expect(told).toHaveLength(isElectron ? 1 : 2);
    expect(existsSync(join(folder, 'Latchkey', 'logs'))).toBe(false);
  });

  test('says why it does not start in the system’s language, whatever the settings say', async ({
    folder,
    keyring,
  }) => {
    await mkdir(join(folder, 'Latchkey'));
    await writeFile(join(folder, 'Latchkey', 'settings.json'), JSON.stringify({ languageChoice: 'fr' }));
    await using app = new PackagedApp({
      configFolder: folder,
      argv: ['--no-sandbox'],
      environment: { ...keyring?.environment, LANGUAGE: 'de' },
    });
    const { exitCode, errors } = await app.ended;
    expect(exitCode).toBe(1);
    expect(errors).toContain('Latchkey startet nicht mit --no-sandbox.\nDie Sandbox schützt deine Anmeldung mit.');
  });

  test('starts with what only changes its looks, and ignores another Plex and another page', async ({
    folder,
    keyring,
    plex,
  }) => {
    const keys = join(folder, 'keys');
    await using app = new PackagedApp({
      configFolder: folder,
      argv: ['--lang=en', '--force-device-scale-factor=1'],
      environment: {
        ...keyring?.environment,
        LATCHKEY_PLEX_URL: plex.url,
        ELECTRON_RENDERER_URL: plex.url,
        SSLKEYLOGFILE: keys,
        NODE_TLS_REJECT_UNAUTHORIZED: '0',
      },
    });
    // Nobody drives this app, so nobody waits for its window either: a start takes long on a busy machine.
    await expect.poll(() => app.log(), { timeout: 50_000 }).toContain(startedLine);
    const log = await app.log();
    expect(log).toContain('LATCHKEY_PLEX_URL is ignored: a packaged app talks to plex.tv only.');
    expect(log).toContain('ELECTRON_RENDERER_URL is ignored: a packaged app shows its own page only.');
    expect(log).toContain('SSLKEYLOGFILE is ignored.');
    expect(log).toContain('NODE_TLS_REJECT_UNAUTHORIZED is ignored.');
    expect(plex.requests.all).toEqual([]);
    expect(existsSync(keys)).toBe(false);
  });

  test('ignores what would weaken it when it checks this computer, too', async ({ folder, keyring }) => {
    const keys = join(folder, 'keys');
    // Such an app asks the real Plex, which a test leaves alone.
    await using proxy = await RefusingProxy.start(502);
    await using app = new PackagedApp({
      configFolder: folder,
      argv: ['--check'],
      environment: {
        ...keyring?.environment,
        https_proxy: `http://${proxy.address}`,
        no_proxy: '',
        SSLKEYLOGFILE: keys,
        NODE_TLS_REJECT_UNAUTHORIZED: '0',
      },
    });
    const { exitCode, errors } = await app.ended;
    expect(exitCode).toBe(1);
    expect(proxy.asked).toContain('plex.tv:443');
    expect(errors).toContain('SSLKEYLOGFILE is ignored.');
    expect(errors).toContain('NODE_TLS_REJECT_UNAUTHORIZED is ignored.');
    expect(existsSync(keys)).toBe(false);
  });
});
