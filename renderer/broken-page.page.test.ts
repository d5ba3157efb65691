import { expect as expectPage } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../e2e/plex-stand-in/testing/accessibility.ts';
import type { State } from '../preload/contract.ts';
import { findOverflow } from './gallery/overflow.ts';
import { brokenPages, sightNamed } from './gallery/sights.ts';
import { stateNamed } from './gallery/states.ts';
import { openStudio, type Sitting, type Studio } from './gallery/studio.ts';
import { languages } from './sentences/language-names.ts';
import { sentencesIn } from './sentences/sentences-in.ts';

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});

afterAll(() => studio[Symbol.asyncDispose]());

const title = 'This window stopped working';
const pictureless = {
  kind: 'waiting for approval',
  wait: { method: 'browser' },
  millisLeft: 0,
  renewals: 0,
} as unknown as State;

/** The page that broke over something else than what main says when it is asked. */
const broken = async (name: string): Promise<Sitting> => {
  const sitting = await studio.open(stateNamed(name));
  await sitting.push(pictureless);
  await expectPage(sitting.page.getByRole('heading', { level: 1 })).toHaveText(title);
  return sitting;
};

const signOutButton = ({ page }: Sitting) =>
  page.locator('main').getByRole('button', { name: 'Sign out', exact: true });

describe('when a screen breaks, the page', () => {
  it('offers a fresh start, and nothing else where nobody is signed in', async () => {
    await using sitting = await broken('signed-out');
    await expectPage(sitting.page.getByRole('alert')).toHaveText(/Nothing was lost: whatever was under way goes on\./u);
    await expectPage(sitting.page.getByRole('button')).toHaveText(['Reload']);
    await sitting.page.getByRole('button', { name: 'Reload' }).click();
    await expectPage(sitting.page.getByRole('button', { name: 'Sign in with Plex' })).toBeVisible();
  });

  it.each(['signed-in', 'signed-in-put-off-unreachable', 'confirming', 'confirming-unreachable'])(
    'has the way to sign out, with the question, over %s',
    async (name) => {
      await using sitting = await broken(name);
      await signOutButton(sitting).click();
      await expectPage(sitting.page.getByRole('button', { name: 'Stay signed in' })).toBeFocused();
      const loaded = sitting.page.waitForEvent('load');
      // What the page asks of main is forgotten with the page.
      const asked: string[] = [];
      await sitting.page.exposeFunction('noteSignOut', () => void asked.push('signOut'));
      await sitting.page.evaluate(() => {
        const { latchkey } = window;
        const noted = window as unknown as { readonly noteSignOut: () => Promise<void> };
        Object.assign(latchkey, {
          signOut: async () => {
            await noted.noteSignOut();
            return { ok: true, value: undefined };
          },
        });
      });
      await sitting.page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
      await loaded;
      expect(asked).toEqual(['signOut']);
      await expectPage(sitting.page.getByRole('heading', { level: 1 })).not.toHaveText(title);
    },
  );

  it('follows main: the way is there while somebody is signed in', async () => {
    await using sitting = await broken('signed-out');
    await sitting.push(stateNamed('signed-in'));
    await signOutButton(sitting).focus();
    await sitting.push(stateNamed('signed-out-token-rejected'));
    await expectPage(signOutButton(sitting)).toHaveCount(0);
    await expectPage(sitting.page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  it('says why a sign-out did not happen', async () => {
    await using sitting = await broken('signed-in');
    await sitting.failWith('not-allowed');
    await signOutButton(sitting).click();
    await sitting.page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
    const why = sentencesIn('en').problems['not-allowed'].summary;
    await expectPage(sitting.page.locator('main p', { hasText: why })).toBeVisible();
    await expectPage(sitting.page.getByRole('alert')).toContainText(why);
    expect(await sitting.calls()).toEqual([['signOut']]);
    await sitting.failWith(null);
    await sitting.push(stateNamed('signed-in-keychain-locked'));
    await expectPage(signOutButton(sitting)).toBeVisible();
  });

  it('brings the focus to its heading, and is left by the keyboard alone', async () => {
    await using sitting = await broken('signed-in');
    await expectPage(sitting.page.getByRole('heading', { level: 1 })).toBeFocused();
    await sitting.page.keyboard.press('Tab');
    await expectPage(sitting.page.getByRole('button', { name: 'Reload' })).toBeFocused();
    await sitting.page.keyboard.press('Tab');
    await expectPage(signOutButton(sitting)).toBeFocused();
    await sitting.page.keyboard.press('Enter');
    await expectPage(sitting.page.getByRole('alertdialog', { name: 'Sign out of this computer?' })).toBeVisible();
    await sitting.page.keyboard.press('Escape');
    await expectPage(signOutButton(sitting)).toBeFocused();
    expect(await sitting.calls()).toEqual([]);
  });

  it('is announced once, in whole', async () => {
    await using sitting = await broken('signed-in');
    const { brokenPage, announcements } = sentencesIn('en');
    const alert = sitting.page.getByRole('alert');
    await expectPage(alert).toHaveText(announcements.because(brokenPage.title, brokenPage.bodySignedIn));
    await expectPage(alert).toHaveCount(1);
  });

  it('works even when what it mirrors cannot be read', async () => {
    await using sitting = await studio.open(stateNamed('signed-in'));
    await sitting.push(null as unknown as State).catch(() => undefined);
    await expectPage(sitting.page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expectPage(signOutButton(sitting)).toBeVisible();
  });
});

describe.each(brokenPages)('$name', (sight) => {
  it.each([
    { width: 420, height: 560 },
    { width: 440, height: 640 },
  ])('holds in every language in a window of $width by $height', async (viewport) => {
    await using sitting = await studio.open(sight.state, { viewport });
    for (const language of languages) {
      await sitting.speak(language);
      const { brokenPage, signOut } = sentencesIn(language);
      await expectPage(sitting.page.getByRole('heading', { level: 1 })).toHaveText(brokenPage.title);
      await expectPage(sitting.page.locator('main').getByRole('button')).toHaveText([brokenPage.reload, signOut.open]);
      await expectPage(sitting.page.locator('html')).toHaveAttribute('lang', language);
      expect(await findOverflow(sitting.page), language).toEqual([]);
      const box = await sitting.page.getByRole('heading', { level: 1 }).boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0) / 2, language).toBeCloseTo(viewport.width / 2, 0);
    }
  });

  it('is without barriers', async () => {
    await using sitting = await studio.open(sightNamed(sight.name).state);
    await expectPage(signOutButton(sitting)).toBeVisible();
    // Who looks for them waits by the page's own clock.
    await sitting.page.clock.resume();
    expect(await accessibilityProblems(sitting.page)).toEqual([]);
  });
});
