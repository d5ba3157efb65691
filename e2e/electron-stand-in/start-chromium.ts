import { app } from './app/app.ts';
import { switches } from './app/command-line.ts';
import { Chromium } from './chromium/chromium.ts';
import { claimProfileFolder } from './chromium/profile-folder.ts';
import { running } from './chromium/running.ts';
import { Targets } from './chromium/targets.ts';
import { setChromiumUserAgent } from './net/user-agent.ts';
import { report } from './report.ts';
import { watchDownloads } from './session/downloads.ts';
import { applyPermissions } from './session/permissions.ts';
import { defaultSession } from './session/session.ts';
import { allWebContents } from './window/all-web-contents.ts';

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** Electron and its Chromium are one program: when one dies, so does the other. */
const endWithChromium = (): void => {
  report('Chromium ended unexpectedly.');
  for (const webContents of allWebContents.values()) webContents.markGone('crashed');
  app.exit(1);
};

const prepare = async (chromium: Chromium): Promise<void> => {
  setChromiumUserAgent(chromium.userAgent);
  running.resolve({ chromium, targets: await Targets.watch(chromium) });
  await Promise.all([applyPermissions(), watchDownloads(defaultSession)]);
};

/** Starts the Chromium that shows the app's windows, and says what the app runs on. */
export const startChromium = async (): Promise<void> => {
  const chromium = await Chromium.start({
    profileFolder: claimProfileFolder(app.getPath('sessionData')),
    headless: !hasDisplay(),
    hardwareAcceleration: app.hardwareAcceleration,
    switches,
  });
  app.endChromium = () => chromium.end();
  chromium.process.once('exit', () => app.isEnding || endWithChromium());
  Object.assign(process.versions, { chrome: chromium.version });
  report(
    `Latchkey is running on the Electron stand-in (Node ${process.versions.node}, Chromium ${chromium.version}), not on Electron.`,
  );
  await prepare(chromium).catch((error: unknown) => {
    // Whoever quits this early takes Chromium away in the middle.
    if (!app.isEnding) throw error;
  });
};
