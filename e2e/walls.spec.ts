import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';

test('the page has neither Node nor Electron, and cannot reach a network', async ({ appPage, plex }) => {
  await new LatchkeyPage(appPage).button('Sign in with Plex').waitFor();
  const reached = await appPage.evaluate(async (url) => {
    const outcome = (attempt: () => unknown): string => {
      try {
        const value = attempt();
        return value === undefined ? 'nothing' : 'something';
      } catch {
        return 'refused';
      }
    };
    const names = ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'];
    return {
      names: names.filter((name) => name in globalThis),
      fetch: await fetch(url).then(
        () => 'answered',
        () => 'refused',
      ),
      // Later, outside what the test itself evaluates: that may do what the page may not.
      evaluated: await new Promise((resolve) => {
        setTimeout(() => resolve(outcome(() => (0, eval)('1'))));
      }),
      opened: outcome(() => window.open('https://plex.tv/') ?? undefined),
      bridge: Object.entries(window.latchkey)
        .flatMap(([name, end]) => [name].concat(Object.keys(end)))
        .filter((name) => /ipc|send|invoke/i.test(name)),
    };
  }, plex.url);
  expect(reached).toEqual({ names: [], fetch: 'refused', evaluated: 'refused', opened: 'nothing', bridge: [] });
});

test('the page cannot be led elsewhere', async ({ appPage, plex, app }) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.button('Sign in with Plex').waitFor();
  const before = appPage.url();
  await appPage.evaluate((url) => {
    location.href = url;
  }, plex.url);
  await appPage.evaluate((url) => {
    const link = document.createElement('a');
    link.href = url;
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
  }, plex.url);
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  expect(appPage.url()).toBe(before);
  expect(await app.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(plex.requests.all).toEqual([]);
});

test('calls that are not as agreed are refused, and leave the app as it was', async ({ appPage }) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.button('Sign in with Plex').waitFor();
  const outcomes = await appPage.evaluate(async () => {
    type Send = (...input: unknown[]) => Promise<unknown>;
    const bridge = window.latchkey as unknown as Record<string, Send | { readonly read?: Send }>;
    const inputs = [null, 0, '', 'BROWSER', {}, [], ['browser'], { kind: 'browser' }, 'x'.repeat(1_000_000)];
    const calls = Object.entries(bridge).flatMap(([name, end]) => {
      const send = typeof end === 'function' ? end : end.read;
      return send === undefined ? [] : [[name, send] as const];
    });
    return Promise.all(
      calls.flatMap(([name, send]) =>
        inputs
          .filter((input) => !(name === 'renameDevice' && typeof input === 'string' && input.length < 100))
          .map(async (input) => JSON.stringify(await send(input))),
      ),
    );
  });
  expect(new Set(outcomes)).toEqual(new Set(['{"ok":false,"problem":"not-allowed"}']));
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
});

test('a Plex that is not on this computer is ignored, with a warning', async ({ launch, profile }) => {
  const app = await launch({ LATCHKEY_PLEX_URL: 'http://plex.example' });
  await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor();
  const log = await readFile(join(profile, 'logs', 'latchkey.log'), 'utf8');
  expect(log).toContain('LATCHKEY_PLEX_URL is ignored: it does not point at this computer.');
});
