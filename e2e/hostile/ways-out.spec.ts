import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import { RecordingServer } from './recording-server.ts';
import { attemptToReach } from './network-attempts.ts';

test('a hostile page reaches nobody', async ({ appPage, personsPage }) => {
  await using recordingServer = await RecordingServer.start();
  await new LatchkeyPage(appPage).button('Sign in with Plex').waitFor();
  const outcomes = await appPage.evaluate(attemptToReach, recordingServer.url);

  // An ordinary page does get through: the attempts are good, and what was only late would be here by now.
  await using control = await RecordingServer.start();
  await (await personsPage(control.url)).evaluate(attemptToReach, control.url);
  const reached = ['fetch', 'fetch-no-cors', 'xhr', 'web-socket', 'event-source', 'beacon', 'image', 'style-sheet'];
  const alsoReached = ['font', 'video', 'script', 'module', 'preload', 'frame', 'object', 'embed', 'worker', 'worklet'];
  // Nobody tells when a beacon or a worker has got through.
  await expect
    .poll(() => control.paths)
    .toEqual(expect.arrayContaining([...reached, ...alsoReached].map((name) => `/${name}`)));
  await expect.poll(() => control.datagrams).toBeGreaterThan(0);

  expect(new Set(Object.values(outcomes))).toEqual(new Set(['refused']));
  expect(recordingServer.paths).toEqual([]);
  expect([recordingServer.connections, recordingServer.datagrams]).toEqual([0, 0]);
});

test('a hostile page goes nowhere', async ({ appPage, app, folder, personsPage }) => {
  await using recordingServer = await RecordingServer.start();
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.button('Sign in with Plex').waitFor();
  const before = appPage.url();

  const elsewhere = [
    `${recordingServer.url}/there`,
    'https://plex.tv/',
    'data:text/html,<h1>there</h1>',
    'javascript:document.body.replaceChildren()',
    `file://${folder}`,
    'app://elsewhere/index.html',
    'chrome://version/',
    'devtools://devtools/bundled/inspector.html',
    'about:blank',
    'mailto:ada@example.com',
  ];
  for (const address of elsewhere) {
    await appPage.evaluate((url) => {
      const attempt = (act: () => unknown): void => {
        try {
          act();
        } catch {
          // Refused at once.
        }
      };
      const click = (fields: object): void => {
        const link = Object.assign(document.createElement('a'), { href: url, textContent: 'link', ...fields });
        document.body.append(link);
        link.click();
        link.remove();
      };
      const submit = (method: string, target: string): void => {
        const form = Object.assign(document.createElement('form'), { action: url, method, target });
        document.body.append(form);
        attempt(() => form.submit());
        form.remove();
      };
      attempt(() => (location.href = url));
      attempt(() => location.assign(url));
      attempt(() => location.replace(url));
      attempt(() => history.pushState(null, '', url));
      attempt(() => navigation.navigate(url));
      for (const target of ['', '_self', '_top', '_blank', 'named']) {
        attempt(() => window.open(url, target));
        click({ target });
        submit('get', target);
        submit('post', target);
      }
      click({ ping: url });
      const refresh = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${url}` });
      document.head.append(refresh);
    }, address);
  }
  await appPage.evaluate((url) => {
    const link = Object.assign(document.createElement('a'), { href: url, textContent: 'a link', id: 'link' });
    document.body.prepend(link);
    const blob = URL.createObjectURL(new Blob(['<h1>there</h1>'], { type: 'text/html' }));
    location.href = blob;
    window.open(blob);
  }, `${recordingServer.url}/clicked`);
  await appPage.locator('#link').click();
  await appPage.locator('#link').click({ button: 'middle' });
  await appPage.locator('#link').click({ modifiers: ['ControlOrMeta'] });
  await appPage.locator('#link').click({ modifiers: ['Shift'] });
  await appPage.locator('#link').dragTo(latchkey.button('Sign in with Plex'));

  // Whatever was only late would have come by now.
  await using control = await RecordingServer.start();
  await personsPage(control.url);
  expect(control.paths).toEqual(['/']);
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  expect(appPage.url()).toBe(before);
  expect(await app.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(recordingServer.paths).toEqual([]);
  expect(recordingServer.connections).toBe(0);
});

test('whoever drives the page from outside does not bring it to another address either', async ({ appPage, app }) => {
  await using recordingServer = await RecordingServer.start();
  await new LatchkeyPage(appPage).button('Sign in with Plex').waitFor();
  await expect(appPage.goto(`${recordingServer.url}/driven`)).rejects.toThrow('ERR_BLOCKED_BY_CLIENT');
  expect(recordingServer.connections).toBe(0);
  expect(app.application.process().exitCode).toBeNull();
});

test('a link or a file that is dropped on the page takes it nowhere', async ({ appPage, folder, personsPage }) => {
  await using recordingServer = await RecordingServer.start();
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.button('Sign in with Plex').waitFor();
  const before = appPage.url();
  const session = await appPage.context().newCDPSession(appPage);
  const link = [{ mimeType: 'text/uri-list', data: `${recordingServer.url}/dropped` }];
  for (const data of [
    { items: link, files: [], dragOperationsMask: 1 },
    { items: [], files: [folder], dragOperationsMask: 1 },
  ]) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 40, y: 40, data });
    }
  }
  await using control = await RecordingServer.start();
  await personsPage(control.url);
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  expect(appPage.url()).toBe(before);
  expect(recordingServer.connections).toBe(0);
});
