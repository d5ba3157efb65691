import type { Locator, Page } from '@playwright/test';
import { expect as expectPage } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { stateNamed } from './states.ts';
import { pageHarness } from './page-harness.ts';

const harness = await pageHarness();

const focused = (page: Page): Locator => page.locator(':focus');

const walk = async (page: Page, steps: number): Promise<readonly string[]> => {
  const stops: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    stops.push((await focused(page).getAttribute('aria-label')) ?? (await focused(page).innerText()));
  }
  return stops.map((stop) => stop.replaceAll(/\s+/gu, ' ').trim());
};

describe('the focus', () => {
  it.each([
    ['opening-the-keychain', 'Opening your keychain…'],
    ['signed-out', 'Latchkey'],
    ['requesting-code', 'Asking Plex…'],
    ['waiting-code', 'Enter this code'],
    ['waiting-browser', 'Approve in your browser'],
    ['expired-code', 'Get a new code'],
    ['confirming', 'Approved'],
    ['not-kept-keychain-locked', 'Your key isn’t saved yet'],
    ['signed-in', 'Ada Lovelace'],
    ['signing-out', 'Signing out…'],
  ])('lands where the person is needed: on %s at "%s"', async (name, text) => {
    await using opened = await harness.open(stateNamed(name));
    await expectPage(focused(opened.page)).toHaveText(text);
  });

  it('moves on when another screen comes', async () => {
    await using opened = await harness.open(stateNamed('signed-out'));
    await opened.tell(stateNamed('requesting-code'));
    await expectPage(focused(opened.page)).toHaveText('Asking Plex…');
    await opened.tell(stateNamed('waiting-code'));
    await expectPage(focused(opened.page)).toHaveText('Enter this code');
    await opened.tell(stateNamed('expired-code'));
    await expectPage(focused(opened.page)).toHaveText('Get a new code');
  });

  it('stays where it is when something changes on the screen', async () => {
    await using opened = await harness.open(stateNamed('waiting-code'));
    const copy = opened.page.getByRole('button', { name: 'Copy code' });
    await copy.focus();
    await opened.tell(stateNamed('waiting-code-unreachable'));
    await expectPage(opened.page.getByText('Plex can’t be reached')).toBeVisible();
    await expectPage(copy).toBeFocused();
    await opened.tell(stateNamed('waiting-code-renewed'));
    await expectPage(copy).toBeFocused();
  });

  it('is not lost when confirming runs into trouble', async () => {
    await using opened = await harness.open(stateNamed('confirming'));
    await opened.tell(stateNamed('confirming-unreachable'));
    await expectPage(focused(opened.page)).toHaveText('Approved, almost there');
  });
});

describe('when the element with the focus goes away', () => {
  const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

  it.each([
    ['signed-out-token-not-ended', 'OK', 'signed-out'],
    ['signed-in-put-off-unreachable', 'Try again', 'signed-in-under-way'],
    ['signed-in-keychain-locked', 'Not now', 'signed-in'],
    ['signed-in-another-account', 'That’s me', 'signed-in'],
    ['confirming-unreachable', 'Try again', 'confirming'],
  ])('on %s with "%s", the heading takes the focus', async (name, button, next) => {
    await using opened = await harness.open(stateNamed(name));
    const pressed = opened.page.getByRole('button', { name: button, exact: true });
    await pressed.focus();
    await opened.page.keyboard.press('Enter');
    await expectPage(pressed).toBeFocused();
    await opened.tell(stateNamed(next));
    await expectPage(pressed).toHaveCount(0);
    await expectPage(heading(opened.page)).toBeFocused();
  });

  it('the heading takes it from a notice that was put away', async () => {
    await using opened = await harness.open(stateNamed('waiting-code'));
    await opened.failWith('unexpected');
    await opened.page.getByRole('button', { name: 'Copy code' }).click();
    await opened.page.getByRole('button', { name: 'Dismiss' }).focus();
    await opened.page.keyboard.press('Enter');
    await expectPage(opened.page.getByRole('alert')).toHaveCount(0);
    await expectPage(heading(opened.page)).toBeFocused();
  });

  it('nothing is stolen from somebody who selects the code with the mouse', async () => {
    await using opened = await harness.open(stateNamed('waiting-code'));
    await opened.page.getByText('B', { exact: true }).click();
    await expectPage(opened.page.locator('body')).toBeFocused();
    await opened.tell(stateNamed('waiting-code-unreachable'));
    await expectPage(opened.page.getByText('Plex can’t be reached')).toBeVisible();
    await opened.tell(stateNamed('waiting-code'));
    await expectPage(opened.page.getByText('Plex can’t be reached')).toHaveCount(0);
    expect(await opened.page.evaluate(() => document.getSelection()?.toString())).toBe('AB12');
    await expectPage(opened.page.locator('body')).toBeFocused();
  });
});

describe('the keyboard alone', () => {
  it('reaches everything on the welcome screen, in the order it is read', async () => {
    await using opened = await harness.open(stateNamed('signed-out-keychain-locked'));
    expect(await walk(opened.page, 7)).toEqual([
      'Try again',
      'Go on for this session only',
      'Check this computer',
      'Sign in with Plex',
      'Use a code instead',
      'Change this computer’s name',
      'Settings',
    ]);
  });

  it('reaches everything while waiting', async () => {
    await using opened = await harness.open(stateNamed('waiting-code'));
    expect(await walk(opened.page, 4)).toEqual(['Open plex.tv/link', 'Copy code', 'Use the browser instead', 'Cancel']);
  });

  it('reaches both answers where another account is asked about, and neither is one key away', async () => {
    await using opened = await harness.open(stateNamed('signed-in-another-account'));
    await expectPage(focused(opened.page)).toHaveText('Ada Lovelace');
    await opened.page.keyboard.press('Enter');
    await opened.page.keyboard.press('Space');
    expect(await opened.calls()).toEqual([]);
    expect(await walk(opened.page, 3)).toEqual(['Show e-mail address', 'That’s me', 'Sign out']);
  });

  it('shows where it is', async () => {
    await using opened = await harness.open(stateNamed('signed-out'));
    await opened.page.keyboard.press('Tab');
    await expectPage(focused(opened.page)).toHaveCSS('outline-style', 'solid');
    await expectPage(focused(opened.page)).toHaveCSS('outline-width', '2px');
  });

  it('signs in with Enter and with Space', async () => {
    await using opened = await harness.open(stateNamed('signed-out'));
    await opened.page.keyboard.press('Tab');
    await opened.page.keyboard.press('Enter');
    await opened.page.keyboard.press('Tab');
    await opened.page.keyboard.press('Space');
    expect(await opened.calls()).toEqual([
      ['startSignIn', 'browser'],
      ['startSignIn', 'code'],
    ]);
  });

  it.each([
    ['requesting-browser', 'cancelSignIn'],
    ['waiting-browser', 'cancelSignIn'],
    ['waiting-code', 'cancelSignIn'],
    ['expired-code', 'cancelSignIn'],
    ['confirming-unreachable', 'signOut'],
    ['not-kept-keychain-locked', 'signOut'],
  ])('cancels %s with Escape', async (name, call) => {
    await using opened = await harness.open(stateNamed(name));
    await opened.page.keyboard.press('Escape');
    expect(await opened.calls()).toEqual([[call]]);
  });

  it.each(['opening-the-keychain-slow', 'signed-out', 'confirming', 'signed-in', 'signing-out'])(
    'does nothing with Escape where there is no Cancel: on %s',
    async (name) => {
      await using opened = await harness.open(stateNamed(name));
      await opened.page.keyboard.press('Escape');
      expect(await opened.calls()).toEqual([]);
    },
  );
});
