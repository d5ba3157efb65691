import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as ElectronUpdater from '../../main/electron/updater/electron-updater.ts';
import type { CheckOutcome, DownloadOutcome, UpdateSource } from '../../main/core/updates/update-source.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../fixtures/temporary-folder.ts';
import { UpdateServer } from './update-server.ts';
import { launchUpdatedApp, layOutUpdatedApp, updaterFile } from './updated-app.ts';

/** What the real electron-updater makes of a server that means harm, or that hangs. */
const onLinux = process.platform === 'linux';
const fileName = 'Latchkey-1.2.0.AppImage';
const feed = process.arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${process.arch}.yml`;

let folder: TemporaryFolder;
let server: UpdateServer;
let app: ElectronApplication;

beforeEach(async () => {
  folder = await makeTemporaryFolder();
  server = await UpdateServer.start();
  server.offer({ version: '1.2.0', fileName, content: Buffer.from('new') });
  await layOutUpdatedApp(folder.path, server.url);
  const file = join(folder.path, 'Latchkey.AppImage');
  await writeFile(file, 'old');
  app = await launchUpdatedApp(folder.path, join(folder.path, 'cache'), { APPIMAGE: file });
  // What it ends on Chromium's network is not what is under way by HTTP/1.1.
  await app.evaluate(({ session }) => {
    session.fromPartition('electron-updater', { cache: false }).closeAllConnections = () => Promise.resolve();
  });
});

afterEach(async () => {
  await app.close();
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

/** One and the same updater for all that a test does, and what it has said. */
interface Shared {
  source?: UpdateSource;
  lines?: string[];
  giveUp?: () => void;
}

type Outcome = CheckOutcome | DownloadOutcome;

/** Has the updater do that; gives up once the server is asked, where that is wanted. */
const run = (step: 'check' | 'download', giveUpWhen: Promise<unknown> | null = null): Promise<Outcome> => {
  const outcome = app.evaluate(
    async (_electron, { file, step, isLimited }): Promise<Outcome> => {
      const shared = globalThis as Shared;
      const { createRequire } = process.getBuiltinModule('node:module');
      const { electronUpdates } = createRequire(file)(file) as typeof ElectronUpdater;
      const lines = (shared.lines ??= []);
      const note = (line: string): void => void lines.push(line);
      const source = (shared.source ??= electronUpdates('AppImage', { info: note, warn: note, error: note }, () =>
        Promise.resolve(null),
      ));
      const limit = new AbortController();
      shared.giveUp = () => limit.abort();
      const signal = isLimited ? limit.signal : AbortSignal.timeout(20_000);
      const deaf = (): void => undefined;
      return step === 'check' ? source.check(signal) : source.download({ onPercent: deaf, onArrived: deaf }, signal);
    },
    { file: updaterFile, step, isLimited: giveUpWhen !== null },
  );
  void giveUpWhen?.then(() => app.evaluate(() => (globalThis as Shared).giveUp?.()));
  return outcome;
};

const said = (): Promise<readonly string[]> => app.evaluate(() => (globalThis as Shared).lines ?? []);

const askedTimes = (path: string, times: number): Promise<void> =>
  expect.poll(() => server.asked(path), { timeout: 10_000 }).toBe(times);

const found = { kind: 'found', version: '1.2.0' };
const notUnderstood = { kind: 'trouble', problem: 'release-not-understood' };
const unreachable = { kind: 'trouble', problem: 'update-server-unreachable' };

/** Eight times nine of the one before: 43 million texts, or a text of half a gigabyte. */
const bomb = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 8 }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(8)}*a${index}]`),
];

describe.skipIf(!onLinux)('a feed', () => {
  it.each([200, 404, 503])(
    'that goes on without end, answered with %i, is read no further than a feed may go',
    async (status) => {
      server.planFault({ on: 'feed', kind: 'endless', status });
      const outcome = await run('check');
      expect(outcome).toMatchObject({ kind: 'trouble' });
      expect(outcome).not.toEqual(unreachable);
      await expect.poll(() => server.connections).toBe(0);
      server.liftFault();
      expect(await run('check')).toMatchObject(found);
    },
  );

  it.each([
    ['no files', [...bomb, 'version: 1.2.0']],
    ['a file whose address is a great many', [...bomb, 'version: 1.2.0', 'files: [{url: *a8}]']],
    ['a version that is a great many', [...bomb, 'version: *a8']],
    ['notes that are one over and over', ['n: &n {note: x}', 'version: 1.2.0', 'releaseNotes: [*n, *n]', 'files: []']],
    ['one anchor that nothing refers to', ['version: &v 1.2.0', 'files: []']],
    ['a key that is a list', ['version: 1.2.0', 'files: []', '? [&k x]', ': y']],
  ])('with anchors is refused before anything is made of it: %s', async (_what, body) => {
    server.planFault({ on: 'feed', kind: 'body', body: body.join('\n') });
    const outcome = await run('check');
    expect(outcome).toEqual(notUnderstood);
    expect((await said()).join('\n')).toContain('The feed has anchors.');
    server.liftFault();
    expect(await run('check')).toMatchObject(found);
  });

  it('may have notes that look as if there were anchors in them', async () => {
    const body = 'version: 1.2.0\nfiles: []\nreleaseNotes: |\n  * item of &lists and *emphasis*\n  &a: *b\n';
    server.planFault({ on: 'feed', kind: 'body', body });
    expect(await run('check')).toMatchObject({ ...found, notes: '* item of &lists and *emphasis*\n&a: *b\n' });
  });

  it('that is not to be read is not written down', async () => {
    server.planFault({ on: 'feed', kind: 'body', body: `version: [${'a-'.repeat(50_000)}` });
    const outcome = await run('check');
    expect(outcome).toEqual(notUnderstood);
    expect(Math.max(...(await said()).map((line) => line.length))).toBeLessThan(4_000);
  });

  it.each(['hang', 'stall'] as const)(
    'that was given up is asked for anew by the next check, and by the one after that: %s',
    async (kind) => {
      server.planFault({ on: 'feed', kind });
      for (const times of [1, 2]) {
        expect(await run('check', askedTimes(feed, times))).toEqual(unreachable);
        await expect.poll(() => server.connections).toBe(0);
      }
      server.liftFault();
      expect(await run('check')).toMatchObject(found);
      expect(server.asked(feed)).toBe(3);
    },
  );
});

describe.skipIf(!onLinux)('a download', () => {
  it.each(['hang', 'stall'] as const)(
    'that was given up is over at the server too, and begins anew: %s',
    async (kind) => {
      expect(await run('check')).toMatchObject(found);
      server.planFault({ on: 'file', kind });
      expect(await run('download', askedTimes(fileName, 1))).toEqual({
        kind: 'trouble',
        problem: 'download-interrupted',
      });
      await expect.poll(() => server.connections).toBe(0);
      server.liftFault();
      expect(await run('download')).toEqual({ kind: 'downloaded' });
      expect(server.asked(fileName)).toBe(2);
    },
  );
});
