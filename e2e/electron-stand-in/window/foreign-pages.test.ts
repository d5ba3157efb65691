import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFixture, type RunningFixture } from '../running-fixture.ts';

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await runFixture();
});
afterAll(() => fixture[Symbol.asyncDispose]());

describe('a page', () => {
  it('of Chromium’s own is refused by name', async () => {
    const said = await fixture.app.evaluate(async () => {
      const window = globalThis.fixtureMain.openWindow();
      const said = await window.loadURL('chrome://gpu').catch(({ message }: Error) => message);
      window.destroy();
      return said;
    });
    expect(said).toBe('The Electron stand-in does not implement pages of the scheme chrome.');
  });

  it('is loaded with options nowhere, which are refused by name', async () => {
    const said = await fixture.app.evaluate(async () => {
      const window = globalThis.fixtureMain.openWindow();
      const said = await window.loadURL('data:text/html,', { userAgent: 'Somebody else' }).then(String, String);
      window.destroy();
      return said;
    });
    expect(said).toBe('Error: The Electron stand-in does not implement loadURL: userAgent.');
  });

  // Read in shell/browser/feature_list.cc of Electron.
  it('may frame what lies on this computer', async () => {
    const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<p>Here'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const said = await fixture.app.evaluate(async (_electron, url) => {
      globalThis.fixtureMain.refusesNavigation = false;
      const window = globalThis.fixtureMain.openWindow();
      const said: unknown[] = [];
      window.webContents.on('did-frame-navigate', (_event, to, status) => said.push(to, status));
      await window.loadURL(`data:text/html,<iframe src="${url}"></iframe>`);
      window.destroy();
      return said.slice(2);
    }, url);
    expect(said).toStrictEqual([url, 200]);
    server.close();
  });
});
