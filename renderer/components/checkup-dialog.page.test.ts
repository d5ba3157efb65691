import { expect as expectPage } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sightNamed } from '../gallery/sights.ts';
import { stateNamed } from '../gallery/states.ts';
import { openStudio, type Sitting, type Studio } from '../gallery/studio.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});

afterAll(() => studio[Symbol.asyncDispose]());

const begun = sightNamed('check-begun').checkup;
const underWay = sightNamed('check-under-way').checkup;
const done = sightNamed('check-clock-and-key').checkup;

const dialogOf = ({ page }: Sitting) => page.getByRole('dialog', { name: 'Check this computer' });
const rowOf = (sitting: Sitting, title: string) =>
  dialogOf(sitting)
    .getByRole('listitem')
    .filter({ has: sitting.page.getByRole('heading', { name: title }) });

describe('“Check this computer”', () => {
  it('has a place for every check from the start, and fills them as findings come', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    await sitting.pushCheckup(begun);
    await expectPage(dialogOf(sitting).getByRole('listitem')).toHaveCount(6);
    await expectPage(rowOf(sitting, 'Keychain')).toContainText('Checking…');
    const before = await rowOf(sitting, 'Your key').boundingBox();
    await sitting.pushCheckup(underWay);
    await expectPage(rowOf(sitting, 'Keychain')).toContainText('Fine: Takes a key and gives it back.');
    expect(await rowOf(sitting, 'Your key').boundingBox()).toEqual(before);
    await sitting.pushCheckup(done);
    await expectPage(rowOf(sitting, 'Date and time')).toContainText('Trouble: The clock is 1 day behind.');
    await expectPage(rowOf(sitting, 'Your key')).toContainText('Sign in again.');
  });

  it('tells those who listen that it begins and how it ends, from within the dialog', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    await sitting.pushCheckup(begun);
    const voice = dialogOf(sitting).getByRole('status');
    await expectPage(voice).toHaveText('Checking…');
    await sitting.pushCheckup(done);
    await expectPage(voice).toHaveText('2 things to look at.');
  });

  it('takes the focus, keeps it, and gives it back', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    const signOut = sitting.page.getByRole('button', { name: 'Sign out' });
    await signOut.focus();
    await sitting.pushCheckup(done);
    await expectPage(sitting.page.locator(':focus')).toHaveText('Check this computer');
    const stops: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      await sitting.page.keyboard.press('Tab');
      stops.push(await sitting.page.locator(':focus').innerText());
    }
    expect(stops.map((stop) => stop.split('\n')[0])).toEqual(['Copy report', 'Check again', 'Close']);
    await sitting.pushCheckup({ kind: 'closed' });
    await expectPage(signOut).toBeFocused();
  });

  it('gives the focus to the heading where what had it has gone', async () => {
    await using sitting = await studio.open(stateNamed('signed-out'));
    await sitting.page.getByRole('button', { name: 'Sign in with Plex' }).focus();
    await sitting.pushCheckup(begun);
    await sitting.push(stateNamed('waiting-code'));
    await sitting.pushCheckup({ kind: 'closed' });
    await expectPage(dialogOf(sitting)).toBeHidden();
    await expectPage(sitting.page.locator(':focus')).toHaveText('Enter this code');
  });

  it.each(['Escape', 'Close'])('asks main to close it with %s, and cancels no sign-in', async (way) => {
    await using sitting = await studio.open(stateNamed('waiting-code'));
    await sitting.pushCheckup(done);
    if (way === 'Escape') await sitting.page.keyboard.press('Escape');
    else await dialogOf(sitting).getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => sitting.calls()).toEqual([['closeCheckup']]);
    await expectPage(dialogOf(sitting)).toBeVisible();
    await sitting.pushCheckup({ kind: 'closed' });
    await expectPage(dialogOf(sitting)).toBeHidden();
    await sitting.page.keyboard.press('Escape');
    await expect.poll(() => sitting.calls()).toEqual([['closeCheckup'], ['cancelSignIn']]);
  });

  it('copies the report and says so, and checks again', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    await sitting.pushCheckup(done);
    await dialogOf(sitting).getByRole('button', { name: 'Copy report' }).click();
    await expectPage(dialogOf(sitting).getByRole('status')).toHaveText('Copied');
    await dialogOf(sitting).getByRole('button', { name: 'Check again' }).click();
    expect(await sitting.calls()).toEqual([['copyCheckupReport'], ['startCheckup']]);
  });

  it('can be scrolled with the keyboard where it does not fit', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'), { viewport: { width: 420, height: 560 } });
    await sitting.pushCheckup(sightNamed('check-everything-at-once').checkup);
    const last = rowOf(sitting, 'Your key');
    await expectPage(last).not.toBeInViewport();
    await sitting.page.keyboard.press('Tab');
    await sitting.page.keyboard.press('End');
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
    await using sitting = await studio.open(stateNamed(name));
    await sitting.page.getByRole('button', { name: 'Check this computer' }).click();
    expect(await sitting.calls()).toEqual([['startCheckup']]);
  });

  it.each(['signed-out', 'signed-out-token-rejected', 'signed-in', 'signed-in-put-off-plex-trouble'])(
    'is not there where a checkup would tell no more: %s',
    async (name) => {
      await using sitting = await studio.open(stateNamed(name));
      await expectPage(sitting.page.getByRole('button', { name: 'Check this computer' })).toHaveCount(0);
    },
  );
});
