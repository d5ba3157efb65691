import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KeychainReader } from '../fixtures/keychain-reader.ts';
import { PackagedApp } from '../fixtures/packaged-app.ts';
import { RefusingProxy } from '../fixtures/refusing-proxy.ts';
import { expect, test } from '../fixtures/test.ts';

test.skip(process.platform !== 'linux', 'Only on Linux does the library of the keychain obey variables.');

/** Has libsecret keep all entries in a file, under a password that everybody knows. */
const intoFile = (file: string): Readonly<Record<string, string>> => ({
  SECRET_BACKEND: 'file',
  SECRET_FILE_TEST_PATH: file,
  SECRET_FILE_TEST_PASSWORD: 'known to everybody',
});

/** What `--check` of a packaged app says with these variables, where it does not get through to Plex. */
const check = async (configFolder: string, environment: Readonly<Record<string, string>>) => {
  // Such an app asks the real Plex, which a test leaves alone.
  await using proxy = await RefusingProxy.start(502);
  const network = { https_proxy: `http://${proxy.address}`, no_proxy: '' };
  await using app = new PackagedApp({ configFolder, argv: ['--check'], environment: { ...environment, ...network } });
  return await app.ended;
};

test('no variable has a packaged app keep in a file what belongs into the keychain', async ({ folder, keyring }) => {
  const file = join(folder, 'keyring');
  const { output, errors } = await check(folder, { ...keyring?.environment, ...intoFile(file) });
  for (const name of Object.keys(intoFile(file))) expect(errors).toContain(`${name} is ignored.`);
  expect(output).toContain('✓ keychain: fine');
  expect(existsSync(file)).toBe(false);
});

test('no variable has a packaged app hand it to another service than the keychain', async ({ folder, keyring }) => {
  const elsewhere = { SECRET_SERVICE_BUS_NAME: 'com.example.Elsewhere' };
  const { output, errors } = await check(folder, { ...keyring?.environment, ...elsewhere });
  expect(errors).toContain('SECRET_SERVICE_BUS_NAME is ignored.');
  expect(output).toContain('✓ keychain: fine');
});

test('no variable hides from a packaged app what it is to forget', async ({ folder, keyring }) => {
  const keychain = KeychainReader.of(null, keyring);
  // No token can be spelled so: Plex, the real one, is not told of its end.
  await keychain.plantToken('a key of no account');
  const file = join(folder, 'keyring');
  await using app = new PackagedApp({
    configFolder: folder,
    argv: ['--forget'],
    environment: { ...keyring?.environment, ...intoFile(file), XDG_CACHE_HOME: join(folder, 'cache') },
  });
  const { errors } = await app.ended;
  expect(errors).toContain('SECRET_BACKEND is ignored.');
  expect(await keychain.entries()).toEqual({});
  expect(existsSync(file)).toBe(false);
});
