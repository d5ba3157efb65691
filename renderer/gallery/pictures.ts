/**
 * Takes a picture of every state in both themes and two sizes of the window.
 * Usage: node renderer/gallery/pictures.ts <folder> [start of the names to take] [language]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { languageFor } from '../sentences/language-for.ts';
import { brokenPages, sights } from './sights.ts';
import { openStudio } from './studio.ts';

const themes = ['light', 'dark'] as const;
const windows = [
  { width: 440, height: 640 },
  { width: 420, height: 560 },
] as const;

const [folder, start = '', wanted = 'en'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder for the pictures.');
const language = languageFor([wanted]);
await mkdir(folder, { recursive: true });

await using studio = await openStudio();
for (const sight of [...sights, ...brokenPages].filter(({ name }) => name.startsWith(start))) {
  for (const colorScheme of themes) {
    await using sitting = await studio.open(sight.state, { colorScheme, deviceScaleFactor: 2 });
    await sitting.show(sight);
    await sitting.speak(language);
    for (const viewport of windows) {
      await sitting.page.setViewportSize(viewport);
      await sitting.page.screenshot({
        path: join(folder, `${sight.name}-${colorScheme}-${viewport.width}x${viewport.height}.png`),
      });
    }
  }
}
