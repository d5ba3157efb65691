import { describe, expect, it, vi } from 'vitest';
import type { Checkup as CheckupState, Findings } from '../../../preload/contract.ts';
import { runPendingTasks } from '../time/testing/virtual-clock.ts';
import { SilentLog } from '../log/testing/silent-log.ts';
import { Checkup } from './checkup.ts';
import type { Checks } from './run-checks.ts';
import { scriptedChecks, well } from './testing/scripted-checks.ts';

const createHarness = (changed: Partial<Checks> = {}) => {
  const log = new SilentLog();
  const checkup = new Checkup({ checks: scriptedChecks(changed), log });
  const told: CheckupState[] = [];
  checkup.state.onChange((state) => told.push(state));
  return { checkup, log, told };
};

describe('the checkup of this computer', () => {
  it('has not begun until somebody starts it', () => {
    const { checkup } = createHarness();
    expect(checkup.state.read()).toEqual({ kind: 'not-started' });
    expect(checkup.findings).toEqual({});
  });

  it('tells each finding as soon as there is one, and all of them in the end', async () => {
    const { checkup, told } = createHarness();
    checkup.start();
    expect(told).toEqual([{ kind: 'under-way', findings: {} }]);
    await runPendingTasks();
    const found = told.flatMap((state) => (state.kind === 'under-way' ? [Object.keys(state.findings).length] : []));
    expect(found).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(told.at(-1)).toEqual({ kind: 'done', findings: well });
    expect(checkup.findings).toEqual(well);
  });

  it('does not wait for the keychain to tell of the network', async () => {
    const { checkup } = createHarness({ keychain: () => new Promise<never>(() => undefined) });
    checkup.start();
    await runPendingTasks();
    const { keychain: _, token: __, ...network } = well;
    expect(checkup.state.read()).toEqual({ kind: 'under-way', findings: network });
  });

  it('has the token checked in the light of the way to Plex and of the keychain', async () => {
    const plex: Findings['plex'] = { kind: 'trouble', trouble: 'unreachable' };
    const keychain: Findings['keychain'] = { kind: 'trouble', trouble: 'keychain-locked' };
    const token = vi.fn<Checks['token']>(() => Promise.resolve({ kind: 'not-checked', because: 'plex' }));
    const { checkup } = createHarness({
      plex: () => Promise.resolve({ finding: plex, reading: null }),
      keychain: () => Promise.resolve(keychain),
      token,
    });
    checkup.start();
    await runPendingTasks();
    expect(token).toHaveBeenCalledExactlyOnceWith({ plex, keychain }, expect.any(AbortSignal));
    expect(checkup.findings.clock).toEqual({ kind: 'not-checked', because: 'plex' });
  });

  it('goes on when one of the checks breaks, and says so', async () => {
    const { checkup, log } = createHarness({ plex: () => Promise.reject(new Error('a defect')) });
    checkup.start();
    await runPendingTasks();
    expect(checkup.state.read()).toEqual({
      kind: 'done',
      findings: {
        ...well,
        plex: { kind: 'not-checked', because: 'unexpected' },
        clock: { kind: 'not-checked', because: 'plex' },
      },
    });
    expect(log.lines).toEqual(['error: A check broke: plex']);
  });

  it('ends what is under way when it is stopped, and tells nothing that comes later', async () => {
    const answer = Promise.withResolvers<never>();
    let signal: AbortSignal | null = null;
    const { checkup, told, log } = createHarness({
      plex: (given) => {
        signal = given;
        given.addEventListener('abort', () => answer.reject(given.reason));
        return answer.promise;
      },
    });
    checkup.start();
    await runPendingTasks();
    checkup.stop();
    expect(signal).toMatchObject({ aborted: true });
    await runPendingTasks();
    expect(told.at(-1)).toEqual({ kind: 'not-started' });
    expect(log.lines).toEqual([]);
    checkup.stop();
    expect(told.filter(({ kind }) => kind === 'not-started')).toHaveLength(1);
  });

  it('begins again when it is started again, and forgets what the first try would still say', async () => {
    const answers: PromiseWithResolvers<Findings['keychain']>[] = [];
    const { checkup, told } = createHarness({
      keychain: () => {
        const answer = Promise.withResolvers<Findings['keychain']>();
        answers.push(answer);
        return answer.promise;
      },
    });
    checkup.start();
    await runPendingTasks();
    checkup.start();
    expect(told.at(-1)).toEqual({ kind: 'under-way', findings: {} });
    await runPendingTasks();
    answers[0]?.resolve({ kind: 'trouble', trouble: 'keychain-locked' });
    await runPendingTasks();
    expect(checkup.findings.keychain).toBeUndefined();
    answers[1]?.resolve(well.keychain);
    await runPendingTasks();
    expect(checkup.state.read()).toEqual({ kind: 'done', findings: well });
  });
});
