import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countFigure } from './figures/count-figure.ts';
import { filesBelow } from './fixtures/files-below.ts';
import { leakedBytes, leaksIn, secretsSoFar } from './fixtures/leaks.ts';
import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';

test('whatever goes wrong, no secret is in the profile, the log, or what the app says', async ({
  app,
  appPage,
  plex,
  keychain,
  fakeBrowser,
  profile,
}) => {
  const said: Buffer[] = [];
  app.application.process().stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  app.application.process().stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  const latchkey = new LatchkeyPage(appPage);

  // A pin that comes to nothing, then one whose polls fail in every way that shows an answer to somebody.
  plex.planFault({ endpoint: 'create-pin', fault: { kind: 'truncated-body' }, times: 1 });
  await latchkey.press('Sign in with Plex');
  await latchkey.seesHeading('Plex’s answer made no sense');
  await latchkey.press('Try again');
  const address = await fakeBrowser.opened();
  plex.planFault({ endpoint: 'poll-pin', fault: { kind: 'truncated-body' }, times: 1 });
  const pin = plex.pins().at(-1);
  plex.planFault({ endpoint: 'user', fault: { kind: 'wrong-types' }, times: 1 });
  plex.approve({ code: pin?.code ?? '', person: 'ada' });
  await expect.poll(async () => (await keychain.kept()).token).toBeDefined();

  // A defect that has in its hands all that the app has. The first pin never got that far.
  const secrets = await secretsSoFar({ plex, keychain });
  const had = Object.fromEntries(Object.entries(secrets).filter(([name]) => !name.endsWith('pin 0')));
  expect(Object.keys(had)).toHaveLength(4);
  await app.application.evaluate(
    (_electron, text) => {
      const failure = new Error(`failed with ${text}`, { cause: new AggregateError([new TypeError(text)], text) });
      setImmediate(() => {
        throw Object.assign(failure, { response: text });
      });
      setImmediate(() => void Promise.reject(new Error(encodeURIComponent(text), { cause: JSON.stringify({ text }) })));
    },
    JSON.stringify({ ...had, address }),
  );
  const log = (): Promise<string> => readFile(join(profile, 'logs', 'latchkey.log'), 'utf8');
  await expect.poll(log).toContain('Something failed that nobody caught.');
  await expect.poll(log).toContain('Something failed that nobody waited for.');
  expect(await log()).toContain('AggregateError');
  expect(await log()).toContain('[hidden]');

  // The app goes on, and asks whose the token is once more.
  await latchkey.seesHeading('Ada Byron');
  await app.quit();

  const files = await filesBelow(profile);
  expect(files.some(({ name }) => name.endsWith('latchkey.log'))).toBe(true);
  const places = [...files, { name: 'the terminal', bytes: Buffer.concat(said) }];
  // The settings keep the client identifier; without the pin's id it redeems nothing.
  const { 'client identifier': _, ...neverInSettings } = secrets;
  for (const { name, bytes } of places) {
    const searched = name.endsWith('settings.json') ? neverInSettings : secrets;
    const leaks = leaksIn(bytes, { ...searched, 'approval-page': address });
    countFigure('leaked-bytes', leakedBytes(leaks));
    expect(leaks, name).toEqual({});
  }
});
