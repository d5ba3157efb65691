import { expect as expectPage } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../e2e/plex-stand-in/testing/accessibility.ts';
import type { Accounts, Attempt } from '../preload/contract.ts';
import { findOverflow } from './gallery/overflow.ts';
import type { ScreenSlices } from './screen-state.ts';
import { brokenPages } from './gallery/stories.ts';
import { stateNamed } from './gallery/states.ts';
import { pageHarness } from './gallery/page-harness.ts';
import type { OpenedPage } from './gallery/opened-page.ts';
import { languages } from '../main/core/messages/language-names.ts';
import { messagesIn } from '../main/core/messages/messages-by-language.ts';

const harness = await pageHarness();

const title = 'This window stopped working';
const pictureless = {
  kind: 'waiting-for-approval',
  wait: { method: 'browser' },
  millisLeft: 0,
  renewals: 0,
} as unknown as Attempt;

/** The page that broke over something else than what main says when it is asked. */
const broken = async (
  name: string,
  open: (state: ScreenSlices) => Promise<OpenedPage> = harness.open,
): Promise<OpenedPage> => {
  const opened = await open(stateNamed(name));
  await opened.push('attempt', pictureless);
  await expectPage(opened.page.getByRole('heading', { level: 1 })).toHaveText(title);
  return opened;
};

const signOutButton = ({ page }: OpenedPage) =>
  page.locator('main').getByRole('button', { name: 'Sign out', exact: true });

describe('when a screen breaks, the page', () => {
  it('offers a fresh start, and nothing else where nobody is signed in', async () => {
    await using opened = await broken('signed-out');
    await expectPage(opened.page.getByRole('alert')).toHaveText(/Nothing was lost: whatever was under way goes on\./u);
    await expectPage(opened.page.getByRole('button')).toHaveText(['Reload']);
    await opened.page.getByRole('button', { name: 'Reload' }).click();
    await expectPage(opened.page.getByRole('button', { name: 'Sign in with Plex' })).toBeVisible();
  });

  it.each(['signed-in', 'signed-in-put-off-unreachable', 'confirming', 'confirming-unreachable'])(
    'has the way to sign out, with the question, over %s',
    async (name) => {
      await using opened = await broken(name, harness.openApart);
      await signOutButton(opened).click();
      await expectPage(opened.page.getByRole('button', { name: 'Stay signed in' })).toBeFocused();
      const loaded = opened.page.waitForEvent('load');
      // What the page asks of main is forgotten with the page.
      const asked: string[] = [];
      await opened.page.exposeFunction('noteSignOut', () => void asked.push('signOut'));
      await opened.page.evaluate(() => {
        const { latchkey } = window;
        const noted = window as unknown as { readonly noteSignOut: () => Promise<void> };
        Object.assign(latchkey, {
          signOut: async () => {
            await noted.noteSignOut();
            return { ok: true, value: undefined };
          },
        });
      });
      await opened.page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
      await loaded;
      expect(asked).toEqual(['signOut']);
      await expectPage(opened.page.getByRole('heading', { level: 1 })).not.toHaveText(title);
    },
  );

  it('follows main: the way is there while somebody is signed in', async () => {
    await using opened = await broken('signed-out');
    await opened.tell(stateNamed('signed-in'));
    await signOutButton(opened).focus();
    await opened.tell(stateNamed('signed-out-token-rejected'));
    await expectPage(signOutButton(opened)).toHaveCount(0);
    await expectPage(opened.page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  it('says why a sign-out did not happen', async () => {
    await using opened = await broken('signed-in');
    await opened.failWith('not-allowed');
    await signOutButton(opened).click();
    await opened.page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
    const why = messagesIn('en').problems['not-allowed'].summary;
    await expectPage(opened.page.locator('main p', { hasText: why })).toBeVisible();
    await expectPage(opened.page.getByRole('alert')).toContainText(why);
    expect(await opened.calls()).toEqual([['signOut']]);
    await opened.failWith(null);
    await opened.tell(stateNamed('signed-in-keychain-locked'));
    await expectPage(signOutButton(opened)).toBeVisible();
  });

  it('brings the focus to its heading, and is left by the keyboard alone', async () => {
    await using opened = await broken('signed-in');
    await expectPage(opened.page.getByRole('heading', { level: 1 })).toBeFocused();
    await opened.page.keyboard.press('Tab');
    await expectPage(opened.page.getByRole('button', { name: 'Reload' })).toBeFocused();
    await opened.page.keyboard.press('Tab');
    await expectPage(signOutButton(opened)).toBeFocused();
    await opened.page.keyboard.press('Enter');
    await expectPage(opened.page.getByRole('alertdialog', { name: 'Sign out of this computer?' })).toBeVisible();
    await opened.page.keyboard.press('Escape');
    await expectPage(signOutButton(opened)).toBeFocused();
    expect(await opened.calls()).toEqual([]);
  });

  it('is announced once, in whole', async () => {
    await using opened = await broken('signed-in');
    const { brokenPage, announcements } = messagesIn('en');
    const alert = opened.page.getByRole('alert');
    await expectPage(alert).toHaveText(announcements.because(brokenPage.title, brokenPage.bodySignedIn));
    await expectPage(alert).toHaveCount(1);
  });

  it('works even when what it mirrors cannot be read', async () => {
    for (const [name, unreadable] of [
      ['attempt', undefined as unknown as Attempt],
      ['accounts', undefined as unknown as Accounts],
      ['accounts', { kind: 'opened' } as unknown as Accounts],
    ] as const) {
      await using opened = await harness.open(stateNamed('signed-in'));
      await opened.push(name, unreadable);
      await expectPage(opened.page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expectPage(signOutButton(opened)).toBeVisible();
    }
  });

  it('is there even when main itself tells what cannot be read', async () => {
    const { attempt } = stateNamed('signed-in');
    await using opened = await harness.open({ attempt, accounts: { kind: 'opened' } as unknown as Accounts });
    await expectPage(opened.page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expectPage(opened.page.getByRole('button')).toHaveText(['Reload']);
    await opened.push('accounts', stateNamed('signed-in').accounts);
    await expectPage(signOutButton(opened)).toBeVisible();
  });
});

describe.each(brokenPages)('$name', (story) => {
  it.each([
    { width: 420, height: 560 },
    { width: 440, height: 640 },
  ])('holds in every language in a window of $width by $height', async (viewport) => {
    await using opened = await harness.openApart(story, { viewport });
    for (const language of languages) {
      await opened.speak(language);
      const { brokenPage, signOut } = messagesIn(language);
      await expectPage(opened.page.getByRole('heading', { level: 1 })).toHaveText(brokenPage.title);
      await expectPage(opened.page.locator('main').getByRole('button')).toHaveText([brokenPage.reload, signOut.open]);
      await expectPage(opened.page.locator('html')).toHaveAttribute('lang', language);
      expect(await findOverflow(opened.page), language).toEqual([]);
      const box = await opened.page.getByRole('heading', { level: 1 }).boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0) / 2, language).toBeCloseTo(viewport.width / 2, 0);
    }
  });

  it('is accessible', async () => {
    await using opened = await harness.openApart(story);
    await expectPage(signOutButton(opened)).toBeVisible();
    // Who looks for them waits by the page's own clock.
    await opened.page.clock.resume();
    expect(await accessibilityProblems(opened.page)).toEqual([]);
  });
});
