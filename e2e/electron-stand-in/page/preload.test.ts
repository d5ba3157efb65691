import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runFixture } from '../running-fixture.ts';

// Read in docs/api/process.md of Electron, in its shell/renderer/electron_sandboxed_renderer_client.cc and in its
// spec/api-browser-window-spec.ts.
it('a preload hears that it has run, of nothing else, and where in its file it is', async () => {
  await using fixture = await runFixture();
  const preload = join(fixture.userData, 'a preload.cjs');
  await writeFile(
    preload,
    `'use strict';
const { contextBridge } = require('electron');
const said = [];
process.on('loaded', () => said.push('loaded'));
try { process.once('exit', () => {}); } catch (error) { said.push(error.message); }
said.push(new Error('here').stack.split('\\n')[1].trim());
said.push('run');
contextBridge.exposeInMainWorld('saidByPreload', () => said);`,
  );
  const said = await fixture.app.evaluate(async (_electron, preload) => {
    const window = globalThis.fixtureMain.openWindow({ webPreferences: { preload } });
    await window.loadURL('app://fixture/other.html');
    const said: unknown = await window.webContents.executeJavaScript('saidByPreload()');
    window.destroy();
    return said;
  }, preload);
  expect(said).toStrictEqual([
    "The Electron stand-in does not implement the event 'exit' of process.",
    expect.stringMatching(/a%20preload\.cjs:6:\d+/),
    'run',
    'loaded',
  ]);
  await rm(preload);
});
