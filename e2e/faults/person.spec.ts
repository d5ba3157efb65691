import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import { ApprovalPage } from '../pages/plex-pages.ts';
import { signIn } from '../steps/sign-in.ts';

/** Clicks twice on the same place, as quickly as a hand can, whatever comes to lie there after the first click. */
const clickTwice = async (button: Locator): Promise<void> => {
  await button.hover();
  const box = await button.boundingBox();
  if (box === null) throw new Error('The button is not to be seen.');
  await button.page().mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
};

test('double clicks on everything do each thing once', async ({ appPage, app, plex, fakeBrowser }) => {
  const latchkey = new LatchkeyPage(appPage);

  await clickTwice(latchkey.button('Sign in with Plex'));
  await latchkey.seesHeading('Approve in your browser');
  await fakeBrowser.opened();
  expect(plex.pins()).toHaveLength(1);

  await clickTwice(latchkey.button('Use a code instead'));
  await latchkey.shownCode();
  expect(plex.pins()).toHaveLength(2);

  await clickTwice(latchkey.button('Copy code'));
  await expect(latchkey.button('Copied')).toBeVisible();
  const [, second] = plex.pins();
  expect(await app.application.evaluate(({ clipboard }) => clipboard.readText())).toBe(second?.code);

  await clickTwice(latchkey.button('Cancel'));
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  expect(plex.pins()).toHaveLength(2);

  await clickTwice(latchkey.button('Use a code instead'));
  const code = await latchkey.shownCode();
  plex.approve({ code, person: 'ada' });
  await latchkey.seesHeading('Ada Byron');
  await appPage.getByText('Confirmed by Plex', { exact: true }).waitFor();
  expect(await fakeBrowser.addresses()).toHaveLength(1);

  await clickTwice(latchkey.button('Sign out'));
  await expect(latchkey.heading('Ada Byron')).toBeVisible();
  expect(plex.requests.of('sign-out')).toHaveLength(0);
  await clickTwice(appPage.getByRole('alertdialog').getByRole('button', { name: 'Sign out', exact: true }));
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  expect(plex.requests.of('sign-out')).toHaveLength(1);
  expect(plex.pins()).toHaveLength(3);
});

test('a window that is closed while the person approves loses nothing', async ({ launch, plex, keychain }) => {
  plex.setLifetimes({ claimedSeconds: 300 });
  const first = await launch();
  const latchkey = new LatchkeyPage(first.page);
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  const closed = first.application.waitForEvent('close');
  await first.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  // On macOS the app goes on without a window, as apps do there.
  if (process.platform === 'darwin') await first.quit();
  await closed;

  plex.approve({ code, person: 'ada' });
  const second = await launch();
  await new LatchkeyPage(second.page).seesHeading('Ada Byron');
  expect((await keychain.kept()).token).toBe(plex.pins()[0]?.claim?.token);
});

test('another account in the browser signs in as who approved', async ({
  app,
  plex,
  fakeBrowser,
  personsPage,
  keychain,
}) => {
  await signIn(app, plex, 'ada');
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.press('Sign out');
  await latchkey.answerQuestion('Sign out');
  await latchkey.press('Sign in with Plex');
  await new ApprovalPage(await personsPage(await fakeBrowser.opened())).allowAs('Grace Murray');
  await latchkey.seesHeading('Grace Murray');
  await expect(app.page.getByText('Ada Byron')).toHaveCount(0);
  await expect.poll(async () => (await keychain.kept()).account).toContain('Grace Murray');
  expect((await keychain.kept()).token).toBe(plex.pins().at(-1)?.claim?.token);
});
