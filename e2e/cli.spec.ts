import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type CliEnd, runCli } from '../main/cli/testing/run-cli.ts';
import { expect, test as base } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { checkOnTerminal } from './steps/check-on-terminal.ts';
import { signedInBefore } from './steps/sign-in.ts';

const test = base.extend<{ readonly cli: (...argv: readonly string[]) => Promise<CliEnd> }>({
  // Where the app keeps what is its own when nobody says otherwise.
  profile: async ({ configFolder }, use) => {
    const profile = join(configFolder, 'Latchkey');
    await mkdir(profile, { recursive: true });
    await use(profile);
  },

  cli: async ({ appOptions }, use) => {
    await use((...argv) => runCli(argv, appOptions.environment));
  },
});

test.skip(process.platform !== 'linux', 'Only Linux lets a test choose the folder that the command line looks into.');

test('the command line tells who signed in with the app, and that nobody is once they signed out', async ({
  launch,
  plex,
  keychain,
  cli,
}) => {
  const { token } = await signedInBefore({ launch, plex, keychain }, 'ada');
  const { exitCode, stdout, stderr } = await cli('status');
  expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: 'Signed in as Ada Byron.\n', stderr: '' });
  expect(stdout).not.toContain(token);
  const app = await launch();
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.press('Sign out');
  await latchkey.answerQuestion('Sign out');
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  expect(await cli('status')).toEqual({ exitCode: 4, stdout: 'Nobody is signed in.\n', stderr: '' });
});

test('the command line’s check finds what the app’s own finds', async ({ appOptions, launch, plex, keychain, cli }) => {
  await signedInBefore({ launch, plex, keychain }, 'ada');
  const app = await checkOnTerminal(appOptions);
  const { exitCode, stdout } = await cli('check');
  const [head = '', ...rest] = stdout.split('\n\n');
  expect(rest.join('\n').trimEnd().split('\n')).toEqual(app.findings);
  expect(exitCode).toBe(app.exitCode);
  expect(head).toContain(`system: ${app.head.get('system')}\nruntime: Node `);
});
