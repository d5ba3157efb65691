import { readFile } from 'node:fs/promises';
import type { RunningApp } from './fixtures/running-app.ts';
import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { chooseInMenu } from './steps/choose-in-menu.ts';
import { signIn } from './steps/sign-in.ts';

const dialogOf = ({ page }: RunningApp, name: string) => page.getByRole('dialog', { name });

test('the menu opens what there is to say about Latchkey, with the true versions, to be copied without a secret', async ({
  app,
  plex,
  keychain,
}) => {
  await signIn(app, plex, 'ada');
  await chooseInMenu(app, 'about');
  const about = dialogOf(app, 'About Latchkey');
  await expect(about).toBeVisible();
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const { electron, chrome, node } = await app.application.evaluate(() => process.versions);
  for (const fact of [version, electron ?? '', chrome ?? '', node]) {
    expect(fact).not.toBe('');
    await expect(about.getByText(fact, { exact: true })).toBeVisible();
  }
  await expect(about).toContainText('Latchkey is not affiliated with Plex.');

  await about.getByRole('button', { name: 'Copy' }).click();
  await expect(about.getByRole('status')).toHaveText('Copied');
  const copied = await app.application.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.trimEnd().split('\n')).toEqual([
    `Latchkey ${version}`,
    expect.stringMatching(/^system: .+ \(\w+\)$/u),
    `runtime: Electron ${electron}, Chromium ${chrome}, Node ${node}`,
  ]);
  const { token } = await keychain.kept();
  const { 'client identifier': identifier } = await keychain.entries();
  expect(token).toBeDefined();
  expect(identifier).toBeDefined();
  for (const secret of [token, identifier]) expect(copied).not.toContain(secret);

  await app.page.keyboard.press('Escape');
  await expect(about).toBeHidden();
});

test('of the dialogs, the one that was opened last is open', async ({ app }) => {
  await new LatchkeyPage(app.page).press('Settings');
  await new LatchkeyPage(app.page).press('About Latchkey');
  await expect(dialogOf(app, 'About Latchkey')).toBeVisible();
  await expect(dialogOf(app, 'Settings')).toBeHidden();
  await chooseInMenu(app, 'check');
  await expect(dialogOf(app, 'Check this computer')).toBeVisible();
  await expect(dialogOf(app, 'About Latchkey')).toBeHidden();
  await chooseInMenu(app, 'about');
  await expect(dialogOf(app, 'About Latchkey')).toBeVisible();
  await expect(dialogOf(app, 'Check this computer')).toBeHidden();
  await chooseInMenu(app, 'settings');
  await expect(dialogOf(app, 'Settings')).toBeVisible();
  await expect(dialogOf(app, 'About Latchkey')).toBeHidden();
});

test('what is chosen in the menu while there is no page is open as soon as there is one', async ({ app }) => {
  await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor();
  await app.application.evaluate(async ({ BrowserWindow, Menu }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    await new Promise<void>((resolve) => {
      contents?.once('render-process-gone', () => resolve());
      contents?.forcefullyCrashRenderer();
    });
    Menu.getApplicationMenu()?.getMenuItemById('about')?.click();
  });
  // A page that was ended is lost to whoever held it.
  const shownDialog = (): Promise<unknown> =>
    app.application.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript("document.querySelector('dialog[open] h2')?.textContent")
        .catch(() => null),
    );
  await expect.poll(shownDialog).toBe('About Latchkey');
});
