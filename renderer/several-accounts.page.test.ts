import { expect as expectPage, type Locator, type Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { pageHarness } from './gallery/page-harness.ts';
import { stateNamed } from './gallery/states.ts';

const harness = await pageHarness();

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** Returns every heading that is seen from now on, in its order, once it is asked for. */
const headingsFrom = async (page: Page): Promise<() => Promise<readonly string[]>> => {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { headingsSeen: seen });
    new MutationObserver(() => {
      const text = document.querySelector('h1')?.textContent ?? 'none';
      if (text !== seen.at(-1)) seen.push(text);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => Reflect.get(window, 'headingsSeen') as readonly string[]);
};

describe('of several accounts, the page', () => {
  it('shows the first, and neither another nor what tells them apart', async () => {
    await using opened = await harness.open(stateNamed('signed-in-two-accounts'));
    await expectPage(heading(opened.page)).toHaveText('Ada Lovelace');
    expect(await opened.page.content()).not.toMatch(/Grace|uuid/u);
  });

  it('shows the next where the first was refused, and says nothing of that', async () => {
    await using opened = await harness.open(stateNamed('signed-in-first-account-refused'));
    await expectPage(heading(opened.page)).toHaveText('Grace Hopper');
    await expectPage(opened.page.getByRole('heading', { level: 2 })).toHaveCount(0);
    await expectPage(opened.page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  });

  it('takes back what it asked of one when another is shown', async () => {
    await using opened = await harness.open(stateNamed('signed-in-two-accounts'));
    await opened.page.getByRole('button', { name: 'Sign out' }).click();
    const question = opened.page.getByRole('alertdialog');
    await expectPage(question).toBeVisible();
    await opened.tell(stateNamed('signed-in-first-account-refused'));
    await expectPage(question).toBeHidden();
    await expectPage(heading(opened.page)).toHaveText('Grace Hopper');
    await expectPage(heading(opened.page)).toBeFocused();
    await expectPage(opened.page.getByRole('status')).toHaveText('Signed in as Grace Hopper.');
    expect(await opened.calls()).toEqual([]);
  });

  it('does not take a keychain that did not tell of one for a sign-out that failed', async () => {
    await using opened = await harness.open(stateNamed('confirming-account-not-read'));
    await expectPage(opened.page.getByRole('heading', { level: 2 })).toHaveText('Your keychain is locked');
    await expectPage(opened.page.locator('main')).not.toContainText('sign');
    expect(await opened.page.title()).not.toMatch(/sign/iu);
    await opened.page.getByRole('button', { name: 'Try again' }).click();
    expect(await opened.calls()).toEqual([['tryAgain']]);
  });

  it('leaves the question alone while something comes of another', async () => {
    const { attempt, accounts } = stateNamed('signed-in-two-accounts');
    if (accounts.kind === 'opening-keychain') throw new Error('There are no accounts.');
    await using opened = await harness.open({ attempt, accounts });
    await opened.page.getByRole('button', { name: 'Sign out' }).click();
    await opened.push('accounts', { ...accounts, list: accounts.list.slice(0, 1) });
    await expectPage(opened.page.getByRole('alertdialog')).toBeVisible();
    await opened.page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
    expect(await opened.calls()).toEqual([['signOut']]);
  });
});

describe('an attempt beside an account', () => {
  it('has the screen until it is over, and the account has it again', async () => {
    await using opened = await harness.open(stateNamed('signed-in'));
    await opened.tell(stateNamed('waiting-code-beside-an-account'));
    await expectPage(heading(opened.page)).toHaveText('Enter this code');
    await expectPage(heading(opened.page)).toBeFocused();
    await opened.page.keyboard.press('Escape');
    expect(await opened.calls()).toEqual([['cancelSignIn']]);
    await opened.tell(stateNamed('signed-in'));
    await expectPage(heading(opened.page)).toHaveText('Ada Lovelace');
  });
});

describe('between the pushes of two slices', () => {
  it.each([
    ['confirming', 'signed-in', 'Ada Lovelace'],
    ['opening-the-keychain', 'confirming', 'Approved'],
    ['opening-the-keychain', 'waiting-code', 'Enter this code'],
    ['dropping-the-token', 'signed-out', 'Latchkey'],
  ])('no third screen is seen: from %s to %s', async (before, after, arrived) => {
    await using opened = await harness.open(stateNamed(before));
    const headings = await headingsFrom(opened.page);
    await opened.tell(stateNamed(after));
    await expectPage(heading(opened.page)).toHaveText(arrived);
    expect((await headings()).filter((text) => text !== arrived)).toEqual([]);
  });
});
