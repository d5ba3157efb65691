import type { CDPSession } from '@playwright/test';
import { countFigure } from './figures/count-figure.ts';
import { filesBelow } from './fixtures/files-below.ts';
import { leakedBytes, leaksIn } from './fixtures/leaks.ts';
import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { ApprovalPage } from './pages/plex-pages.ts';

/** Everything that the page's process holds in memory, as text. */
const heapSnapshot = async (session: CDPSession): Promise<string> => {
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { captureNumericValue: true });
  return chunks.join('');
};

test('no secret reaches the page, the bridge, the profile or the log', async ({
  app,
  appPage,
  plex,
  fakeBrowser,
  personsPage,
  keychain,
  profile,
}) => {
  const latchkey = new LatchkeyPage(appPage);
  await latchkey.button('Sign in with Plex').waitFor();
  // What main sends to the page, at the last place that it passes on its side.
  await app.application.evaluate(({ webContents }) => {
    const sent: string[] = [];
    Object.assign(globalThis, { sentToPage: sent });
    for (const contents of webContents.getAllWebContents()) {
      const send = contents.send.bind(contents);
      contents.send = (channel, ...values: unknown[]) => {
        sent.push(JSON.stringify(values));
        send(channel, ...values);
      };
    }
  });
  // What the page hears, answers included, at the first place on its own side.
  await appPage.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heardByPage: heard });
    window.latchkey.signIn.onChange((state) => heard.push(JSON.stringify(state)));
  });

  await latchkey.press('Sign in with Plex');
  await new ApprovalPage(await personsPage(await fakeBrowser.opened())).allowAs('Ada Byron');
  await latchkey.seesHeading('Ada Byron');
  await appPage.locator('img').waitFor();

  const [pin] = plex.pins();
  const token = pin?.claim?.token ?? '';
  const identifier = (await keychain.entries())['client identifier'] ?? '';
  expect((await keychain.kept()).token).toBe(token);
  const uuid = (await keychain.kept()).known[0] ?? '';
  const secrets = { token, 'pin id': String(pin?.id), 'strong code': pin?.code ?? '', identifier, uuid };
  for (const secret of Object.values(secrets)) expect(secret.length).toBeGreaterThan(8);

  const answered = await appPage.evaluate(async () => JSON.stringify(await window.latchkey.signIn.read()));
  const heard = await appPage.evaluate(() => JSON.stringify(Reflect.get(window, 'heardByPage')));
  const sent = await app.application.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'sentToPage')));
  expect(heard).toContain('Ada Byron');
  expect(sent).toContain('Ada Byron');

  const session = await appPage.context().newCDPSession(appPage);
  const heap = await heapSnapshot(session);
  // The snapshot is worth searching only if it holds what the page does know.
  expect(heap).toContain('ada@example.com');

  for (const [name, secret] of Object.entries(secrets)) {
    for (const [place, text] of Object.entries({ answered, heard, sent, heap })) {
      expect(text.includes(secret), `${name} in what is ${place}`).toBe(false);
    }
  }

  await app.quit();
  const files = await filesBelow(profile);
  expect(files.some(({ name }) => name.endsWith('latchkey.log'))).toBe(true);
  // The settings keep the client identifier; without the pin's id it redeems nothing.
  const { identifier: _, ...neverWritten } = secrets;
  for (const { name, bytes } of files) {
    const leaks = leaksIn(bytes, neverWritten);
    countFigure('leaked-bytes', leakedBytes(leaks));
    expect(leaks, name).toEqual({});
  }
});
