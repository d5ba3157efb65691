import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { ApprovalPage, LinkPage } from './pages/plex-pages.ts';

test('a person signs in with the browser, and the token is in the keychain', async ({
  appPage,
  app,
  plex,
  fakeBrowser,
  personsPage,
  keychain,
}) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.press('Sign in with Plex');
  await latchkey.seesHeading('Approve in your browser');
  await expect(latchkey.button('Open the page again')).toBeVisible();

  const page = new ApprovalPage(await personsPage(await fakeBrowser.opened()));
  await page.allowAs('Ada Byron');

  await latchkey.seesHeading('Ada Byron');
  await expect(appPage.getByText('Plex Pass')).toBeVisible();
  await expect(appPage.getByText('Kept in this computer’s keychain')).toBeVisible();
  await expect(appPage.getByText('Confirmed by Plex', { exact: true })).toBeVisible();
  await expect(appPage.locator('img')).toHaveAttribute('src', /^data:image\/png;base64,/);

  const device = plex.devices().find(({ identity }) => identity.product === 'Latchkey');
  expect(device).toMatchObject({ person: 'ada' });
  expect((await keychain.kept()).token).toBe(device?.token);
  expect(await app.application.evaluate(({ app: electronApp }) => electronApp.getName())).toBe('Latchkey');
  expect(app.errors).toEqual([]);
});

test('the pin is asked for with the five fields and one client identifier', async ({ appPage, plex, keychain }) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.press('Sign in with Plex');
  await latchkey.seesHeading('Approve in your browser');
  const request = await plex.requests.nth('create-pin', 1);
  const { headers, query } = request;
  expect(query['strong']).toBe('true');
  expect(headers['x-plex-product']).toBe('Latchkey');
  expect(headers['x-plex-version']).toMatch(/^\d+\.\d+\.\d+$/);
  expect(headers['x-plex-platform']).toMatch(/^(Linux|macOS|Windows)$/);
  expect(headers['x-plex-device']).toMatch(/^(Linux|Mac|Windows)$/);
  const identifier = (await keychain.entries())['client identifier'];
  expect(headers['x-plex-client-identifier']).toBe(identifier);
  const poll = await plex.requests.nth('poll-pin', 1);
  expect(poll.headers['x-plex-client-identifier']).toBe(identifier);
});

test('the page can be opened again, and its link copied', async ({ appPage, app, fakeBrowser }) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.press('Sign in with Plex');
  const address = await fakeBrowser.opened();
  await latchkey.press('Open the page again');
  expect(await fakeBrowser.opened(2)).toBe(address);
  await latchkey.press('Copy link');
  await expect(latchkey.button('Copied')).toBeVisible();
  expect(await app.application.evaluate(({ clipboard }) => clipboard.readText())).toBe(address);
});

test('a browser that does not open is told of, and the page still leads to a sign-in', async ({
  appPage,
  app,
  personsPage,
}) => {
  const latchkey = new LatchkeyPage(appPage);
  await app.application.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.reject(new Error('There is no browser.'));
  });
  await latchkey.press('Sign in with Plex');
  await expect(appPage.getByText('The browser didn’t open. Copy the link, or scan with your phone.')).toBeVisible();
  await latchkey.press('Copy link');
  await expect(latchkey.button('Copied')).toBeVisible();
  const address = await app.application.evaluate(({ clipboard }) => clipboard.readText());
  await new ApprovalPage(await personsPage(address)).allowAs('Grace Murray');
  await latchkey.seesHeading('Grace Murray');
  await expect(appPage.getByText('Free plan')).toBeVisible();
});

test('the method can be changed while waiting, both ways, and each code fits its page', async ({
  appPage,
  fakeBrowser,
  personsPage,
  plex,
}) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.press('Sign in with Plex');
  await fakeBrowser.opened();
  await latchkey.press('Use a code instead');
  await latchkey.shownCode();
  await latchkey.press('Use the browser instead');
  await fakeBrowser.opened(2);
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  expect(plex.pins().map(({ code: { length } }) => length)).toEqual([25, 4, 25, 4]);
  const page = new LinkPage(await personsPage(`${plex.url}/link/`));
  await page.typeCode(code);
  await page.allowAs('Ada Byron');
  await latchkey.seesHeading('Ada Byron');
});
