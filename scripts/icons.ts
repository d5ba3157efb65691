/** Makes the app's icons from the one mark: `npm run icons`. They are checked in; run it when the mark changes. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumOptions } from '../e2e/chromium-options.ts';
import { projectFolder } from './runtime.ts';

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const mark = await readFile(join(projectFolder, 'renderer/mark.svg'), 'utf8');
const folder = join(projectFolder, 'icons');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch(chromiumOptions());
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html, body { margin: 0; background: transparent } svg { display: block; width: ${size}px; height: ${size}px }</style>${mark}`,
    );
    const name = `${size}x${size}.png`;
    await writeFile(join(folder, name), await page.screenshot({ omitBackground: true }));
    console.log(`icons/${name}`);
  }
} finally {
  await browser.close();
}
