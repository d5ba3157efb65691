import { readdir } from 'node:fs/promises';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';

test('a hostile page gets no permission, no device, no dialog, no print and no download', async ({
  app,
  appPage,
  folder,
}) => {
  await new LatchkeyPage(appPage).button('Sign in with Plex').waitFor();
  const before = await readdir(folder, { recursive: true });
  // From a click, as most of these demand.
  await appPage.evaluate(() => {
    type Attempt = () => unknown;
    const reach = (object: unknown, ...path: readonly string[]): unknown =>
      path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], object);
    /** Calls a method that this browser may not have; one that is missing is as good as refused. */
    const call = (path: readonly string[], ...input: readonly unknown[]): Attempt => {
      const method = reach(window, ...path);
      const owner = reach(window, ...path.slice(0, -1));
      return () => (typeof method === 'function' ? (Reflect.apply(method, owner, input) as unknown) : Promise.reject());
    };
    const download =
      (href: string): Attempt =>
      () => {
        Object.assign(document.createElement('a'), { href, download: 'key.txt' }).click();
        throw new Error('nobody says');
      };
    const attempts: Readonly<Record<string, Attempt>> = {
      geolocation: () =>
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 1000 })),
      notifications: async () => (await Notification.requestPermission()) === 'granted' || Promise.reject(),
      camera: call(['navigator', 'mediaDevices', 'getUserMedia'], { video: true }),
      microphone: call(['navigator', 'mediaDevices', 'getUserMedia'], { audio: true }),
      screen: call(['navigator', 'mediaDevices', 'getDisplayMedia'], { video: true }),
      'reading the clipboard': call(['navigator', 'clipboard', 'readText']),
      'reading all of the clipboard': call(['navigator', 'clipboard', 'read']),
      'writing the clipboard': call(['navigator', 'clipboard', 'writeText'], 'hello'),
      pasting: () => document.execCommand('paste') || Promise.reject(),
      usb: call(['navigator', 'usb', 'requestDevice'], { filters: [] }),
      serial: call(['navigator', 'serial', 'requestPort']),
      hid: call(['navigator', 'hid', 'requestDevice'], { filters: [] }),
      bluetooth: call(['navigator', 'bluetooth', 'requestDevice'], { acceptAllDevices: true }),
      midi: call(['navigator', 'requestMIDIAccess']),
      'wake lock': call(['navigator', 'wakeLock', 'request'], 'screen'),
      'idle detection': async () =>
        (await call(['IdleDetector', 'requestPermission'])()) === 'granted' || Promise.reject(),
      fonts: call(['queryLocalFonts']),
      'screen details': call(['getScreenDetails']),
      'full screen': () => document.documentElement.requestFullscreen(),
      'a payment': () =>
        new PaymentRequest([{ supportedMethods: 'https://plex.tv/pay' }], {
          total: { label: 'all', amount: { currency: 'EUR', value: '1' } },
        }).show(),
      'a key': () => navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16) } }),
      'a service worker': () => navigator.serviceWorker.register('/assets/worker.js'),
      'lasting storage': async () => (await navigator.storage.persist()) || Promise.reject(),
      alert: () => {
        alert('hello');
        throw new Error('nobody says');
      },
      confirm: () => confirm('hello') || Promise.reject(),
      prompt: () => prompt('hello', 'hello') ?? Promise.reject(),
      'a download of an address': download('/index.html'),
      'a download of data': download('data:text/plain,hello'),
      'a download of a blob': download(URL.createObjectURL(new Blob(['hello']))),
      printing: () =>
        new Promise((_resolve, reject) => {
          addEventListener('beforeprint', () => Object.assign(window, { printed: true }));
          print();
          reject();
        }),
    };
    const outcome = async (attempt: Attempt): Promise<'had' | 'refused'> => {
      try {
        await attempt();
        return 'had';
      } catch {
        return 'refused';
      }
    };
    const button = Object.assign(document.createElement('button'), { textContent: 'everything', id: 'everything' });
    button.addEventListener('click', () => {
      // All at once: what a click allows, it allows for a moment.
      const all = Object.entries(attempts).map(async ([name, attempt]) => [name, await outcome(attempt)]);
      Object.assign(window, { everything: Promise.all(all) });
    });
    document.body.prepend(button);
  });
  const downloads: string[] = [];
  appPage.on('download', (download) => downloads.push(download.url()));
  await appPage.locator('#everything').click();
  const outcomes = await appPage.evaluate(
    async () => (await Reflect.get(window, 'everything')) as readonly (readonly [string, string])[],
  );
  expect(outcomes.length).toBeGreaterThan(25);
  expect(outcomes.filter(([, outcome]) => outcome !== 'refused')).toEqual([]);
  expect(await appPage.evaluate(() => 'printed' in window)).toBe(false);
  expect(downloads).toEqual([]);
  const after = await readdir(folder, { recursive: true });
  expect(after.filter((name) => !before.includes(name) && /key|\.crdownload|index\.html/.test(name))).toEqual([]);
  expect(app.application.process().exitCode).toBeNull();
});

test('what a hostile page stores is gone with the app', async ({ launch }) => {
  const store = async (): Promise<readonly string[]> => {
    const open = (): Promise<IDBDatabase> =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('kept');
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('refused')));
      });
    const before = [
      localStorage.getItem('kept') ?? '',
      document.cookie,
      ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
      ...(await caches.keys()),
    ];
    localStorage.setItem('kept', 'kept');
    attemptCookie();
    (await open()).close();
    await caches.open('kept');
    return before.filter((text) => text !== '');
    function attemptCookie(): void {
      document.cookie = 'kept=kept; max-age=100000';
    }
  };
  const first = await launch();
  await new LatchkeyPage(first.page).button('Sign in with Plex').waitFor();
  await first.page.evaluate(store);
  expect((await first.page.evaluate(store)).length).toBeGreaterThan(0);
  await first.quit();
  const second = await launch();
  await new LatchkeyPage(second.page).button('Sign in with Plex').waitFor();
  expect(await second.page.evaluate(store)).toEqual([]);
});
