import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languageNames, languages } from '../main/core/messages/language-names.ts';
import { messagesIn } from '../main/core/messages/messages-by-language.ts';
import { storyNamed } from '../renderer/gallery/stories.ts';
import { projectFolder } from '../scripts/runtime.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { checkOnTerminal } from './steps/check-on-terminal.ts';
import { chooseInMenu } from './steps/choose-in-menu.ts';
import { showStory } from './steps/show-story.ts';

/** The labels of the menus, without the marks of their underlined letters. */
const menuOf = ({ application }: RunningApp): Promise<readonly string[]> =>
  application.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label.replace(/\(&.\)|&/u, '')),
  );

const onMac = process.platform === 'darwin';

test('the language is the system’s: in the page, its title, the menu and the check on the terminal', async ({
  launch,
  appOptions,
}) => {
  test.skip(process.platform !== 'linux', 'Only Linux takes the person’s language from the environment.');
  const app = await launch({ LANGUAGE: 'de_AT:en' });
  await expect(app.page.getByRole('button', { name: 'Mit Plex anmelden' })).toBeVisible();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'de');
  expect(await menuOf(app)).toEqual(['Datei', 'Bearbeiten', 'Fenster', 'Hilfe']);
  await app.page.getByRole('button', { name: 'Lieber mit Code' }).click();
  await expect(app.page).toHaveTitle('Warten auf deine Freigabe – Latchkey');

  const { environment, profile } = appOptions;
  const { findings } = await checkOnTerminal({ profile, environment: { ...environment, LANGUAGE: 'de' } });
  expect(findings).toContain('– token: not applicable, nobody is signed in');
  expect(findings).toContain('    Niemand ist angemeldet.');
  expect(findings.at(-1)).toBe('Alles in Ordnung.');
});

test('a language that is chosen is spoken at once everywhere, also after a restart, until another is chosen', async ({
  launch,
  profile,
}) => {
  const first = await launch();
  await new LatchkeyPage(first.page).press('Use a code instead');
  await new LatchkeyPage(first.page).seesHeading('Enter this code');
  await chooseInMenu(first, 'settings');
  await first.page.getByLabel('Language').selectOption({ label: languageNames.fr });
  await expect(first.page.getByRole('dialog', { name: 'Réglages' })).toBeVisible();
  await expect(first.page).toHaveTitle('En attente de votre approbation – Latchkey');
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(await menuOf(first)).toContain(onMac ? 'Édition' : 'Fichier');
  await first.page.keyboard.press('Escape');
  await new LatchkeyPage(first.page).seesHeading('Saisissez ce code');
  expect(JSON.parse(await readFile(join(profile, 'settings.json'), 'utf8'))).toMatchObject({ languageChoice: 'fr' });
  await first.quit();

  const second = await launch();
  await new LatchkeyPage(second.page).button('Utiliser plutôt un code').waitFor();
  await new LatchkeyPage(second.page).press('Réglages');
  await second.page.getByLabel('Langue').selectOption('system');
  await expect(second.page.getByLabel('Language').locator('option:checked')).toHaveText('As the system: English');
  await new LatchkeyPage(second.page).press('Close');
  await expect(second.page.getByRole('button', { name: 'Settings' })).toBeFocused();
});

test('of the settings and the check, the later one is open', async ({ app }) => {
  await new LatchkeyPage(app.page).press('Settings');
  await expect(app.page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await chooseInMenu(app, 'check');
  await expect(app.page.getByRole('dialog', { name: 'Check this computer' })).toBeVisible();
  await expect(app.page.getByRole('dialog', { name: 'Settings' })).toBeHidden();
  await chooseInMenu(app, 'settings');
  await expect(app.page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await expect(app.page.getByRole('dialog', { name: 'Check this computer' })).toBeHidden();
  // Which one is open, the page alone knows, and a page that starts over has begun anew.
  await app.page.reload();
  await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor();
  await expect(app.page.getByRole('dialog')).toBeHidden();
});

/** What a person sees most. */
const pictured = [
  'signed-out',
  'waiting-browser',
  'waiting-code',
  'signed-in',
  'signed-out-keychain-locked',
  'check-clock-and-key',
  'settings-signed-in',
  'about-signed-in',
].map(storyNamed);

test('the main screens are pictured in every language', async ({ app }) => {
  const { page } = app;
  await new LatchkeyPage(page).button('Sign in with Plex').waitFor();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const language of languages) {
    await page.evaluate((chosen) => window.latchkey.chooseLanguage(chosen), language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const folder = join(projectFolder, 'pictures', 'languages', language);
    await mkdir(folder, { recursive: true });
    for (const story of pictured) {
      await showStory(app, story);
      await page.screenshot({ path: join(folder, `${story.name}.png`) });
    }
    await showStory(app, storyNamed('signed-in'));
    await expect(page.getByRole('button', { name: messagesIn(language).signOut.open, exact: true })).toBeVisible();
  }
  expect(app.errors).toEqual([]);
});
