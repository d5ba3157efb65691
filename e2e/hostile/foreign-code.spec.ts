import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';

/** Tries to make code of text, later: what a test itself evaluates may do more than a page, what it puts off may not. */
const codeFromText = `new Promise((resolve) => {
  window.allRan = [];
  window.ran = (name) => window.allRan.push(name);
  const attempts = [
    () => (0, eval)("window.ran('eval')"),
    () => new Function("window.ran('Function')")(),
    () => Object.getPrototypeOf(async () => {}).constructor("window.ran('AsyncFunction')")(),
    () => setTimeout("window.ran('setTimeout')"),
    () => document.body.setAttribute('onclick', "window.ran('attribute')"),
    () => document.body.click(),
    () => (document.body.innerHTML = "<img src onerror=window.ran('HTML')>"),
    () => document.write("<script>window.ran('write')</script>"),
    () => document.body.append(document.createRange().createContextualFragment("<script>window.ran('fragment')</script>")),
    () => document.body.append(...new DOMParser().parseFromString("<script>window.ran('parser')</script>", 'text/html').scripts),
    () => trustedTypes.createPolicy('own', { createHTML: (text) => text, createScript: (text) => text }) && window.ran('policy'),
  ];
  setTimeout(() => {
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {}
    }
    resolve();
  });
})`;

test('a hostile page runs no code but what it came with', async ({ appPage }) => {
  await new LatchkeyPage(appPage).button('Sign in with Plex').waitFor();
  await appPage.evaluate(codeFromText);
  const ran = await appPage.evaluate(async () => {
    const code = (name: string): string => `window.ran(${JSON.stringify(name)})`;
    const attempt = (act: () => unknown): void => {
      try {
        act();
      } catch {
        // Refused at once.
      }
    };
    const append = (name: string, fields: object): Promise<unknown> => {
      const element = document.createElement(name);
      return new Promise((resolve) => {
        element.addEventListener('error', resolve);
        element.addEventListener('load', resolve);
        document.addEventListener('securitypolicyviolation', resolve, { once: true });
        try {
          Object.assign(element, fields);
          document.body.append(element);
        } catch (error) {
          resolve(error);
        }
      });
    };
    const blob = URL.createObjectURL(new Blob([code('blob')], { type: 'text/javascript' }));
    const data = `data:text/javascript,${encodeURIComponent(code('data'))}`;
    await append('script', { textContent: code('inline script') });
    for (const src of [blob, data]) {
      await append('script', { src });
      await append('script', { src, type: 'module' });
      await import(src).catch(() => {});
      attempt(() => new Worker(src));
      attempt(() => new SharedWorker(src));
    }
    await append('iframe', { srcdoc: `<script>parent.${code('frame')}</script>` });
    await append('iframe', { src: `javascript:parent.${code('javascript: frame')}` });
    location.href = `javascript:${code('javascript: address')}`;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return Reflect.get(window, 'allRan') as readonly string[];
  });
  expect(ran).toEqual([]);
});

test('no frame has the bridge, wherever it comes from', async ({ app, appPage }) => {
  await new LatchkeyPage(appPage).button('Sign in with Plex').waitFor();
  const seen = await appPage.evaluate(async () => {
    const probe = (fields: object): Promise<string> =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        const tell = (): void => {
          const ours = frame.contentDocument?.defaultView ?? null;
          if (ours === null) resolve('is not ours');
          else resolve('latchkey' in ours ? 'has the bridge' : 'has none');
        };
        frame.addEventListener('load', tell);
        document.addEventListener('securitypolicyviolation', tell, { once: true });
        try {
          document.body.append(Object.assign(frame, fields));
        } catch {
          resolve('is refused');
        }
      });
    return [
      await probe({}),
      await probe({ src: 'about:blank' }),
      await probe({ srcdoc: '<p>hello</p>' }),
      await probe({ src: '/index.html' }),
      await probe({ src: URL.createObjectURL(new Blob(['<p>hello</p>'], { type: 'text/html' })) }),
      await probe({ src: 'data:text/html,hello' }),
    ];
  });
  expect(seen).toHaveLength(6);
  expect(seen).not.toContain('has the bridge');
  expect(seen).toContain('has none');
  for (const frame of appPage.frames().slice(1)) {
    expect(await frame.evaluate(() => 'latchkey' in window).catch(() => false)).toBe(false);
  }
  expect(await app.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the app’s own scheme gives a page nothing from outside its folder', async ({ appPage }) => {
  await new LatchkeyPage(appPage).button('Sign in with Plex').waitFor();
  const loads = (name: 'img' | 'link', addresses: readonly string[]): Promise<readonly string[]> =>
    appPage.evaluate(
      async ([name, addresses]) => {
        const load = (address: string): Promise<readonly string[]> =>
          new Promise((resolve) => {
            const fields = name === 'img' ? { src: address } : { rel: 'stylesheet', href: address };
            const element = Object.assign(document.createElement(name), fields);
            element.addEventListener('load', () => resolve([address]));
            element.addEventListener('error', () => resolve([]));
            document.head.append(element);
          });
        return (await Promise.all(addresses.map(load))).flat();
      },
      [name, addresses] as const,
    );
  // The icon lies beside the folder of what was built, two steps above the page.
  const ups = [
    '../../',
    '..%2f..%2f',
    '%2e%2e%2f%2e%2e%2f',
    '..%5c..%5c',
    '..%252f..%252f',
    'assets/..%2f..%2f..%2f',
    '/',
  ];
  const icons = [...ups, '//', '/./..%2f../..%2f', '..;/..;/'].map((up) => `/${up}icons/256x256.png`);
  expect(await loads('img', icons)).toEqual([]);
  const own = await appPage.evaluate(() => document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '');
  const sheet = new URL(own, appPage.url()).pathname;
  expect(await loads('link', [sheet, sheet.replace('/', '/%2e/'), `/assets/..${sheet}`])).toHaveLength(3);
});
