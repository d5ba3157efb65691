import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';

test('the person can name this computer, and Plex learns the name', async ({ launch, plex }) => {
  const first = await launch();
  await first.page.getByRole('button', { name: /^Change/ }).click();
  const field = first.page.getByLabel('This computer’s name in Plex');
  await expect(field).toBeFocused();
  await field.fill('  Zoës Küche 🍰 ');
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByText('Zoës Küche 🍰')).toBeVisible();
  await first.quit();

  const second = await launch();
  await expect(second.page.getByText('Zoës Küche 🍰')).toBeVisible();
  await new LatchkeyPage(second.page).press('Use a code instead');
  await plex.requests.nth('create-pin', 1);
  expect(plex.pins()[0]?.identity).toMatchObject({ deviceName: 'Zoës Küche 🍰' });
});

test('changing the name can be left with Escape, and an empty name goes back to the system’s', async ({ appPage }) => {
  const name = appPage.locator('em');
  const systems = await name.innerText();
  const change = appPage.getByRole('button', { name: /^Change/ });
  const field = appPage.getByLabel('This computer’s name in Plex');
  await change.click();
  await field.fill('Not this');
  await appPage.keyboard.press('Escape');
  await expect(name).toHaveText(systems);
  await change.click();
  await field.fill('The attic');
  await appPage.keyboard.press('Enter');
  await expect(name).toHaveText('The attic');
  await change.click();
  await field.fill('');
  await appPage.keyboard.press('Enter');
  await expect(name).toHaveText(systems);
});
