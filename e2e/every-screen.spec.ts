import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bare, type Story, storyNamed, stories } from '../renderer/gallery/stories.ts';
import { stateNamed } from '../renderer/gallery/states.ts';
import { projectFolder } from '../scripts/runtime.ts';
import { findAccessibilityViolations } from './accessibility-violations.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { showStory } from './steps/show-story.ts';

const themes = ['light', 'dark'] as const;
/** The smallest window that has to do. */
const smallest = { width: 420, height: 560 };

/** Text stands out as WCAG's highest level asks, beyond axe's own default. */
const strictly = { rules: { 'color-contrast-enhanced': { enabled: true } } };

/** What a person opens within a screen, or meets there: the state to begin with, and the way from it. */
const moments: readonly {
  readonly name: string;
  readonly story: Omit<Story, 'name'>;
  readonly reach: (app: RunningApp) => Promise<void>;
}[] = [
  {
    name: 'moment-sign-out-question',
    story: bare(stateNamed('signed-in')),
    reach: async ({ page }) => {
      await new LatchkeyPage(page).press('Sign out');
      await expect(page.getByRole('alertdialog')).toBeVisible();
    },
  },
  {
    name: 'moment-rename-form',
    story: bare(stateNamed('signed-out')),
    reach: async ({ page }) => {
      await new LatchkeyPage(page).press('Change this computer’s name');
      await expect(page.getByLabel('This computer’s name in Plex')).toBeFocused();
    },
  },
  {
    name: 'moment-email-shown',
    story: bare(stateNamed('signed-in')),
    reach: async ({ page }) => {
      await new LatchkeyPage(page).press('Show e-mail address');
      await expect(page.getByText('ada.lovelace@example.com')).toBeVisible();
    },
  },
  {
    name: 'moment-start-at-login',
    story: storyNamed('settings-signed-in'),
    reach: async ({ page }) => {
      const toggle = page.getByRole('switch');
      if ((await toggle.getAttribute('aria-checked')) === 'false') await toggle.click();
      await expect(toggle).toHaveAttribute('aria-checked', 'true');
    },
  },
  {
    name: 'moment-news-of-an-update',
    story: storyNamed('update-available'),
    reach: async ({ page }) => {
      await new LatchkeyPage(page).press('What’s new');
      await expect(page.getByRole('dialog', { name: 'What’s new in 1.2.0' })).toBeVisible();
    },
  },
  {
    name: 'moment-much-news-of-an-update',
    story: storyNamed('update-available-with-much-to-say'),
    reach: async ({ page }) => {
      await new LatchkeyPage(page).press('What’s new');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'moment-failed-call',
    story: bare(stateNamed('waiting-code')),
    // Main has no page to open: it only seems to wait.
    reach: async ({ page }) => {
      await new LatchkeyPage(page).press('Open plex.tv/link');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
];

for (const theme of themes) {
  test(`every screen is accessible, without scroll bars, and pictured, in the ${theme} theme`, async ({ app }) => {
    test.slow();
    const { page } = app;
    await new LatchkeyPage(page).button('Sign in with Plex').waitFor();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const folder = join(projectFolder, 'pictures', theme);
    await mkdir(folder, { recursive: true });
    const inspect = async (name: string): Promise<void> => {
      expect(await findAccessibilityViolations(page, strictly), `${name}, ${theme}`).toEqual([]);
      await page.screenshot({ path: join(folder, `${name}.png`) });
    };
    for (const story of stories) {
      await showStory(app, story);
      await inspect(story.name);
    }
    for (const { name, story, reach } of moments) {
      // Every moment begins on a fresh screen.
      await showStory(app, bare(stateNamed('opening-the-keychain')));
      await showStory(app, story);
      await reach(app);
      await inspect(name);
    }
    await page.setViewportSize(smallest);
    for (const story of stories) {
      await showStory(app, story);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { across: scrollWidth - innerWidth, down: scrollHeight - innerHeight };
      });
      expect(overflow, `${story.name} at ${smallest.width}×${smallest.height}`).toEqual({ across: 0, down: 0 });
    }
    expect(app.errors).toEqual([]);
  });
}
