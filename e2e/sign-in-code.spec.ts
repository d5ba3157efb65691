import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { LinkPage } from './pages/plex-pages.ts';

test('a person signs in by typing the short code at the link page', async ({
  appPage,
  personsPage,
  keychain,
  fakeBrowser,
  plex,
}) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  expect(code).toMatch(/^[A-Z0-9]{4}$/);
  expect(await fakeBrowser.addresses()).toEqual([]);

  const page = new LinkPage(await personsPage(`${plex.url}/link/`));
  await page.typeCode(code);
  await page.allowAs('Grace Murray');

  await latchkey.seesHeading('Grace Murray');
  expect((await keychain.kept()).token).toBeDefined();
});

test('the link page opens with the code filled in', async ({ appPage, personsPage, fakeBrowser, plex }) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  await latchkey.press('Open plex.tv/link');
  const address = await fakeBrowser.opened();
  expect(address).toBe(`${plex.url}/link/?pin=${code}`);
  const page = new LinkPage(await personsPage(address));
  await page.goOn();
  await page.allowAs('Ada Byron');
  await latchkey.seesHeading('Ada Byron');
});

test('the code can be copied as one word, and is read out character by character', async ({ appPage, app }) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  await latchkey.press('Copy code');
  await expect(latchkey.button('Copied')).toBeVisible();
  expect(await app.application.evaluate(({ clipboard }) => clipboard.readText())).toBe(code);
  await expect(appPage.getByText(Array.from(code).join(', '), { exact: true }).first()).toBeAttached();
});

test('an approval by a program of the person is found as well', async ({ appPage, plex }) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  const answer = await fetch(`${plex.url}/api/v2/pins/link`, {
    method: 'PUT',
    headers: { 'X-Plex-Token': 'stand-in-token-ada', 'X-Plex-Client-Identifier': 'another-program' },
    body: new URLSearchParams({ code }),
  });
  expect(answer.status).toBe(204);
  await latchkey.seesHeading('Ada Byron');
});
