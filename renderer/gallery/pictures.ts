/**
 * Takes a picture of every state in both themes and two sizes of the window.
 * Usage: node renderer/gallery/pictures.ts <folder> [start of the names to take] [language]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumOptions } from '../../e2e/chromium-options.ts';
import { languageFor } from '../../main/core/messages/language-for.ts';
import { brokenPages, stories } from './stories.ts';
import { openPageHarness } from './page-harness.ts';

const themes = ['light', 'dark'] as const;
const windows = [
  { width: 440, height: 640 },
  { width: 420, height: 560 },
] as const;

const [folder, start = '', wanted = 'en'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder for the pictures.');
const language = languageFor([wanted]);
await mkdir(folder, { recursive: true });

await using browser = await chromium.launch(chromiumOptions());
await using harness = await openPageHarness(browser);
for (const story of [...stories, ...brokenPages].filter(({ name }) => name.startsWith(start))) {
  for (const colorScheme of themes) {
    await using opened = await harness.openApart(story, { colorScheme, deviceScaleFactor: 2 });
    await opened.show(story);
    await opened.speak(language);
    for (const viewport of windows) {
      await opened.page.setViewportSize(viewport);
      await opened.page.screenshot({
        path: join(folder, `${story.name}-${colorScheme}-${viewport.width}x${viewport.height}.png`),
      });
    }
  }
}
