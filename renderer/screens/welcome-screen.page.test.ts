import { expect as expectPage } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { stateNamed } from '../gallery/states.ts';
import { pageHarness } from '../gallery/page-harness.ts';
import type { OpenedPage } from '../gallery/opened-page.ts';

const harness = await pageHarness();

const press = (opened: OpenedPage, name: string): Promise<void> =>
  opened.page.getByRole('button', { name, exact: true }).click();

const openForm = async (): Promise<OpenedPage> => {
  const opened = await harness.open(stateNamed('signed-out'));
  await opened.page.getByRole('button', { name: 'Change this computer’s name' }).click();
  return opened;
};

describe('the welcome screen', () => {
  it('says what Latchkey is, and what it isn’t', async () => {
    await using opened = await harness.open(stateNamed('signed-out'));
    await expectPage(opened.page).toHaveTitle('Latchkey');
    await expectPage(opened.page.getByRole('heading', { level: 1 })).toHaveText('Latchkey');
    await expectPage(opened.page.getByText('Latchkey is not affiliated with Plex.')).toBeVisible();
    await expectPage(opened.page.getByText('forgotten when you quit')).toHaveCount(0);
  });

  it('offers two ways to sign in', async () => {
    await using opened = await harness.open(stateNamed('signed-out'));
    await press(opened, 'Sign in with Plex');
    await press(opened, 'Use a code instead');
    expect(await opened.calls()).toEqual([
      ['startSignIn', 'browser'],
      ['startSignIn', 'code'],
    ]);
  });

  it('says that a sign-in without a keychain won’t last', async () => {
    await using opened = await harness.open(stateNamed('signed-out-this-session'));
    await expectPage(opened.page.getByText('forgotten when you quit')).toBeVisible();
  });

  it('has one clear button when Plex signed this computer out', async () => {
    await using opened = await harness.open(stateNamed('signed-out-token-rejected'));
    await expectPage(opened.page.getByRole('button', { name: 'Sign in with Plex' })).toHaveCount(0);
    await press(opened, 'Sign in again');
    expect(await opened.calls()).toEqual([['startSignIn', 'browser']]);
  });

  it('lets a notice be put away', async () => {
    await using opened = await harness.open(stateNamed('signed-out-token-not-ended'));
    await press(opened, 'OK');
    expect(await opened.calls()).toEqual([['dismissProblem']]);
  });

  it('offers a way on without the keychain beside trying it again', async () => {
    await using opened = await harness.open(stateNamed('signed-out-keychain-unavailable'));
    await press(opened, 'Try again');
    await press(opened, 'Go on for this session only');
    expect(await opened.calls()).toEqual([['tryAgain'], ['keepForThisSession']]);
  });
});

describe('this computer’s name', () => {
  it('is prefilled and selected, so that typing replaces it and Enter saves it', async () => {
    await using opened = await openForm();
    await expectPage(opened.page.getByLabel('This computer’s name in Plex')).toHaveValue('Ada’s laptop');
    await opened.page.keyboard.type('  Engine No. 1 ');
    await opened.page.keyboard.press('Enter');
    await expectPage(opened.page.getByRole('button', { name: 'Change this computer’s name' })).toBeFocused();
    expect(await opened.calls()).toEqual([['renameDevice', 'Engine No. 1']]);
  });

  it('goes back to the system’s own when left empty', async () => {
    await using opened = await openForm();
    await opened.page.keyboard.press('Backspace');
    await press(opened, 'Save');
    expect(await opened.calls()).toEqual([['renameDevice', '']]);
  });

  it.each(['Escape', 'Cancel'])('stays as it was after %s', async (way) => {
    await using opened = await openForm();
    await opened.page.keyboard.type('Another');
    await (way === 'Escape' ? opened.page.keyboard.press('Escape') : press(opened, 'Cancel'));
    await expectPage(opened.page.getByText('Ada’s laptop')).toBeVisible();
    await expectPage(opened.page.getByRole('button', { name: 'Change this computer’s name' })).toBeFocused();
    expect(await opened.calls()).toEqual([]);
  });

  it('keeps what was typed when main can’t take it', async () => {
    await using opened = await openForm();
    await opened.failWith('not-allowed');
    await opened.page.keyboard.type('Another');
    await opened.page.keyboard.press('Enter');
    await expectPage(opened.page.getByRole('alert')).toContainText('isn’t possible right now');
    await expectPage(opened.page.getByLabel('This computer’s name in Plex')).toHaveValue('Another');
  });

  it('takes no more than main does', async () => {
    await using opened = await openForm();
    await opened.page.keyboard.insertText('x'.repeat(200));
    await expectPage(opened.page.getByLabel('This computer’s name in Plex')).toHaveValue('x'.repeat(100));
  });
});
