import { kindsSignedOut } from '../fixtures/kept-in-keychain.ts';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import type { PlexStandIn } from '../plex-stand-in/plex-stand-in.ts';
import { signedInBefore, signIn } from '../steps/sign-in.ts';

/** The devices that this app made of this computer, in everybody's lists. */
const devicesOf = (plex: PlexStandIn, identifier: string): number =>
  plex.devices().filter(({ identity }) => identity.clientIdentifier === identifier).length;

test('entries that have vanished since the last start cost a sign-in, and make no other device', async ({
  launch,
  plex,
  keychain,
}) => {
  const { identifier } = await signedInBefore({ launch, plex, keychain }, 'ada');
  await keychain.clear();
  const app = await launch();
  await signIn(app, plex, 'ada');
  expect((await keychain.entries())['client identifier']).toBe(identifier);
  expect(devicesOf(plex, identifier)).toBe(1);
  expect(plex.pins().every(({ identity }) => identity.clientIdentifier === identifier)).toBe(true);
});

test('another person’s living token signs in whose it is, and no longer shows whose it was', async ({
  launch,
  plex,
  keychain,
}) => {
  await signedInBefore({ launch, plex, keychain }, 'ada');
  const graces = plex.devices().find(({ person }) => person === 'grace')?.token ?? '';
  await keychain.replaceToken(graces);
  const app = await launch();
  await new LatchkeyPage(app.page).seesHeading('Grace Murray');
  await new LatchkeyPage(app.page).seesHeading('A different account than last time');
  await expect.poll(async () => (await keychain.kept()).account).toContain('Grace');
});

for (const [what, text] of [
  ['two lines', 'one\ntwo'],
  ['more than ASCII', 'Zoë’s token'],
  ['a text longer than an entry', 'x'.repeat(20_000)],
] as const) {
  test(`${what} in place of the token: is left alone, sent nowhere, and in nobody’s way who signs in again`, async ({
    launch,
    plex,
    keychain,
  }) => {
    test.skip(process.platform === 'win32' && text.length > 2560, 'Windows takes no such entry.');
    await keychain.plantToken(text);
    const app = await launch();
    await new LatchkeyPage(app.page).seesHeading('Something else is in the key’s place');
    await expect(new LatchkeyPage(app.page).button('Sign in again')).toBeVisible();
    expect((await keychain.kept()).token).toBe(text);
    expect(plex.requests.all).toEqual([]);
    await signIn(app, plex, 'ada');
    expect((await keychain.kept()).token).toBe(plex.pins().at(-1)?.claim?.token);
    await app.quit();
    const again = await launch();
    await new LatchkeyPage(again.page).seesHeading('Ada Byron');
  });
}

test('a token that Plex does not know signs the person out, and only Plex’s word removes it', async ({
  launch,
  plex,
  keychain,
}) => {
  await keychain.plantToken('rubbish');
  plex.goOffline();
  const app = await launch();
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.seesHeading('Approved, almost there');
  expect((await keychain.kept()).token).toBe('rubbish');
  plex.goOnline();
  await latchkey.seesHeading('Plex signed this computer out');
  await expect.poll(async () => (await keychain.kept()).kinds).toEqual(['client identifier', 'index']);
});

test('spoilt entries beside the token cost nothing: account, a slot of the index, client identifier', async ({
  launch,
  plex,
  keychain,
}) => {
  const { token, identifier } = await signedInBefore({ launch, plex, keychain }, 'ada');
  const { id } = await keychain.kept();
  await keychain.write(`account ${id}`, '{"version":1,"signedInAtMillis":"yesterday"');
  await keychain.spoilOlderSlot('{"version":1,"counter":9');
  await keychain.write('client identifier', 'nobody');
  const app = await launch();
  await new LatchkeyPage(app.page).seesHeading('Ada Byron');
  await expect.poll(async () => (await keychain.kept()).account).toContain('Ada');
  expect((await keychain.kept()).token).toBe(token);
  expect((await keychain.entries())['client identifier']).toBe(identifier);
  expect(plex.requests.of('sign-out')).toEqual([]);
});

for (const [what, index] of [
  ['of a later version', '{"version":2,"counter":1,"tokens":{}}'],
  ['that is none', 'a note to myself'],
] as const) {
  test(`an index ${what}: is left alone, is said, and is in nobody’s way who signs in`, async ({
    launch,
    plex,
    keychain,
  }) => {
    await keychain.write('index 1a', index);
    const app = await launch();
    await new LatchkeyPage(app.page).seesHeading('Something else is in the key’s place');
    expect(plex.requests.all).toEqual([]);
    await signIn(app, plex, 'ada');
    await app.quit();
    const again = await launch();
    const latchkey = new LatchkeyPage(again.page);
    await latchkey.seesHeading('Ada Byron');
    expect((await keychain.entries())['index 1a']).toBe(index);
    await latchkey.press('Sign out');
    await latchkey.answerQuestion('Sign out');
    await expect.poll(async () => (await keychain.kept()).kinds).toEqual(kindsSignedOut);
    expect((await keychain.entries())['index 1a']).toBe(index);
  });
}

test('a token whose entry somebody removed by hand signs nobody in, and nothing of it is left', async ({
  launch,
  plex,
  keychain,
}) => {
  await signedInBefore({ launch, plex, keychain }, 'ada');
  await keychain.remove(`token ${(await keychain.kept()).id}`);
  const app = await launch();
  await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor();
  await expect.poll(async () => (await keychain.kept()).kinds).toEqual(kindsSignedOut);
});

for (const [what, signedInAtMillis, offline] of [
  ['no date can be', 9_007_199_254_740_991, 'Approved, almost there'],
  ['lies as far ahead as a date can', 8_640_000_000_000_000, 'Ada Byron'],
] as const) {
  test(`a moment that ${what} in the account’s entry: the window works, over a restart, and signs out`, async ({
    launch,
    plex,
    keychain,
  }) => {
    await signedInBefore({ launch, plex, keychain }, 'ada');
    const account = { version: 1, signedInAtMillis, name: 'Ada Byron', email: null, plan: 'free' };
    await keychain.write(`account ${(await keychain.kept()).id}`, JSON.stringify(account));
    plex.goOffline();
    const first = await launch();
    await new LatchkeyPage(first.page).seesHeading(offline);
    expect(first.errors).toEqual([]);
    await first.quit();
    plex.goOnline();
    const second = await launch();
    const latchkey = new LatchkeyPage(second.page);
    await latchkey.seesHeading('Ada Byron');
    await expect(second.page.getByText(/^Signed in today, /u)).toBeVisible();
    // What is written back is what was understood.
    await expect.poll(async () => (await keychain.kept()).account).not.toContain(String(signedInAtMillis));
    await latchkey.press('Sign out');
    await latchkey.answerQuestion('Sign out');
    await latchkey.seesHeading('Latchkey');
    expect((await keychain.kept()).token).toBeUndefined();
  });
}

for (const [what, spoilt] of [
  ['lives for ever', { code: 'AB12', millisLeft: 1e300 }],
  ['nobody can type', { code: 'A'.repeat(100), millisLeft: 900_000 }],
] as const) {
  test(`a pin that ${what}: is none, and the person is asked to sign in`, async ({ launch, plex, keychain }) => {
    const pin = { version: 1, id: '1', strong: false, askedAtMillis: Date.now(), ...spoilt };
    await keychain.write('pin', JSON.stringify(pin));
    const app = await launch();
    await new LatchkeyPage(app.page).seesHeading('Latchkey');
    await signIn(app, plex, 'ada');
  });
}

test('a name that turns around what follows, or cannot be seen, is shown as plain as any', async ({
  launch,
  plex,
  keychain,
}) => {
  await signedInBefore({ launch, plex, keychain }, 'ada');
  const account = { version: 1, signedInAtMillis: Date.now(), email: 'ada.byron@example.com', plan: 'free' };
  plex.goOffline();
  for (const [name, heading] of [
    ['\u{202E}Ada\nByron', 'Ada Byron'],
    ['\u{200B}\u{3164}', 'Your Plex account'],
  ] as const) {
    await keychain.write(`account ${(await keychain.kept()).id}`, JSON.stringify({ ...account, name }));
    const app = await launch();
    await new LatchkeyPage(app.page).seesHeading(heading);
    await expect(app.page).toHaveTitle(`${heading} – Latchkey`);
    await app.quit();
  }
});

test('a code that another program put there as if it were waited for is shown to nobody, and signs nobody in', async ({
  launch,
  plex,
  keychain,
}) => {
  const { identifier } = await signedInBefore({ launch, plex, keychain }, 'ada');
  await keychain.remove(`token ${(await keychain.kept()).id}`);
  const asked = await fetch(`${plex.url}/api/v2/pins?X-Plex-Client-Identifier=${identifier}`, {
    method: 'POST',
    headers: { accept: 'application/json' },
  });
  const { id, code } = (await asked.json()) as { readonly id: number; readonly code: string };
  const planted = { version: 1, id: String(id), code, strong: false, millisLeft: 900_000, askedAtMillis: Date.now() };
  await keychain.write('pin', JSON.stringify(planted));
  const app = await launch();
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.button('Sign in with Plex').waitFor();
  await plex.requests.next('poll-pin');
  await expect(app.page.locator('body')).not.toContainText(code);
  await latchkey.press('Use a code instead');
  expect(await latchkey.shownCode()).not.toBe(code);
  expect(plex.pins().find((pin) => pin.code === code)?.claim).toBeNull();
});
