import { homedir } from 'node:os';
import { app, BrowserWindow, clipboard, net, screen, session } from 'electron';
import type { Host } from '../core/host.ts';
import { currentOperatingSystem } from '../core/installation/current-operating-system.ts';
import { programRunner } from '../core/installation/run-program.ts';
import { systemClock } from '../core/time/clock.ts';
import { loginItem } from './login-item/login-item.ts';
import { fetch } from './net/fetch.ts';
import { keepResponsesReadable } from './net/readable-responses.ts';
import { openExternalUrl } from './page/open-external-url.ts';
import { findProfile } from './process/profile.ts';
import { offerUpdates } from './updater/offer-updates.ts';

/** Returns the machine as Electron gives it. To be asked for once the app is ready. */
export const electronHost = ({
  log,
  redactor,
  isSealed,
  mayWriteSettings,
}: Pick<Host, 'log' | 'redactor' | 'isSealed' | 'mayWriteSettings'>): Host => {
  keepResponsesReadable(session.defaultSession, log);
  const { size, scaleFactor } = screen.getPrimaryDisplay();
  const { electron, chrome, node } = process.versions;
  const runProgram = programRunner(systemClock);
  return {
    log,
    redactor,
    isSealed,
    mayWriteSettings,
    clock: systemClock,
    product: app.getName(),
    version: app.getVersion(),
    runtime: [
      { name: 'Electron', version: electron },
      { name: 'Chromium', version: chrome },
      { name: 'Node', version: node },
    ],
    system: currentOperatingSystem(runProgram),
    platform: process.platform,
    runProgram,
    environment: process.env,
    profile: findProfile(app).folder,
    homeFolder: homedir(),
    screenResolution: `${Math.round(size.width * scaleFactor)}x${Math.round(size.height * scaleFactor)}`,
    loginItem: loginItem(log),
    updates: offerUpdates(log, runProgram),
    fetch,
    systemLanguages: () => app.getPreferredSystemLanguages(),
    resolveHost: async (host) => (await net.resolveHost(host)).endpoints.map(({ address }) => address),
    resolveProxy: (address) => session.defaultSession.resolveProxy(address),
    openInBrowser: (address, origins) => openExternalUrl(address, { origins, log }),
    copyToClipboard: (text) => clipboard.writeText(text),
    isSeen: () =>
      BrowserWindow.getAllWindows().some(
        (window) => !window.isDestroyed() && window.isVisible() && !window.isMinimized(),
      ),
  };
};
