import { expect as expectPage } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { stateNamed } from '../gallery/states.ts';
import { pageHarness } from '../gallery/page-harness.ts';
import type { OpenedPage } from '../gallery/opened-page.ts';

const harness = await pageHarness();

const treeOf = (opened: OpenedPage): Promise<string> => opened.page.locator('body').ariaSnapshot();

const ask = async (): Promise<OpenedPage> => {
  const opened = await harness.open(stateNamed('signed-in'));
  await opened.page.getByRole('button', { name: 'Sign out' }).click();
  return opened;
};

const dayMillis = 24 * 60 * 60_000;

describe('the signed-in screen', () => {
  it('says who is signed in, since when and where the key is', async () => {
    await using opened = await harness.open(stateNamed('signed-in'));
    await expectPage(opened.page).toHaveTitle('Ada Lovelace – Latchkey');
    for (const text of [
      'Plex Pass',
      'Signed in today, 21:14',
      'Kept in this computer’s keychain',
      'Confirmed by Plex',
    ]) {
      await expectPage(opened.page.locator('main').getByText(text, { exact: true })).toBeVisible();
    }
  });

  it('shows the picture of the person, or their initials', async () => {
    await using opened = await harness.open(stateNamed('signed-in'));
    await expectPage(opened.page.getByText('AL', { exact: true })).toBeVisible();
    await opened.tell(stateNamed('signed-in-picture'));
    const loaded = await opened.page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    expect(loaded).toBeUndefined();
  });

  it('has a word and a figure for an account without a name', async () => {
    await using opened = await harness.open(stateNamed('signed-in-nameless'));
    await expectPage(opened.page).toHaveTitle('Your Plex account – Latchkey');
    await expectPage(opened.page.getByRole('heading', { level: 1 })).toHaveText('Your Plex account');
    await expectPage(opened.page.locator('main svg').first()).toBeVisible();
    await expectPage(opened.page.getByRole('status').filter({ hasText: /^Signed in\.$/u })).toHaveCount(1);
  });

  it('knows at midnight that today is over', async () => {
    await using opened = await harness.openApart(stateNamed('signed-in'));
    await opened.page.clock.runFor(3 * 60 * 60_000);
    await expectPage(opened.page.getByText('Signed in yesterday, 21:14')).toBeVisible();
    await opened.page.clock.runFor(dayMillis);
    await expectPage(opened.page.getByText('Signed in on 23 November 2026, 21:14')).toBeVisible();
  });

  it('says that being offline does not sign anybody out', async () => {
    await using opened = await harness.open(stateNamed('signed-in-put-off-unreachable'));
    await expectPage(opened.page.getByText('Plex can’t be reached. You’re still signed in.')).toBeVisible();
    await opened.page.getByRole('button', { name: 'Try again' }).click();
    expect(await opened.calls()).toEqual([['tryAgain']]);
  });

  it('says why a sign-out did not happen, with one way to try it again and one to leave it', async () => {
    await using opened = await harness.open(stateNamed('signed-in-everything-at-once'));
    await expectPage(opened.page.getByRole('heading', { name: 'You’re still signed in here' })).toBeVisible();
    await opened.page.getByRole('button', { name: 'Try again' }).click();
    await opened.page.getByRole('button', { name: 'Not now' }).click();
    expect(await opened.calls()).toEqual([['tryAgain'], ['dismissProblem']]);
  });
});

describe('another account than last time', () => {
  it.each([
    ['That’s me', 'acceptAccount'],
    ['Sign out', 'signOut'],
  ])('is asked about in calm words; the answer “%s” needs no second one', async (answer, call) => {
    await using opened = await harness.open(stateNamed('signed-in-another-account'));
    const question = opened.page.getByRole('heading', { name: 'A different account than last time' });
    await expectPage(question).toBeVisible();
    await expectPage(opened.page.locator('main').getByText('Not you?')).toBeVisible();
    await expectPage(opened.page.getByText('Confirmed by Plex', { exact: true })).toBeVisible();
    await opened.page.getByRole('button', { name: answer, exact: true }).click();
    expect(await opened.calls()).toEqual([[call]]);
    await expectPage(question).toBeVisible();
    await opened.tell(stateNamed('signed-in'));
    await expectPage(question).toHaveCount(0);
  });

  it('waits until the trouble with a sign-out has been put away', async () => {
    await using opened = await harness.open(stateNamed('signed-in-another-account-keychain-locked'));
    await expectPage(opened.page.getByRole('heading', { name: 'You’re still signed in here' })).toBeVisible();
    await expectPage(opened.page.getByRole('button', { name: 'That’s me' })).toHaveCount(0);
    await opened.tell(stateNamed('signed-in-another-account'));
    await expectPage(opened.page.getByRole('button', { name: 'That’s me' })).toBeVisible();
  });
});

describe('the e-mail address', () => {
  it('is half hidden, for ears as for eyes, until it is shown', async () => {
    await using opened = await harness.open(stateNamed('signed-in'));
    await expectPage(opened.page.getByText('ad•••@example.com')).toBeVisible();
    expect(await opened.page.content()).not.toContain('ada.lovelace@example.com');
    expect(await treeOf(opened)).toContain('E-mail address, hidden');

    await opened.page.getByRole('button', { name: 'Show e-mail address' }).click();
    await expectPage(opened.page.getByText('ada.lovelace@example.com')).toBeVisible();
    expect(await treeOf(opened)).toContain('ada.lovelace@example.com');

    await opened.page.getByRole('button', { name: 'Hide e-mail address' }).click();
    expect(await opened.page.content()).not.toContain('ada.lovelace@example.com');
  });

  it('is hidden again for the next person', async () => {
    await using opened = await harness.open(stateNamed('signed-in'));
    await opened.page.getByRole('button', { name: 'Show e-mail address' }).click();
    await opened.tell(stateNamed('signed-out'));
    await opened.tell(stateNamed('signed-in'));
    await expectPage(opened.page.getByText('ad•••@example.com')).toBeVisible();
  });

  it('leaves no gap where an account has none', async () => {
    await using opened = await harness.open(stateNamed('signed-in-free'));
    await expectPage(opened.page.getByRole('button', { name: /e-mail/u })).toHaveCount(0);
    await expectPage(opened.page.getByText('Free plan')).toBeVisible();
  });
});

describe('signing out', () => {
  it('asks first, with the focus on the harmless answer', async () => {
    await using opened = await ask();
    await expectPage(opened.page.getByRole('alertdialog', { name: 'Sign out of this computer?' })).toBeVisible();
    await expectPage(opened.page.getByRole('button', { name: 'Stay signed in' })).toBeFocused();
    expect(await opened.calls()).toEqual([]);
  });

  it('happens on yes', async () => {
    await using opened = await ask();
    await opened.page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
    expect(await opened.calls()).toEqual([['signOut']]);
    await expectPage(opened.page.getByRole('alertdialog')).toBeHidden();
  });

  it.each(['Escape', 'Stay signed in'])('does not happen on %s, and the focus goes back', async (way) => {
    await using opened = await ask();
    await (way === 'Escape'
      ? opened.page.keyboard.press('Escape')
      : opened.page.getByRole('button', { name: way }).click());
    await expectPage(opened.page.getByRole('alertdialog')).toBeHidden();
    await expectPage(opened.page.getByRole('button', { name: 'Sign out' })).toBeFocused();
    expect(await opened.calls()).toEqual([]);
  });

  it('keeps the keyboard within the question', async () => {
    await using opened = await ask();
    for (const name of ['Sign out', 'Stay signed in']) {
      await opened.page.keyboard.press('Tab');
      // Between the last and the first button the browser's own surroundings take their turn.
      if ((await opened.page.locator('dialog :focus').count()) === 0) await opened.page.keyboard.press('Tab');
      await expectPage(opened.page.locator('dialog').getByRole('button', { name })).toBeFocused();
    }
  });
});
