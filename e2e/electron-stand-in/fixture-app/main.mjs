// A small app for the stand-in's own tests. They reach into it through Playwright's `evaluate`, by `fixtureMain`.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import electron, { app, BrowserWindow, ipcMain, protocol } from 'electron';

const requested = [];
const navigations = [];
const windowsWished = [];
const withSlowNotice = Promise.withResolvers();

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' https://elsewhere.invalid",
  'form-action *',
].join('; ');

const typeOf = (pathname) => (pathname.endsWith('.mjs') ? 'text/javascript' : 'text/html');

const serve = async (request) => {
  requested.push(request.url);
  const { pathname, searchParams } = new URL(request.url);
  switch (pathname) {
    case '/bytes':
      return new Response(Uint8Array.from({ length: 256 }, (_, index) => index));
    case '/echo':
      return Response.json({
        url: request.url,
        method: request.method,
        headers: Object.fromEntries(request.headers),
        body: await request.text(),
      });
    case '/broken':
      throw new Error('the handler broke');
    case '/empty.html':
      return new Response('', { headers: { 'content-type': 'text/html' } });
    case '/slow-page.html':
    case '/slow.png':
      await withSlowNotice.promise;
      return new Response(null, { status: 404 });
    case '/redirect':
      return new Response(null, { status: 302, headers: { location: searchParams.get('to') } });
    default:
  }
  try {
    const body = await readFile(join(import.meta.dirname, 'page', pathname));
    const headers = {
      'content-type': `${typeOf(pathname)}; charset=utf-8`,
      'content-security-policy': contentSecurityPolicy,
    };
    return new Response(body, { headers });
  } catch {
    return new Response('not-found', { status: 404 });
  }
};

const openWindow = (options = {}) => {
  const window = new BrowserWindow({
    width: 640,
    height: 480,
    show: false,
    ...options,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      ...options.webPreferences,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.setWindowOpenHandler((details) => {
    windowsWished.push(details);
    return { action: 'deny' };
  });
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    window.webContents.on(name, (event) => {
      navigations.push({ name, url: event.url, isMainFrame: event.isMainFrame });
      const isAskedAgain = name === 'will-frame-navigate' && event.isMainFrame;
      if (globalThis.fixtureMain.refusesNavigation && !isAskedAgain) event.preventDefault();
    });
  }
  return window;
};

globalThis.fixtureMain = {
  answerSlowly: () => withSlowNotice.resolve(),
  ipcMain,
  isOneModule: createRequire(import.meta.url)('electron') === electron && electron.app === app,
  navigations,
  openWindow,
  preloadFailures: [],
  refusesNavigation: true,
  requested,
  secondInstances: [],
  windowsWished,
};

ipcMain.handle('echo', (_event, value) => value);

if (process.env.FIXTURE_SINGLE_INSTANCE) {
  if (!app.requestSingleInstanceLock({ greeting: 'hello' })) app.exit(7);
  app.on('second-instance', (_event, argv, workingDirectory, data) => {
    globalThis.fixtureMain.secondInstances.push({ argv, workingDirectory, data });
  });
}
if (process.env.FIXTURE_THROWS) throw new Error('thrown by the main file');

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.on('web-contents-created', (_event, webContents) => {
  webContents.on('preload-error', (_failed, path, error) => {
    globalThis.fixtureMain.preloadFailures.push({ path, message: error.message });
  });
});

await app.whenReady();
protocol.handle('app', serve);
await openWindow().loadURL('app://fixture/index.html');
