import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../scripts/runtime.ts';
import { countFigure } from './figures/count-figure.ts';
import { leakedBytes, leaksIn, secretsSoFar } from './fixtures/leaks.ts';
import { ProcessWatch } from './fixtures/process-watch.ts';
import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { signIn } from './steps/sign-in.ts';

test.skip(process.platform !== 'linux', 'Only Linux lets everybody read the words and the environment of a process.');

test('no process has a secret in its arguments, its environment or its title, but the browser the one address', async ({
  app,
  plex,
  keychain,
  fakeBrowser,
}) => {
  const watch = new ProcessWatch(app.application.process().pid ?? 0);
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.press('Sign in with Plex');
  const address = await fakeBrowser.opened();
  const [pin] = plex.pins();
  plex.planFault({ endpoint: 'poll-pin', fault: { kind: 'wrong-types' }, times: 1 });
  plex.approve({ code: pin?.code ?? '', person: 'ada' });
  await latchkey.seesHeading('Ada Byron');
  const seen = await watch.stop();

  const secrets = await secretsSoFar({ plex, keychain });
  expect(Object.keys(secrets).toSorted()).toEqual([
    'client identifier',
    'code of pin 0',
    'id of pin 0',
    'token of pin 0',
  ]);
  expect(leaksIn(address, secrets)).toHaveProperty('code of pin 0');
  // The watch is worth something only if it saw the processes of the page.
  expect(seen.some(({ commandLine }) => commandLine.includes('--type=renderer'))).toBe(true);

  const everything = seen
    .map(({ commandLine, environment, title }) => {
      const shown = commandLine.includes('xdg-open') ? commandLine.replaceAll(address, '') : commandLine;
      return [shown, environment, title].join('\n');
    })
    .join('\n');
  const [environment = ''] = await fakeBrowser.environments();
  expect(environment).toContain('PATH=');
  const leaks = leaksIn(everything + environment, secrets);
  countFigure('leaked-bytes', leakedBytes(leaks));
  expect(leaks).toEqual({});
});

test('a crash of main while signed in leaves no core dump', async ({ launch, plex }) => {
  const setLimit = (limit: string): Promise<unknown> =>
    promisify(execFile)('prlimit', [`--core=${limit}:`, `--pid=${process.pid}`]);
  // As generous as the system lets this test be; the app inherits it.
  await setLimit('unlimited');
  const cores = async (): Promise<readonly string[]> =>
    (await readdir(projectFolder)).filter((name) => /^core(?:\.|$)/.test(name));
  const before = await cores();
  try {
    const app = await launch();
    await signIn(app, plex, 'ada');
    const main = app.application.process();
    expect(await readFile('/proc/self/limits', 'utf8')).toMatch(/Max core file size +unlimited/);
    expect(await readFile(`/proc/${main.pid}/limits`, 'utf8')).toMatch(/Max core file size +0 /);
    const ended = once(main, 'exit');
    // One that no library waits for, to tidy up before the end.
    main.kill('SIGBUS');
    await ended;
    const made = (await cores()).filter((name) => !before.includes(name));
    for (const name of made) await rm(join(projectFolder, name));
    expect(made).toEqual([]);
  } finally {
    await setLimit('0');
  }
});
