import { expect as expectPage } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import type { Checkup } from '../../preload/contract.ts';
import { storyNamed } from '../gallery/stories.ts';
import { stateNamed } from '../gallery/states.ts';
import { pageHarness } from '../gallery/page-harness.ts';
import type { OpenedPage } from '../gallery/opened-page.ts';

const harness = await pageHarness();

const begun = storyNamed('check-begun').checkup;
const underWay = storyNamed('check-under-way').checkup;
const done = storyNamed('check-clock-and-key').checkup;

const dialogOf = ({ page }: OpenedPage) => page.getByRole('dialog', { name: 'Check this computer' });
const rowOf = (opened: OpenedPage, title: string) =>
  dialogOf(opened)
    .getByRole('listitem')
    .filter({ has: opened.page.getByRole('heading', { name: title }) });

/** The page on that screen with the checkup over it, as the menu opens it. */
const opening = async (name: string, checkup: Checkup): Promise<OpenedPage> => {
  const opened = await harness.open(stateNamed(name));
  await opened.push('checkup', checkup);
  await opened.push('openDialog', 'checkup');
  return opened;
};

describe('“Check this computer”', () => {
  it('has a place for every check from the start, and fills them as findings come', async () => {
    await using opened = await opening('signed-in', begun);
    await expectPage(dialogOf(opened).getByRole('listitem')).toHaveCount(6);
    await expectPage(rowOf(opened, 'Keychain')).toContainText('Checking…');
    const before = await rowOf(opened, 'Your key').boundingBox();
    await opened.push('checkup', underWay);
    await expectPage(rowOf(opened, 'Keychain')).toContainText('Fine: Takes a key and gives it back.');
    expect(await rowOf(opened, 'Your key').boundingBox()).toEqual(before);
    await opened.push('checkup', done);
    await expectPage(rowOf(opened, 'Date and time')).toContainText('Trouble: The clock is 1 day behind.');
    await expectPage(rowOf(opened, 'Your key')).toContainText('Sign in again.');
  });

  it('tells those who listen that it begins and how it ends, from within the dialog', async () => {
    await using opened = await opening('signed-in', begun);
    const voice = dialogOf(opened).getByRole('status');
    await expectPage(voice).toHaveText('Checking…');
    await opened.push('checkup', done);
    await expectPage(voice).toHaveText('2 things to look at.');
  });

  it('takes the focus, keeps it, and gives it back', async () => {
    await using opened = await harness.open(stateNamed('signed-in'));
    const signOut = opened.page.getByRole('button', { name: 'Sign out' });
    await signOut.focus();
    await opened.push('checkup', done);
    await opened.push('openDialog', 'checkup');
    await expectPage(opened.page.locator(':focus')).toHaveText('Check this computer');
    const stops: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      await opened.page.keyboard.press('Tab');
      stops.push(await opened.page.locator(':focus').innerText());
    }
    expect(stops.map((stop) => stop.split('\n')[0])).toEqual(['Copy report', 'Check again', 'Close']);
    await opened.page.keyboard.press('Escape');
    await expectPage(signOut).toBeFocused();
  });

  it('gives the focus to the heading where what had it has gone', async () => {
    await using opened = await harness.open(stateNamed('signed-out'));
    await opened.page.getByRole('button', { name: 'Sign in with Plex' }).focus();
    await opened.push('checkup', begun);
    await opened.push('openDialog', 'checkup');
    await opened.tell(stateNamed('waiting-code'));
    await opened.page.keyboard.press('Escape');
    await expectPage(dialogOf(opened)).toBeHidden();
    await expectPage(opened.page.locator(':focus')).toHaveText('Enter this code');
  });

  it.each(['Escape', 'Close'])('closes with %s, which has main stop it, and cancels no sign-in', async (way) => {
    await using opened = await opening('waiting-code', done);
    if (way === 'Escape') await opened.page.keyboard.press('Escape');
    else await dialogOf(opened).getByRole('button', { name: 'Close' }).click();
    await expectPage(dialogOf(opened)).toBeHidden();
    expect(await opened.calls()).toEqual([['stopCheckup']]);
    await opened.page.keyboard.press('Escape');
    await expect.poll(() => opened.calls()).toEqual([['stopCheckup'], ['cancelSignIn']]);
  });

  it('copies the report and says so, and checks again', async () => {
    await using opened = await opening('signed-in', done);
    await dialogOf(opened).getByRole('button', { name: 'Copy report' }).click();
    await expectPage(dialogOf(opened).getByRole('status')).toHaveText('Copied');
    await dialogOf(opened).getByRole('button', { name: 'Check again' }).click();
    expect(await opened.calls()).toEqual([['copyCheckupReport'], ['startCheckup']]);
  });

  it('can be scrolled with the keyboard where it does not fit', async () => {
    const { checkup } = storyNamed('check-everything-at-once');
    await using opened = await opening('signed-in', checkup);
    await opened.page.setViewportSize({ width: 420, height: 560 });
    const last = rowOf(opened, 'Your key');
    await expectPage(last).not.toBeInViewport();
    await opened.page.keyboard.press('Tab');
    await opened.page.keyboard.press('End');
    await expectPage(last).toBeInViewport({ ratio: 0.9 });
  });
});

describe('the way to it from trouble', () => {
  it.each([
    'signed-out-unreachable',
    'signed-out-timed-out',
    'signed-out-insecure-connection',
    'signed-out-someone-else-answered',
    'signed-out-keychain-unavailable',
    'signed-out-keychain-locked',
    'confirming-unreachable',
    'not-kept-keychain-denied',
    'signed-in-put-off-someone-else-answered',
    'signed-in-keychain-timed-out',
  ])('is there: %s', async (name) => {
    await using opened = await harness.open(stateNamed(name));
    await opened.page.getByRole('button', { name: 'Check this computer' }).click();
    await expectPage(dialogOf(opened)).toBeVisible();
    expect(await opened.calls()).toEqual([['startCheckup']]);
  });

  it.each(['signed-out', 'signed-out-token-rejected', 'signed-in', 'signed-in-put-off-plex-trouble'])(
    'is not there where a checkup would tell no more: %s',
    async (name) => {
      await using opened = await harness.open(stateNamed(name));
      await expectPage(opened.page.getByRole('button', { name: 'Check this computer' })).toHaveCount(0);
    },
  );
});
