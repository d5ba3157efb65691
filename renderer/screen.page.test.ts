import { expect as expectPage } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../preload/contract.ts';
import { stateNamed } from './gallery/states.ts';
import { stories } from './gallery/stories.ts';
import { walk } from './gallery/walk.ts';
import { pageHarness } from './gallery/page-harness.ts';

const harness = await pageHarness();

describe('the page', () => {
  it('shows the mark alone until main has spoken', async () => {
    await using opened = await harness.open(null);
    await expectPage(opened.page.locator('main svg')).toBeVisible();
    expect(await opened.page.locator('body').innerText()).toBe('');
    await opened.tell(stateNamed('signed-out'));
    await expectPage(opened.page.getByRole('heading', { level: 1 })).toHaveText('Latchkey');
  });

  it('says why there is nothing to show, and reads again when asked to', async () => {
    await using opened = await harness.openApart(null);
    await opened.page.addInitScript((state) => {
      const answering = (value: unknown) => {
        let answers = 0;
        return () => {
          answers += 1;
          return Promise.resolve(answers === 1 ? { ok: false, problem: 'timed-out' } : { ok: true, value });
        };
      };
      const { latchkey } = window;
      const attempt = { ...latchkey.attempt, read: answering(state.attempt) };
      const accounts = { ...latchkey.accounts, read: answering(state.accounts) };
      Object.assign(window, { latchkey: { ...latchkey, attempt, accounts } });
    }, stateNamed('signed-out'));
    await opened.page.reload();
    await opened.page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await expectPage(opened.page.getByRole('heading', { level: 1 })).toBeFocused();
    await expectPage(opened.page.getByRole('alert')).toHaveCount(0);
  });

  it('shows every state under the strict policy, without a complaint of the browser or of React', async () => {
    const watchful = await pageHarness('development');
    await using opened = await watchful.open(null);
    const complaints: string[] = [];
    opened.page.on('console', (message) => complaints.push(message.text()));
    opened.page.on('pageerror', (error) => complaints.push(error.message));
    const headings = await walk(opened, stories, () => document.querySelector('h1')?.textContent);
    expect(headings.size).toBe(stories.length);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['opening-the-keychain-slow', 'Go on for this session only', 'keepForThisSession'],
    ['expired-code', 'Get a new code', 'renewCode'],
    ['expired-browser', 'Get a new code', 'renewCode'],
    ['expired-code', 'Cancel', 'cancelSignIn'],
    ['requesting-code', 'Cancel', 'cancelSignIn'],
    ['confirming-unreachable', 'Try again', 'tryAgain'],
    ['confirming-unreachable', 'Cancel', 'signOut'],
    ['confirming-keychain-locked', 'Try again', 'tryAgain'],
    ['confirming-keychain-locked', 'Cancel', 'signOut'],
    ['signed-out-request-refused', 'Try again', 'tryAgain'],
    ['signed-out-token-left-alive', 'OK', 'dismissProblem'],
    ['not-kept-keychain-locked', 'Try again', 'tryAgain'],
    ['not-kept-keychain-locked', 'Keep for this session only', 'keepForThisSession'],
    ['not-kept-keychain-too-large', 'Keep for this session only', 'keepForThisSession'],
    ['not-kept-keychain-locked', 'Cancel', 'signOut'],
  ])('on %s: %s', async (name, button, call) => {
    await using opened = await harness.open(stateNamed(name));
    await opened.page.getByRole('button', { name: button }).click();
    expect(await opened.calls()).toEqual([[call]]);
  });

  it('does not blame Plex for a sign-out that the keychain refused', async () => {
    await using opened = await harness.open(stateNamed('confirming-keychain-locked'));
    await expectPage(opened.page.getByRole('heading', { level: 1 })).toHaveText('You’re not signed out yet');
    await expectPage(opened.page.getByRole('heading', { level: 2 })).toHaveText('Your keychain is locked');
    await expectPage(opened.page.locator('main')).not.toContainText('Plex');
  });

  it('tells main at once when the network is back', async () => {
    await using opened = await harness.open(stateNamed('waiting-code-unreachable'));
    await opened.page.context().setOffline(true);
    await opened.page.context().setOffline(false);
    await expectPage.poll(opened.calls).toEqual([['pollNow']]);
  });

  it('offers a fresh start when a screen breaks', async () => {
    await using opened = await harness.open(stateNamed('signed-out'));
    const pictureless = { kind: 'waiting-for-approval', wait: { method: 'browser' }, millisLeft: 0, renewals: 0 };
    await opened.push('attempt', pictureless as unknown as Attempt);
    await expectPage(opened.page.getByRole('heading', { level: 1 })).toHaveText('This window stopped working');
    await opened.page.getByRole('button', { name: 'Reload' }).click();
    await expectPage(opened.page.getByRole('button', { name: 'Sign in with Plex' })).toBeVisible();
  });
});
