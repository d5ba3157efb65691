import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumOptions } from '../chromium-options.ts';
import { findChromium } from '../find-chromium.ts';
import { findRuntime } from '../../scripts/runtime.ts';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import { RecordingServer } from './recording-server.ts';
import { hintAt, hostsIn } from './network-hints.ts';

// Only a Chromium that can have windows obeys hints; the one that never has any knows none.
const mode = { headless: false };
const program = findChromium(process.env, mode);
test.skip(program === undefined, 'There is no Chromium that obeys hints.');

// Nobody has a name below it (RFC 6761).
const domain = 'hinted-at.invalid';

test('a hostile page that hints at where it may go next reaches nobody, and has no host looked up but that of preconnect on the stand-in', async ({
  launch,
  folder,
}) => {
  await using recordingServer = await RecordingServer.start();
  const netLog = join(folder, 'net.json');
  const app = await launch({ LATCHKEY_CHROMIUM: program ?? '' }, [`--log-net-log=${netLog}`]);
  await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor();
  await app.page.evaluate(hintAt, { domain, origin: recordingServer.url });

  // From an ordinary page hosts are looked up: the hints are good, and what was only late would be there by now.
  await using control = await RecordingServer.start();
  const controlLog = join(folder, 'control.json');
  const profile = join(folder, 'control');
  await mkdir(profile);
  const { args = [], ...options } = chromiumOptions(mode);
  const browser = await chromium.launchPersistentContext(profile, {
    ...options,
    args: [...args, `--log-net-log=${controlLog}`],
  });
  const page = await browser.newPage();
  await page.goto(control.url);
  await page.evaluate(hintAt, { domain, origin: control.url });
  await expect.poll(() => control.paths).toContain('/prefetch');
  await browser.close();
  expect(hostsIn(await readFile(controlLog, 'utf8'), domain)).toContain(`dns-prefetch.${domain}`);

  await app.quit();
  const lookedUp = hostsIn(await readFile(netLog, 'utf8'), domain);
  // The stand-in's Chromium obeys this hint; Electron only tells the app of it, which does nothing.
  const expected = findRuntime().kind === 'electron' ? [] : [`preconnect.${domain}`];
  expect(lookedUp).toEqual(expected);
  expect(recordingServer.paths).toEqual([]);
  expect(recordingServer.connections).toBe(0);
});
