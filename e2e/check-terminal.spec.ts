import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { checkOnTerminal } from './steps/check-on-terminal.ts';
import { isMinimized, minimize } from './steps/minimize.ts';
import { signedInBefore } from './steps/sign-in.ts';

type Lines = readonly unknown[];

/** The findings where all is well and nobody is signed in, but for these; and the last word. */
const wellBut = (changed: Readonly<Record<string, Lines>>, last: string): Lines => {
  const lines: Readonly<Record<string, Lines>> = {
    name: ['– name: not applicable, no name is used', '    Plex is given by its address here.'],
    plex: ['✓ plex: fine'],
    proxy: ['✓ proxy: fine, no proxy'],
    clock: ['✓ clock: fine'],
    keychain: ['✓ keychain: fine'],
    token: ['– token: not applicable, nobody is signed in', '    Nobody is signed in.'],
    ...changed,
  };
  return [...Object.values(lines).flat(), last];
};

const plexFirst = {
  clock: ['? clock: not checked, plex', '    Plex has to answer first.'],
} as const;
const keychainFirst = {
  token: ['? token: not checked, keychain', '    The keychain has to work first.'],
} as const;

test('all is well while nobody is signed in: exit code 0', async ({ appOptions, plex }) => {
  const { exitCode, findings, head } = await checkOnTerminal(appOptions);
  expect(findings).toEqual(wellBut({}, 'All is well.'));
  expect(exitCode).toBe(0);
  expect(head.get('plex at')).toBe(plex.url);
  expect(head.get('runtime')).toMatch(/^Electron \d.*, Chromium \d.*, Node \d/);
});

test('a check leaves nothing behind: no device, no settings, no entry in the keychain', async ({
  appOptions,
  plex,
  profile,
  keychain,
}) => {
  const devices = plex.devices();
  await checkOnTerminal(appOptions);
  expect(plex.devices()).toEqual(devices);
  expect(plex.pins()).toEqual([]);
  expect(plex.requests.all.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /api/v2/user']);
  expect(await keychain.entries()).toEqual({});
  await expect(readFile(join(profile, 'settings.json'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a token that is good has a tick, and the report of it holds no secret', async ({
  appOptions,
  launch,
  plex,
  keychain,
}) => {
  const { token, identifier } = await signedInBefore({ launch, plex, keychain }, 'ada');
  const entries = await keychain.entries();
  const devices = plex.devices();
  const { exitCode, findings, output } = await checkOnTerminal(appOptions);
  expect(findings).toEqual(wellBut({ token: ['✓ token: fine'] }, 'All is well.'));
  expect(exitCode).toBe(0);
  for (const secret of [token, identifier, String(plex.pins()[0]?.id), 'ada@example.com', 'Ada Byron']) {
    expect(secret.length).toBeGreaterThan(3);
    expect(output).not.toContain(secret);
  }
  expect(output.split(/[^\w.-]+/)).not.toContain(hostname());
  expect(await keychain.entries()).toEqual(entries);
  expect(plex.devices().map(({ id }) => id)).toEqual(devices.map(({ id }) => id));
  expect(plex.requests.of('user').at(-1)?.headers['x-plex-client-identifier']).toBe(identifier);
});

test('a token that Plex ended is told of, and is still there afterwards', async ({
  appOptions,
  launch,
  plex,
  keychain,
}) => {
  const { token } = await signedInBefore({ launch, plex, keychain }, 'ada');
  plex.revoke({ token });
  const { exitCode, findings } = await checkOnTerminal(appOptions);
  const told = {
    token: ['✗ token: trouble, token-rejected', '    Plex signed this computer out. Sign in again.'],
  };
  expect(findings).toEqual(wellBut(told, 'One thing to look at.'));
  expect(exitCode).toBe(1);
  expect((await keychain.kept()).token).toBe(token);
});

test('offline, it is the way to Plex that is told of, and not the token', async ({
  appOptions,
  launch,
  plex,
  keychain,
}) => {
  await signedInBefore({ launch, plex, keychain }, 'ada');
  plex.goOffline();
  const { exitCode, findings } = await checkOnTerminal(appOptions);
  const told = {
    plex: ['✗ plex: trouble, unreachable', '    Plex can’t be reached. Check that this computer is online.'],
    ...plexFirst,
    token: ['? token: not checked, plex', '    Plex has to answer first.'],
  };
  expect(findings).toEqual(wellBut(told, 'One thing to look at.'));
  expect(exitCode).toBe(1);
});

test('a name that nobody knows is told of as that', async ({ appOptions, plex }) => {
  const LATCHKEY_PLEX_URL = plex.url.replace('127.0.0.1', 'localhost');
  const environment = { ...appOptions.environment, LATCHKEY_PLEX_URL };
  const { exitCode, findings } = await checkOnTerminal({ ...appOptions, environment }, [
    '--host-resolver-rules=MAP localhost ~NOTFOUND',
  ]);
  expect(findings).toContain('✗ name: trouble, name-not-found');
  expect(findings).toContain('✗ plex: trouble, unreachable');
  expect(exitCode).toBe(1);
});

test('a network that answers itself is never shown the token', async ({ appOptions, launch, plex, keychain }) => {
  const { token } = await signedInBefore({ launch, plex, keychain }, 'ada');
  plex.planFault({ endpoint: 'user', fault: { kind: 'not-json' }, times: 'until lifted' });
  const before = plex.requests.all.length;
  const { exitCode, findings } = await checkOnTerminal(appOptions);
  const told = {
    plex: [
      '✗ plex: trouble, someone-else-answered',
      '    Your network answered, not Plex. Open your browser to sign in to it.',
    ],
    ...plexFirst,
    token: ['? token: not checked, plex', '    Plex has to answer first.'],
  };
  expect(findings).toEqual(wellBut(told, 'One thing to look at.'));
  expect(exitCode).toBe(1);
  expect(JSON.stringify(plex.requests.all.slice(before))).not.toContain(token);
});

for (const { name, seconds, line, message } of [
  {
    name: 'behind',
    seconds: 86_400,
    line: /^✗ clock: trouble, clock-behind, by 8\d{4} s$/,
    message: '    The clock is 1 day behind. Let your system set it by itself.',
  },
  {
    name: 'ahead',
    seconds: -86_400,
    line: /^✗ clock: trouble, clock-ahead, by 8\d{4} s$/,
    message: '    The clock is 1 day ahead. Let your system set it by itself.',
  },
]) {
  test(`a clock that is a day ${name} is told of, by how much and which way`, async ({ appOptions, plex }) => {
    plex.advance({ seconds });
    const { exitCode, findings } = await checkOnTerminal(appOptions);
    const told = { clock: [expect.stringMatching(line), message] };
    expect(findings).toEqual(wellBut(told, 'One thing to look at.'));
    expect(exitCode).toBe(1);
  });
}

test.describe('with a keychain of the test’s own', () => {
  test.skip(process.platform !== 'linux', 'Only Linux lets a test choose what keychain there is.');

  test.describe('without a Secret Service', () => {
    test.use({ keyringKind: 'no-service' });

    test('a keychain that is not there is told of as missing', async ({ appOptions }) => {
      const { exitCode, findings } = await checkOnTerminal(appOptions);
      const told = {
        keychain: [
          '✗ keychain: trouble, keychain-unavailable',
          '    There is no keychain here. On Linux, install GNOME Keyring or KWallet.',
        ],
        ...keychainFirst,
      };
      expect(findings).toEqual(wellBut(told, 'One thing to look at.'));
      expect(exitCode).toBe(1);
    });
  });

  test.describe('locked', () => {
    test.use({ keyringKind: 'locked' });

    test('a keychain that is locked is told of as such, and nobody is said to be signed out', async ({
      appOptions,
    }) => {
      const { exitCode, findings } = await checkOnTerminal(appOptions);
      const told = {
        keychain: ['✗ keychain: trouble, keychain-locked', '    Your keychain is locked. Unlock it, then try again.'],
        ...keychainFirst,
      };
      expect(findings).toEqual(wellBut(told, 'One thing to look at.'));
      expect(exitCode).toBe(1);
    });
  });

  test('a keychain that hangs is told of as such, and does not keep the check from ending with 1', async ({
    appOptions,
    keyring,
  }) => {
    keyring?.suspend();
    const { exitCode, findings } = await checkOnTerminal(appOptions);
    keyring?.resume();
    const told = {
      keychain: [
        '✗ keychain: trouble, keychain-timed-out',
        '    Your keychain didn’t answer. It may be waiting for your password.',
      ],
      ...keychainFirst,
    };
    expect(findings).toEqual(wellBut(told, 'One thing to look at.'));
    expect(exitCode).toBe(1);
  });
});

test('a proxy that does not answer is named without its password', async ({ appOptions }) => {
  test.skip(process.platform !== 'linux', 'Only Linux takes its proxies from the environment.');
  const proxy = 'http://ada:difference-engine@127.0.0.1:9';
  const { exitCode, output } = await checkOnTerminal({
    ...appOptions,
    environment: { ...appOptions.environment, LATCHKEY_PLEX_URL: '', https_proxy: proxy, no_proxy: '' },
  });
  expect(output).toContain('✗ proxy: trouble, proxy-unreachable, 127.0.0.1:9\n');
  expect(output).toContain('✓ keychain: fine\n');
  expect(output).not.toMatch(/ada|difference-engine/);
  expect(exitCode).toBe(1);
});

test('a check beside the running app leaves its window and its sign-in alone', async ({ app, appOptions, plex }) => {
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  await minimize(app);
  const { exitCode, findings } = await checkOnTerminal(appOptions);
  expect(findings).toEqual(wellBut({}, 'All is well.'));
  expect(exitCode).toBe(0);
  expect(await isMinimized(app)).toBe(true);
  expect(await latchkey.shownCode()).toBe(code);
  plex.approve({ code, person: 'ada' });
  await latchkey.seesHeading('Ada Byron');
});
