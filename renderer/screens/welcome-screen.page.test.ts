import { expect as expectPage } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateNamed } from '../gallery/states.ts';
import { openStudio, type Sitting, type Studio } from '../gallery/studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});

afterAll(() => studio[Symbol.asyncDispose]());

const press = (sitting: Sitting, name: string): Promise<void> =>
  sitting.page.getByRole('button', { name, exact: true }).click();

const openForm = async (): Promise<Sitting> => {
  const sitting = await studio.open(stateNamed('signed-out'));
  await sitting.page.getByRole('button', { name: 'Change this computer’s name' }).click();
  return sitting;
};

describe('the welcome screen', () => {
  it('says what Latchkey is, and what it isn’t', async () => {
    await using sitting = await studio.open(stateNamed('signed-out'));
    await expectPage(sitting.page).toHaveTitle('Latchkey');
    await expectPage(sitting.page.getByRole('heading', { level: 1 })).toHaveText('Latchkey');
    await expectPage(sitting.page.getByText('Latchkey is not affiliated with Plex.')).toBeVisible();
    await expectPage(sitting.page.getByText('forgotten when you quit')).toHaveCount(0);
  });

  it('offers two ways to sign in', async () => {
    await using sitting = await studio.open(stateNamed('signed-out'));
    await press(sitting, 'Sign in with Plex');
    await press(sitting, 'Use a code instead');
    expect(await sitting.calls()).toEqual([
      ['startSignIn', 'browser'],
      ['startSignIn', 'code'],
    ]);
  });

  it('says that a sign-in without a keychain won’t last', async () => {
    await using sitting = await studio.open(stateNamed('signed-out-this-session'));
    await expectPage(sitting.page.getByText('forgotten when you quit')).toBeVisible();
  });

  it('has one clear button when Plex signed this computer out', async () => {
    await using sitting = await studio.open(stateNamed('signed-out-token-rejected'));
    await expectPage(sitting.page.getByRole('button', { name: 'Sign in with Plex' })).toHaveCount(0);
    await press(sitting, 'Sign in again');
    expect(await sitting.calls()).toEqual([['startSignIn', 'browser']]);
  });

  it('lets a notice be put away', async () => {
    await using sitting = await studio.open(stateNamed('signed-out-token-not-ended'));
    await press(sitting, 'OK');
    expect(await sitting.calls()).toEqual([['dismissProblem']]);
  });

  it('offers a way on without the keychain beside trying it again', async () => {
    await using sitting = await studio.open(stateNamed('signed-out-keychain-unavailable'));
    await press(sitting, 'Try again');
    await press(sitting, 'Go on for this session only');
    expect(await sitting.calls()).toEqual([['tryAgain'], ['keepForThisSession']]);
  });
});

describe('this computer’s name', () => {
  it('is prefilled and selected, so that typing replaces it and Enter saves it', async () => {
    await using sitting = await openForm();
    await expectPage(sitting.page.getByLabel('This computer’s name in Plex')).toHaveValue('Ada’s laptop');
    await sitting.page.keyboard.type('  Engine No. 1 ');
    await sitting.page.keyboard.press('Enter');
    await expectPage(sitting.page.getByRole('button', { name: 'Change this computer’s name' })).toBeFocused();
    expect(await sitting.calls()).toEqual([['renameDevice', 'Engine No. 1']]);
  });

  it('goes back to the system’s own when left empty', async () => {
    await using sitting = await openForm();
    await sitting.page.keyboard.press('Backspace');
    await press(sitting, 'Save');
    expect(await sitting.calls()).toEqual([['renameDevice', '']]);
  });

  it.each(['Escape', 'Cancel'])('stays as it was after %s', async (way) => {
    await using sitting = await openForm();
    await sitting.page.keyboard.type('Another');
    await (way === 'Escape' ? sitting.page.keyboard.press('Escape') : press(sitting, 'Cancel'));
    await expectPage(sitting.page.getByText('Ada’s laptop')).toBeVisible();
    await expectPage(sitting.page.getByRole('button', { name: 'Change this computer’s name' })).toBeFocused();
    expect(await sitting.calls()).toEqual([]);
  });

  it('keeps what was typed when main can’t take it', async () => {
    await using sitting = await openForm();
    await sitting.failWith('not-allowed');
    await sitting.page.keyboard.type('Another');
    await sitting.page.keyboard.press('Enter');
    await expectPage(sitting.page.getByRole('alert')).toContainText('isn’t possible right now');
    await expectPage(sitting.page.getByLabel('This computer’s name in Plex')).toHaveValue('Another');
  });

  it('takes no more than main does', async () => {
    await using sitting = await openForm();
    await sitting.page.keyboard.insertText('x'.repeat(200));
    await expectPage(sitting.page.getByLabel('This computer’s name in Plex')).toHaveValue('x'.repeat(100));
  });
});
