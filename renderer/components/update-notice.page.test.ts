import type { Locator, Page } from '@playwright/test';
import { expect as expectPage } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { noUpdate, storyNamed } from '../gallery/stories.ts';
import { stateNamed } from '../gallery/states.ts';
import { pageHarness } from '../gallery/page-harness.ts';
import type { OpenedPage } from '../gallery/opened-page.ts';

const harness = await pageHarness();

const openStory = async (name: string): Promise<OpenedPage> => {
  const story = storyNamed(name);
  const opened = await harness.open(story);
  await opened.push('updates', story.updates);
  return opened;
};

const noticeOf = (page: Page): Locator => page.getByRole('region', { name: 'Update' });

describe('the notice of an update', () => {
  it.each([
    ['update-available', 'Download', 'downloadUpdate'],
    ['update-available', 'Later', 'dismissUpdate'],
    ['update-downloading', 'Hide', 'dismissUpdate'],
    ['update-ready', 'Restart now', 'restartToUpdate'],
    ['update-ready', 'Later', 'dismissUpdate'],
    ['update-none', 'OK', 'dismissUpdate'],
    ['update-by-package-manager', 'OK', 'dismissUpdate'],
    ['update-failed-disk-full', 'Try again', 'downloadUpdate'],
    ['update-failed-disk-full', 'Later', 'dismissUpdate'],
    ['update-not-installed', 'Try again', 'downloadUpdate'],
    ['update-not-checked-update-server-trouble', 'Try again', 'checkForUpdates'],
  ])('on %s asks main at "%s" for %s', async (name, button, call) => {
    await using opened = await openStory(name);
    await noticeOf(opened.page).getByRole('button', { name: button, exact: true }).click();
    expect(await opened.calls()).toEqual([[call]]);
  });

  it('says why what was downloaded or ready is not installed, and offers no restart', async () => {
    for (const [name, labels] of [
      ['update-failed-update-not-signed', 'What arrived isn’t from Latchkey’s makers, so it was thrown away.'],
      ['update-not-installed', 'Latchkey 1.2.0 wasn’t installed'],
    ] as const) {
      await using opened = await openStory('update-ready');
      const restart = noticeOf(opened.page).getByRole('button', { name: 'Restart now' });
      await expectPage(restart).toBeVisible();
      await opened.push('updates', storyNamed(name).updates);
      await expectPage(noticeOf(opened.page)).toContainText(labels);
      await expectPage(restart).toHaveCount(0);
    }
  });

  it('shows how a download gets on', async () => {
    await using opened = await openStory('update-downloading');
    const bar = opened.page.getByRole('progressbar', { name: 'Downloading Latchkey 1.2.0' });
    await expectPage(bar).toHaveAttribute('value', '42');
    await expectPage(bar).toHaveAttribute('max', '100');
  });

  it('waits until a sign-in is over', async () => {
    await using opened = await openStory('update-available-and-a-sign-in');
    await expectPage(noticeOf(opened.page)).toHaveCount(0);
    await opened.tell(stateNamed('confirming'));
    await expectPage(noticeOf(opened.page)).toHaveCount(0);
    await opened.tell(stateNamed('signed-in'));
    await expectPage(noticeOf(opened.page)).toContainText('Latchkey 1.2.0 is here');
  });

  it('waits until a sign-out that the keychain refused is settled', async () => {
    await using opened = await openStory('update-available-and-a-refused-sign-out');
    await expectPage(opened.page.getByRole('heading', { name: 'You’re still signed in here' })).toBeVisible();
    await expectPage(noticeOf(opened.page)).toHaveCount(0);
    await opened.tell(stateNamed('signed-in'));
    await expectPage(noticeOf(opened.page)).toContainText('Latchkey 1.2.0 is here');
  });

  it.each([
    { width: 420, height: 560 },
    { width: 1200, height: 900 },
  ])('leaves all of the screen to be seen in a window of $width by $height', async (size) => {
    for (const name of ['update-available', 'update-available-signed-out', 'update-available-and-trouble']) {
      await using opened = await openStory(name);
      await opened.page.setViewportSize(size);
      const bottom = await noticeOf(opened.page).evaluate((notice) => notice.getBoundingClientRect().bottom);
      const tops = await opened.page
        .locator('main :is(h1, h2, svg, button)')
        .evaluateAll((parts) =>
          parts.filter((part) => part.checkVisibility()).map((part) => part.getBoundingClientRect().top),
        );
      expect(tops.length).toBeGreaterThan(3);
      expect(Math.min(...tops), name).toBeGreaterThanOrEqual(bottom);
    }
  });

  it('does not cover what a failed call says', async () => {
    await using opened = await openStory('update-available-signed-out');
    await opened.failWith('unexpected');
    await opened.page.getByRole('button', { name: 'Sign in with Plex' }).click();
    await opened.page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click();
    await expectPage(opened.page.getByRole('alert')).toHaveCount(0);
    await expectPage(noticeOf(opened.page)).toBeVisible();
  });

  it('answers who asked whatever is under way', async () => {
    await using opened = await openStory('update-none-during-a-sign-in');
    await expectPage(noticeOf(opened.page)).toContainText('You have the newest version');
  });

  it('neither takes the focus when it comes nor loses it when it changes under the finger', async () => {
    await using opened = await harness.open(stateNamed('signed-in'));
    const signOut = opened.page.getByRole('button', { name: 'Sign out' });
    await signOut.focus();
    await opened.push('updates', storyNamed('update-available').updates);
    await expectPage(noticeOf(opened.page)).toBeVisible();
    await expectPage(signOut).toBeFocused();
    const download = noticeOf(opened.page).getByRole('button', { name: 'Download' });
    await download.focus();
    await opened.page.keyboard.press('Enter');
    await opened.push('updates', storyNamed('update-begun').updates);
    await expectPage(download).toHaveCount(0);
    await expectPage(opened.page.getByRole('heading', { level: 1 })).toBeFocused();
    const hide = noticeOf(opened.page).getByRole('button', { name: 'Hide' });
    await hide.focus();
    await opened.push('updates', storyNamed('update-downloading').updates);
    await expectPage(hide).toBeFocused();
    await opened.push('updates', noUpdate);
    await expectPage(opened.page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  it('is spoken of', async () => {
    await using opened = await openStory('update-ready');
    await expectPage(opened.page.getByRole('status').first()).toHaveText(
      'Latchkey 1.2.0 is ready. It’s installed when you quit.',
    );
  });

  it('is there from the beginning for a page that starts over', async () => {
    await using opened = await harness.open(stateNamed('signed-in'), { updates: storyNamed('update-ready').updates });
    await expectPage(noticeOf(opened.page)).toContainText('is ready');
  });
});

describe('what is new', () => {
  it('opens over the screen as plain text, and closes with Escape or its button; the focus returns', async () => {
    await using opened = await openStory('update-available');
    const open = noticeOf(opened.page).getByRole('button', { name: 'What’s new' });
    const dialog = opened.page.getByRole('dialog', { name: 'What’s new in 1.2.0' });
    await open.click();
    await expectPage(dialog.getByRole('paragraph')).toHaveText([
      'New',
      'The name of this computer can be changed while it waits.',
      'Starts in half the time.',
    ]);
    await opened.page.keyboard.press('Escape');
    await expectPage(dialog).toBeHidden();
    await expectPage(open).toBeFocused();
    await opened.page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expectPage(dialog).toBeHidden();
    expect(await opened.calls()).toEqual([]);
  });

  it('is no more than text, whatever a release says', async () => {
    await using opened = await harness.open(stateNamed('signed-in'));
    const news = ['<img src=x onerror="document.title = 1">', '[a](javascript:1)'];
    await opened.push('updates', { kind: 'available', release: { version: '1.2.0', news }, isShown: true });
    await opened.page.getByRole('button', { name: 'What’s new' }).click();
    await expectPage(opened.page.getByRole('dialog').getByRole('paragraph')).toHaveText(news);
    await expectPage(opened.page.getByRole('dialog').locator('img, a')).toHaveCount(0);
  });

  it('can be read to its end with the keyboard when there is much of it', async () => {
    await using opened = await openStory('update-available-with-much-to-say');
    await opened.page.getByRole('button', { name: 'What’s new' }).click();
    const last = opened.page.getByRole('dialog').getByRole('paragraph').last();
    await expectPage(last).not.toBeInViewport();
    await opened.page.getByRole('dialog').getByRole('group').focus();
    await opened.page.keyboard.press('End');
    await expectPage(last).toBeInViewport();
    await expectPage(opened.page.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
  });

  it('shows where the focus is in colours of its own, and not in those of the notice', async () => {
    await using opened = await openStory('update-available');
    const open = noticeOf(opened.page).getByRole('button', { name: 'What’s new' });
    await open.focus();
    await opened.page.keyboard.press('Enter');
    const close = opened.page.getByRole('dialog').getByRole('button', { name: 'Close' });
    await close.focus();
    await opened.page.keyboard.press('Shift+Tab');
    await opened.page.keyboard.press('Tab');
    await expectPage(close).toBeFocused();
    // --accent by day
    await expectPage(close).toHaveCSS('outline-color', 'rgb(23, 86, 71)');
  });

  it('has no button where a release says nothing', async () => {
    await using opened = await openStory('update-available-signed-out');
    await expectPage(noticeOf(opened.page)).toBeVisible();
    await expectPage(opened.page.getByRole('button', { name: 'What’s new' })).toHaveCount(0);
  });
});
