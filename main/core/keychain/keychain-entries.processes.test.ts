import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { countFigure } from '../../../e2e/figures/count-figure.ts';
import { type Keyring, startKeyring } from '../../../e2e/keyring/keyring.ts';
import { findKept, isTokenName } from './find-kept.ts';
import type { EntriesTask } from './testing/entries-process.ts';
import { entriesOver, keep, recordsIn } from './testing/opened-keychain.ts';
import { RemoteKeychain } from './testing/remote-keychain.ts';

const service = 'Latchkey test';
const program = fileURLToPath(new URL('testing/entries-process.ts', import.meta.url));

/** A Latchkey with folders of its own for everything but the person's home. */
const start = (keyring: Keyring, home: string, task: Omit<EntriesTask, 'service'>): ChildProcess =>
  fork(program, [JSON.stringify({ service, ...task } satisfies EntriesTask)], {
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      XDG_CONFIG_HOME: join(home, task.uuid, 'config'),
      XDG_STATE_HOME: join(home, task.uuid, 'state'),
      ...keyring.environment,
    },
    execArgv: [],
  });

describe.runIf(process.platform === 'linux')('many of Latchkey at once, in one keychain', () => {
  it('lose nothing of one another, and keep nothing twice', { timeout: 180_000 }, async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using home = await mkdtempDisposable(join(tmpdir(), 'latchkey-home-'));
    const uuids = Array.from({ length: 20 }, (_, index) => `person-${index}`);
    const ends = uuids.map((uuid) => once(start(keyring, home.path, { uuid, rounds: 1 }), 'exit'));
    expect((await Promise.all(ends)).map(([code]: unknown[]) => code)).toStrictEqual(uuids.map(() => 0));

    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis: 20_000, service });
    const records = await recordsIn(keychain);
    const accounts = records.flatMap((record) => (record.kind === 'account' ? [record.uuid] : []));
    expect(accounts.toSorted()).toStrictEqual(uuids.toSorted());
    const entries = entriesOver(keychain);
    const opened = await entries.open(keep);
    expect(opened).toMatchObject({ kind: 'opened', problem: null, others: { length: uuids.length - 1 } });
    const kept = await findKept(keychain);
    const tokens = kept.kind === 'trouble' ? [] : [...kept.secrets].filter(([name]) => isTokenName(name));
    const wanted = uuids.flatMap((uuid) => [`token-of-${uuid}-0`, `old-of-${uuid}-0`]);
    expect(tokens.map(([, token]) => token).toSorted()).toStrictEqual(wanted.toSorted());
    const toRevoke = (await entries.tokensToRevoke()).map(({ token }) => token);
    expect(toRevoke.toSorted()).toStrictEqual(uuids.map((uuid) => `old-of-${uuid}-0`).toSorted());
  });

  it('go on when some of them are killed in the middle', { timeout: 180_000 }, async () => {
    await using keyring = await startKeyring({ kind: 'unlocked' });
    await using home = await mkdtempDisposable(join(tmpdir(), 'latchkey-home-'));
    const [survivors, killed] = [
      ['ada', 'grace', 'joan'].map((name) => `${name}-survives`),
      Array.from({ length: 5 }, (_, index) => `killed-${index}`),
    ];
    const ends = survivors.map((uuid) => once(start(keyring, home.path, { uuid, rounds: 4 }), 'exit'));
    for (const [index, uuid] of killed.entries()) {
      const victim = start(keyring, home.path, { uuid, rounds: 100 });
      const ended = once(victim, 'exit');
      await once(victim, 'message');
      // At work, and each a little further.
      for (let round = 0; round < index % 3; round += 1) await once(victim, 'message');
      victim.kill('SIGKILL');
      await ended;
    }
    countFigure('kills', killed.length);
    expect((await Promise.all(ends)).map(([code]: unknown[]) => code)).toStrictEqual(survivors.map(() => 0));

    await using keychain = new RemoteKeychain({ environment: keyring.environment, timeoutMillis: 20_000, service });
    const entries = entriesOver(keychain);
    const opened = await entries.open(keep);
    expect(opened).toMatchObject({ kind: 'opened', problem: null });
    const records = await recordsIn(keychain);
    const accounts = records.flatMap((record) => (record.kind === 'account' ? [record] : []));
    for (const uuid of survivors) {
      const own = accounts.filter((record) => record.uuid === uuid);
      expect(own).toHaveLength(1);
      const read = await entries.readAccount(own[0]?.id ?? '');
      expect(read).toMatchObject({ account: { token: `token-of-${uuid}-3` } });
    }
    const toRevoke = new Set((await entries.tokensToRevoke()).map(({ token }) => token));
    const wanted = [0, 1, 2, 3].flatMap((round) =>
      survivors.flatMap((uuid) =>
        round === 3 ? [`old-of-${uuid}-3`] : [`token-of-${uuid}-${round}`, `old-of-${uuid}-${round}`],
      ),
    );
    expect(wanted.filter((token) => !toRevoke.has(token))).toStrictEqual([]);
    // Whatever the dead have left is somebody's, and nothing is nobody's.
    const left = records.filter(({ kind }) => kind === 'arriving' || kind === 'remove');
    expect(left).toStrictEqual([]);
  });
});
