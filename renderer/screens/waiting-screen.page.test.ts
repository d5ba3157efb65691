import { expect as expectPage } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { stateNamed } from '../gallery/states.ts';
import { pageHarness } from '../gallery/page-harness.ts';

const harness = await pageHarness();

describe('waiting for approval in the browser', () => {
  it('offers the page again, its link, the other method and a way out', async () => {
    await using opened = await harness.open(stateNamed('waiting-browser'));
    await expectPage(opened.page).toHaveTitle('Waiting for your approval – Latchkey');
    for (const name of ['Open the page again', 'Copy link', 'Use a code instead', 'Cancel']) {
      await opened.page.getByRole('button', { name }).click();
    }
    expect(await opened.calls()).toEqual([
      ['openApprovalUrl'],
      ['copyLink'],
      ['changeMethod', 'code'],
      ['cancelSignIn'],
    ]);
  });

  it('invites to open the page when that has not happened', async () => {
    await using opened = await harness.open(stateNamed('waiting-browser-not-opened'));
    await opened.page.getByRole('button', { name: 'Open the page', exact: true }).click();
    await expectPage(opened.page.getByText('The browser didn’t open.')).toBeVisible();
    expect(await opened.calls()).toEqual([['openApprovalUrl']]);
  });

  it('shows a picture to scan, with a name for those who can’t', async () => {
    await using opened = await harness.open(stateNamed('waiting-browser'));
    const picture = opened.page.getByRole('img', { name: 'QR code of the approval page' });
    await expectPage(picture).toBeVisible();
    await expectPage(picture.locator('path')).toHaveAttribute('d', /^M4 4h7v1h-7z/u);
  });

  it.each(['light', 'dark'] as const)('shows the picture dark on white in the %s theme', async (colorScheme) => {
    await using opened = await harness.openApart(stateNamed('waiting-browser'), { colorScheme });
    const picture = opened.page.getByRole('img');
    await expectPage(picture.locator('path')).toHaveCSS('fill', 'rgb(27, 26, 23)');
    await expectPage(picture.locator('..')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  });

  it('counts down on its own clock, by minutes and then by seconds', async () => {
    await using opened = await harness.openApart(stateNamed('waiting-browser'));
    const time = opened.page.getByRole('timer');
    await expectPage(time).toHaveText('29 min left');
    await opened.page.clock.runFor(27 * 60_000);
    await expectPage(time).toHaveText('2 min left');
    await opened.page.clock.runFor(31_000);
    await expectPage(time).toHaveText('1:59 left');
    await opened.page.clock.runFor(1000);
    await expectPage(time).toHaveText('1:58 left');
    await opened.page.clock.runFor(10 * 60_000);
    await expectPage(time).toHaveText('0:00 left');
  });

  it('does not mind a wall clock that jumps', async () => {
    await using opened = await harness.openApart(stateNamed('waiting-browser'));
    await opened.page.clock.setSystemTime('2031-01-01T00:00:00Z');
    await opened.page.clock.runFor(1000);
    await expectPage(opened.page.getByRole('timer')).toHaveText('29 min left');
  });

  it('counts from what main says each time it speaks', async () => {
    await using opened = await harness.openApart(stateNamed('waiting-browser'));
    await opened.page.clock.runFor(20 * 60_000);
    await expectPage(opened.page.getByRole('timer')).toHaveText('9 min left');
    await opened.tell(stateNamed('waiting-browser-renewed'));
    await expectPage(opened.page.getByRole('timer')).toHaveText('29 min left');
    await expectPage(opened.page.getByText('The earlier page expired.')).toBeVisible();
  });
});

describe('waiting for a code to be typed', () => {
  it('offers plex.tv/link, the code, the other method and a way out', async () => {
    await using opened = await harness.open(stateNamed('waiting-code'));
    for (const name of ['Open plex.tv/link', 'Copy code', 'Use the browser instead', 'Cancel']) {
      await opened.page.getByRole('button', { name }).click();
    }
    expect(await opened.calls()).toEqual([
      ['openApprovalUrl'],
      ['copyCode'],
      ['changeMethod', 'browser'],
      ['cancelSignIn'],
    ]);
  });

  it('copies as one word when selected by hand', async () => {
    await using opened = await harness.openApart(stateNamed('waiting-code'), {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await opened.page.getByText('B', { exact: true }).click();
    expect(await opened.page.evaluate(() => document.getSelection()?.toString())).toBe('AB12');
    await opened.page.keyboard.press('ControlOrMeta+c');
    // The policy keeps the clipboard from the app's own page.
    await using other = await opened.page.context().newPage();
    await other.route('**/other.html', (route) => route.fulfill({ contentType: 'text/html', body: '<p></p>' }));
    await other.goto(new URL('/other.html', opened.page.url()).href);
    expect(await other.evaluate(() => navigator.clipboard.readText())).toBe('AB12');
  });

  it('copies as one word also in a selection of everything', async () => {
    await using opened = await harness.open(stateNamed('waiting-code'));
    await opened.page.keyboard.press('ControlOrMeta+a');
    const selected = await opened.page.evaluate(() => document.getSelection()?.toString());
    expect(selected).toMatch(/\bAB12\b/u);
    expect(selected).not.toContain('A, B');
  });

  it('is spelled for those who listen, and only once', async () => {
    await using opened = await harness.open(stateNamed('waiting-code'));
    const tree = await opened.page.locator('main').ariaSnapshot();
    expect(tree).toContain('A, B, 1, 2');
    expect(tree).not.toContain('AB12');
    await expectPage(opened.page.getByText('Your code is A, B, 1, 2.')).toHaveCount(1);
  });

  it('says that it was copied, for a moment', async () => {
    await using opened = await harness.openApart(stateNamed('waiting-code'));
    await opened.page.getByRole('button', { name: 'Copy code' }).click();
    await expectPage(opened.page.getByRole('button', { name: 'Copied' })).toBeVisible();
    await expectPage(opened.page.getByRole('status').filter({ hasText: /^Copied$/u })).toHaveCount(1);
    await opened.page.clock.runFor(2000);
    await expectPage(opened.page.getByRole('button', { name: 'Copy code' })).toBeVisible();
  });

  it('says why it could not be copied, and does not claim that it was', async () => {
    await using opened = await harness.open(stateNamed('waiting-code'));
    await opened.failWith('unexpected');
    await opened.page.getByRole('button', { name: 'Copy code' }).click();
    await expectPage(opened.page.getByRole('alert')).toContainText('Something went wrong');
    await expectPage(opened.page.getByRole('button', { name: 'Copied' })).toHaveCount(0);
    await opened.page.getByRole('button', { name: 'Dismiss' }).click();
    await expectPage(opened.page.getByRole('alert')).toHaveCount(0);
  });

  it('says a problem quietly and takes the word back when it is over', async () => {
    await using opened = await harness.open(stateNamed('waiting-code'));
    const remark = opened.page.locator('main').getByRole('status');
    await expectPage(remark).toHaveText('');
    await opened.tell(stateNamed('waiting-code-someone-else-answered'));
    await expectPage(remark).toContainText('Your network answered');
    await opened.tell(stateNamed('waiting-code'));
    await expectPage(remark).toHaveText('');
  });

  it('does not say a problem twice', async () => {
    await using opened = await harness.open(stateNamed('waiting-browser-not-opened'));
    await opened.failWith('browser-not-opened');
    await opened.page.getByRole('button', { name: 'Open the page' }).click();
    await expectPage(opened.page.getByText('The browser didn’t open.')).toHaveCount(1);
  });
});
