import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../runtime.ts';

const sources = globSync('{main,preload,renderer}/**/*.{ts,tsx,html}', { cwd: projectFolder }).filter(
  (file) => !/\.test\.tsx?$/.test(file),
);

/** Each of these words asks Electron or Chromium for less than it does unasked. */
const weakenings = [
  'allowRunningInsecureContent',
  'allowpopups',
  'bypassCSP',
  'disableWebSecurity',
  'enableBlinkFeatures',
  'executeJavaScript',
  'experimentalFeatures',
  'insertCSS',
  'nodeIntegrationInSubFrames',
  'nodeIntegrationInWorker',
  'setCertificateVerifyProc',
  'webSecurity',
];

test.for(weakenings)('no source asks for %s', (word) => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => readFileSync(join(projectFolder, file), 'utf8').includes(word))).toEqual([]);
});

test('the two switches that the app gives Chromium keep WebRTC and the names of hosts off the network', () => {
  const calls = sources.flatMap((file) =>
    readFileSync(join(projectFolder, file), 'utf8')
      .split('\n')
      .filter((line) => /appendSwitch|appendArgument/.test(line))
      .map((line) => `${file.replaceAll('\\', '/')}: ${/append\w+\(.*\)/.exec(line)?.[0]}`),
  );
  expect(calls).toEqual([
    "main/electron/page/guards.ts: appendSwitch('force-webrtc-ip-handling-policy', webRtcPolicy)",
    "main/electron/page/guards.ts: appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false')",
  ]);
});

test('the one window is made with every wall up', () => {
  const windows = sources.filter((file) =>
    readFileSync(join(projectFolder, file), 'utf8').includes('new BrowserWindow('),
  );
  expect(windows.map((file) => file.replaceAll('\\', '/'))).toEqual(['main/electron/window/main-window.ts']);
  const source = readFileSync(join(projectFolder, 'main/electron/window/main-window.ts'), 'utf8');
  const walls = ['sandbox: true', 'contextIsolation: true', 'nodeIntegration: false', 'webviewTag: false'];
  for (const line of [...walls, 'devTools: !app.isPackaged']) {
    expect(source).toContain(`        ${line},\n`);
  }
});
