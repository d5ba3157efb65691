import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RefusingProxy } from '../../e2e/fixtures/refusing-proxy.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../e2e/fixtures/temporary-folder.ts';
import { type Keyring, startKeyring } from '../../e2e/keyring/keyring.ts';
import { type PlexStandIn, startPlexStandIn } from '../../e2e/plex-stand-in/plex-stand-in.ts';
import { CrashingKeychain } from '../core/keychain/testing/crashing-keychain.ts';
import { adasUuid, entriesOver, keptId, recordsIn } from '../core/keychain/testing/opened-keychain.ts';
import { RemoteKeychain } from '../core/keychain/testing/remote-keychain.ts';
import { SettingsFile } from '../core/settings/settings-file.ts';
import { adasClientIdentifier } from '../core/testing/adas-laptop.ts';
import { type CliEnd, runCli, runWithoutElectron } from './testing/run-cli.ts';

const ada = { name: 'Ada Byron', email: 'ada@example.com', plan: 'free', avatar: null } as const;

describe('the arguments of the command line', () => {
  it.each([
    { argv: [], said: 'Usage: latchkey check | status\n' },
    { argv: ['chek'], said: 'There is no command “chek”.\nUsage: latchkey check | status\n' },
    { argv: ['--check'], said: 'There is no command “--check”.\nUsage: latchkey check | status\n' },
    { argv: ['status', '--all'], said: '“status” does not take “--all”.\nUsage: latchkey check | status\n' },
  ])('$argv are refused on stderr with exit code 2', async ({ argv, said }) => {
    expect(await runCli(argv)).toStrictEqual({ exitCode: 2, stdout: '', stderr: said });
  });

  it('are answered in the language of the system', async () => {
    const { stderr } = await runCli(['prüfe'], { LANGUAGE: 'de_AT.UTF-8:en' });
    expect(stderr).toContain('Einen Befehl „prüfe“ gibt es nicht.');
  });
});

it('a process that asks for Electron is found out', async () => {
  const { exitCode, stderr } = await runWithoutElectron(
    ['--input-type=module', '--eval', "await import('electron')"],
    {},
  );
  expect(exitCode).toBe(1);
  expect(stderr).toContain('"electron" was asked for.');
});

describe.runIf(process.platform === 'linux')('beside the app', () => {
  let plex: PlexStandIn;
  let keyring: Keyring;
  let home: TemporaryFolder;

  const run = (argv: readonly string[], others: Readonly<Record<string, string>> = {}): Promise<CliEnd> =>
    runCli(argv, {
      HOME: home.path,
      XDG_CONFIG_HOME: home.path,
      LATCHKEY_PLEX_URL: plex.url,
      ...keyring.environment,
      ...others,
    });

  const openKeychain = (): RemoteKeychain =>
    new RemoteKeychain({
      environment: keyring.environment,
      timeoutMillis: 20_000,
      service: `Latchkey (${plex.url})`,
    });

  /** Ada has signed in with the app: Plex knows the token, and the keychain has it. Gives the token. */
  const signIn = async (): Promise<string> => {
    const answer = await fetch(`${plex.url}/api/v2/pins`, {
      method: 'POST',
      headers: {
        Accept: 'application/json',
        'X-Plex-Client-Identifier': adasClientIdentifier,
        'X-Plex-Product': 'Latchkey',
      },
    });
    const { code } = (await answer.json()) as { readonly code: string };
    plex.approve({ code, person: 'ada' });
    const token = plex.pins().at(-1)?.claim?.token ?? '';
    await using keychain = openKeychain();
    const entries = entriesOver(keychain);
    await entries.open((copy) => copy ?? adasClientIdentifier);
    const id = keptId(await entries.keepToken(token));
    await entries.keepAccount(id, adasUuid, { signedInAtMillis: 1, account: ada });
    return token;
  };

  beforeEach(async () => {
    [plex, keyring, home] = await Promise.all([
      startPlexStandIn(),
      startKeyring({ kind: 'unlocked' }),
      makeTemporaryFolder(),
    ]);
  });
  afterEach(async () => {
    await Promise.all([plex.close(), keyring.close(), home[Symbol.asyncDispose]()]);
  });

  describe('status', () => {
    it('says that nobody is signed in, and ends with 4', async () => {
      expect(await run(['status'])).toStrictEqual({ exitCode: 4, stdout: 'Nobody is signed in.\n', stderr: '' });
    });

    it('says who is signed in, as the keychain says, and asks Plex nothing', async () => {
      const token = await signIn();
      const before = plex.requests.all.length;
      plex.revoke({ token });
      expect(await run(['status'])).toStrictEqual({ exitCode: 0, stdout: 'Signed in as Ada Byron.\n', stderr: '' });
      expect(plex.requests.all).toHaveLength(before);
    });

    it('speaks the language that the person chose in the app', async () => {
      await signIn();
      new SettingsFile(join(home.path, 'Latchkey'), () => undefined).write({ languageChoice: 'de' });
      expect((await run(['status'])).stdout).toBe('Angemeldet als Ada Byron.\n');
    });

    it('does not take a token for the person’s that arrived and was never kept', async () => {
      await using keychain = openKeychain();
      const crashing = new CrashingKeychain(keychain, 2);
      await expect(entriesOver(crashing).keepToken('s3cret')).rejects.toThrow();
      expect((await recordsIn(keychain)).map(({ kind }) => kind)).toStrictEqual(['arriving']);
      expect(await run(['status'])).toStrictEqual({ exitCode: 4, stdout: 'Nobody is signed in.\n', stderr: '' });
    });

    it('says on stderr that the keychain is locked, though a locked one looks empty, and ends with 5', async () => {
      await signIn();
      await keyring.lock();
      expect(await run(['status'])).toStrictEqual({
        exitCode: 5,
        stdout: '',
        stderr: 'Your keychain is locked. Unlock it, then try again.\n',
      });
    });

    it('says on stderr that there is no keychain, and ends with 6', async () => {
      const DBUS_SESSION_BUS_ADDRESS = `unix:path=${home.path}/none`;
      expect(await run(['status'], { DBUS_SESSION_BUS_ADDRESS })).toStrictEqual({
        exitCode: 6,
        stdout: '',
        stderr: 'There is no keychain here. On Linux, install GNOME Keyring or KWallet.\n',
      });
    });

    it('gives a keychain that hangs ten seconds, says so, and ends with 8 all the same', async () => {
      keyring.suspend();
      expect(await run(['status'])).toStrictEqual({
        exitCode: 8,
        stdout: '',
        stderr: 'Your keychain didn’t answer. It may be waiting for your password.\n',
      });
      keyring.resume();
    });
  });

  describe('check', () => {
    it('finds all well, ends with 0, and leaves nothing behind', async () => {
      await signIn();
      const before = plex.requests.all.length;
      const { exitCode, stdout, stderr } = await run(['check']);
      const [head, findings, last] = stdout.split('\n\n');
      expect(head).toMatch(/^Latchkey \d+\.\d+\.\d+\nsystem: Linux .*\nruntime: Node 24\.[\d.]+\nplex at: http:/);
      expect(findings?.split('\n')).toStrictEqual([
        '– name: not applicable, no name is used',
        '    Plex is given by its address here.',
        '✓ plex: fine',
        '✓ proxy: fine, no proxy',
        '✓ clock: fine',
        '✓ keychain: fine',
        '✓ token: fine',
      ]);
      expect(last).toBe('All is well.\n');
      expect({ exitCode, stderr }).toStrictEqual({ exitCode: 0, stderr: '' });
      const asked = plex.requests.all.slice(before).map(({ method, path }) => `${method} ${path}`);
      expect(asked).toStrictEqual(['GET /api/v2/user', 'GET /api/v2/user']);
      expect(plex.requests.all.at(-1)?.headers['x-plex-client-identifier']).toBe(adasClientIdentifier);
      expect(await readdir(home.path)).toStrictEqual([]);
    });

    it('holds no secret', async () => {
      const token = await signIn();
      const { stdout } = await run(['check']);
      for (const secret of [token, adasClientIdentifier, 'Ada', 'ada@']) expect(stdout).not.toContain(secret);
    });

    it('tells of a Plex that cannot be reached, and ends with 1', async () => {
      plex.goOffline();
      const { exitCode, stdout } = await run(['check']);
      expect(stdout).toContain('✗ plex: trouble, unreachable\n');
      expect(exitCode).toBe(1);
    });

    it('never follows an answer that leads elsewhere', async () => {
      plex.planFault({ endpoint: 'user', fault: { kind: 'redirect', to: plex.url }, times: 'until lifted' });
      const { stdout } = await run(['check']);
      expect(stdout).toContain('✗ plex: trouble, someone-else-answered\n');
      expect(plex.requests.of('user')).toHaveLength(1);
    });

    it('asks Plex through the proxy of the environment, and names that without its password', async () => {
      await using proxy = await RefusingProxy.start(407);
      const https_proxy = `http://ada:difference-engine@${proxy.address}`;
      const { exitCode, stdout, stderr } = await run(['check'], { LATCHKEY_PLEX_URL: '', https_proxy });
      expect(proxy.asked).toStrictEqual(['plex.tv:443']);
      expect(stdout).toContain(`✓ proxy: fine, through ${proxy.address}\n`);
      expect(stdout).toContain('✗ plex: trouble, someone-else-answered\n');
      expect(stdout).toContain('plex at: https://plex.tv\n');
      expect(`${stdout}${stderr}`).not.toMatch(/ada|difference-engine/);
      expect(exitCode).toBe(1);
    });
  });
});
