import { expect as expectPage } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateNamed } from '../gallery/states.ts';
import { openStudio, type Sitting, type Studio } from '../gallery/studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});

afterAll(() => studio[Symbol.asyncDispose]());

const treeOf = (sitting: Sitting): Promise<string> => sitting.page.locator('body').ariaSnapshot();

const ask = async (): Promise<Sitting> => {
  const sitting = await studio.open(stateNamed('signed-in'));
  await sitting.page.getByRole('button', { name: 'Sign out' }).click();
  return sitting;
};

const dayMillis = 24 * 60 * 60_000;

describe('the signed-in screen', () => {
  it('says who is signed in, since when and where the key is', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    await expectPage(sitting.page).toHaveTitle('Ada Lovelace – Latchkey');
    for (const text of [
      'Plex Pass',
      'Signed in today, 21:14',
      'Kept in this computer’s keychain',
      'Confirmed by Plex',
    ]) {
      await expectPage(sitting.page.locator('main').getByText(text, { exact: true })).toBeVisible();
    }
  });

  it('shows the picture of the person, or their initials', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    await expectPage(sitting.page.getByText('AL', { exact: true })).toBeVisible();
    await sitting.push(stateNamed('signed-in-picture'));
    const loaded = await sitting.page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    expect(loaded).toBeUndefined();
  });

  it('has a word and a figure for an account without a name', async () => {
    await using sitting = await studio.open(stateNamed('signed-in-nameless'));
    await expectPage(sitting.page).toHaveTitle('Your Plex account – Latchkey');
    await expectPage(sitting.page.getByRole('heading', { level: 1 })).toHaveText('Your Plex account');
    await expectPage(sitting.page.locator('main svg').first()).toBeVisible();
    await expectPage(sitting.page.getByRole('status').filter({ hasText: /^Signed in\.$/u })).toHaveCount(1);
  });

  it('knows at midnight that today is over', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    await sitting.page.clock.runFor(3 * 60 * 60_000);
    await expectPage(sitting.page.getByText('Signed in yesterday, 21:14')).toBeVisible();
    await sitting.page.clock.runFor(dayMillis);
    await expectPage(sitting.page.getByText('Signed in on 23 November 2026, 21:14')).toBeVisible();
  });

  it('says that being offline does not sign anybody out', async () => {
    await using sitting = await studio.open(stateNamed('signed-in-put-off-unreachable'));
    await expectPage(sitting.page.getByText('Plex can’t be reached. You’re still signed in.')).toBeVisible();
    await sitting.page.getByRole('button', { name: 'Try again' }).click();
    expect(await sitting.calls()).toEqual([['tryAgain']]);
  });

  it('says why a sign-out did not happen, with one way to try it again and one to leave it', async () => {
    await using sitting = await studio.open(stateNamed('signed-in-everything-at-once'));
    await expectPage(sitting.page.getByRole('heading', { name: 'You’re still signed in here' })).toBeVisible();
    await sitting.page.getByRole('button', { name: 'Try again' }).click();
    await sitting.page.getByRole('button', { name: 'Not now' }).click();
    expect(await sitting.calls()).toEqual([['tryAgain'], ['dismissProblem']]);
  });
});

describe('another account than last time', () => {
  it.each([
    ['That’s me', 'acceptAccount'],
    ['Sign out', 'signOut'],
  ])('is asked about in calm words; the answer “%s” needs no second one', async (answer, call) => {
    await using sitting = await studio.open(stateNamed('signed-in-another-account'));
    const question = sitting.page.getByRole('heading', { name: 'A different account than last time' });
    await expectPage(question).toBeVisible();
    await expectPage(sitting.page.locator('main').getByText('Not you?')).toBeVisible();
    await expectPage(sitting.page.getByText('Confirmed by Plex', { exact: true })).toBeVisible();
    await sitting.page.getByRole('button', { name: answer, exact: true }).click();
    expect(await sitting.calls()).toEqual([[call]]);
    await expectPage(question).toBeVisible();
    await sitting.push(stateNamed('signed-in'));
    await expectPage(question).toHaveCount(0);
  });

  it('waits until the trouble with a sign-out has been put away', async () => {
    await using sitting = await studio.open(stateNamed('signed-in-another-account-keychain-locked'));
    await expectPage(sitting.page.getByRole('heading', { name: 'You’re still signed in here' })).toBeVisible();
    await expectPage(sitting.page.getByRole('button', { name: 'That’s me' })).toHaveCount(0);
    await sitting.push(stateNamed('signed-in-another-account'));
    await expectPage(sitting.page.getByRole('button', { name: 'That’s me' })).toBeVisible();
  });
});

describe('the e-mail address', () => {
  it('is half hidden, for ears as for eyes, until it is shown', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    await expectPage(sitting.page.getByText('ad•••@example.com')).toBeVisible();
    expect(await sitting.page.content()).not.toContain('ada.lovelace@example.com');
    expect(await treeOf(sitting)).toContain('E-mail address, hidden');

    await sitting.page.getByRole('button', { name: 'Show e-mail address' }).click();
    await expectPage(sitting.page.getByText('ada.lovelace@example.com')).toBeVisible();
    expect(await treeOf(sitting)).toContain('ada.lovelace@example.com');

    await sitting.page.getByRole('button', { name: 'Hide e-mail address' }).click();
    expect(await sitting.page.content()).not.toContain('ada.lovelace@example.com');
  });

  it('is hidden again for the next person', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    await sitting.page.getByRole('button', { name: 'Show e-mail address' }).click();
    await sitting.push(stateNamed('signed-out'));
    await sitting.push(stateNamed('signed-in'));
    await expectPage(sitting.page.getByText('ad•••@example.com')).toBeVisible();
  });

  it('leaves no gap where an account has none', async () => {
    await using sitting = await studio.open(stateNamed('signed-in-free'));
    await expectPage(sitting.page.getByRole('button', { name: /e-mail/u })).toHaveCount(0);
    await expectPage(sitting.page.getByText('Free plan')).toBeVisible();
  });
});

describe('signing out', () => {
  it('asks first, with the focus on the harmless answer', async () => {
    await using sitting = await ask();
    await expectPage(sitting.page.getByRole('alertdialog', { name: 'Sign out of this computer?' })).toBeVisible();
    await expectPage(sitting.page.getByRole('button', { name: 'Stay signed in' })).toBeFocused();
    expect(await sitting.calls()).toEqual([]);
  });

  it('happens on yes', async () => {
    await using sitting = await ask();
    await sitting.page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
    expect(await sitting.calls()).toEqual([['signOut']]);
    await expectPage(sitting.page.getByRole('alertdialog')).toBeHidden();
  });

  it.each(['Escape', 'Stay signed in'])('does not happen on %s, and the focus goes back', async (way) => {
    await using sitting = await ask();
    await (way === 'Escape'
      ? sitting.page.keyboard.press('Escape')
      : sitting.page.getByRole('button', { name: way }).click());
    await expectPage(sitting.page.getByRole('alertdialog')).toBeHidden();
    await expectPage(sitting.page.getByRole('button', { name: 'Sign out' })).toBeFocused();
    expect(await sitting.calls()).toEqual([]);
  });

  it('keeps the keyboard within the question', async () => {
    await using sitting = await ask();
    for (const name of ['Sign out', 'Stay signed in']) {
      await sitting.page.keyboard.press('Tab');
      // Between the last and the first button the browser's own surroundings take their turn.
      if ((await sitting.page.locator('dialog :focus').count()) === 0) await sitting.page.keyboard.press('Tab');
      await expectPage(sitting.page.locator('dialog').getByRole('button', { name })).toBeFocused();
    }
  });
});
