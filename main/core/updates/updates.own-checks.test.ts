import { describe, expect, it } from 'vitest';
import { runPendingTasks, VirtualClock } from '../time/testing/virtual-clock.ts';
import { checkLimitMillis } from './update-checker.ts';
import {
  dayMillis,
  hourMillis,
  newer,
  nothingNewer,
  offline,
  release,
  createHarness,
  harnessWithUpdate,
} from './testing/updates-harness.ts';
import { afterStartMillis } from './updates.ts';

describe('the checks that the app makes by itself', () => {
  it('begin shortly after the start, not with it', async () => {
    const { updates, source, clock } = createHarness();
    updates.open();
    await clock.advance(afterStartMillis - 1);
    expect(source.checks).toBe(0);
    await clock.advance(1);
    expect(source.checks).toBe(1);
    expect(updates.state.read()).toEqual({ kind: 'idle', lastCheckedMillis: clock.wallMillis(), isShown: false });
  });

  it('are made daily', async () => {
    const { updates, source, clock } = createHarness();
    updates.open();
    await clock.advance(afterStartMillis + dayMillis - 1);
    expect(source.checks).toBe(1);
    await clock.advance(1);
    expect(source.checks).toBe(2);
    await clock.advance(3 * dayMillis);
    expect(source.checks).toBe(5);
  });

  it('are made at every start, and each start tells of what is newer', async () => {
    const clock = new VirtualClock();
    for (const answer of [nothingNewer, newer, newer]) {
      const { updates, source } = createHarness(clock);
      source.answer = answer;
      updates.open();
      await clock.advance(afterStartMillis);
      expect(source.checks).toBe(1);
      if (answer === newer) expect(updates.state.read()).toEqual({ kind: 'available', release, isShown: true });
      updates.close();
    }
  });

  it('are made after sleep when a day has passed meanwhile, by a monotonic clock that stands still in sleep', async () => {
    const { updates, source, clock } = createHarness();
    updates.open();
    await clock.advance(afterStartMillis);
    clock.wallOffsetMillis += dayMillis;
    updates.wake();
    await clock.advance(afterStartMillis - 1);
    expect(source.checks).toBe(1);
    await clock.advance(1);
    expect(source.checks).toBe(2);
  });

  it('are made after sleep when a day has passed meanwhile, by a clock that counts sleep', async () => {
    const { updates, source, clock } = createHarness();
    updates.open();
    await clock.advance(afterStartMillis);
    clock.sleepThrough(2 * dayMillis);
    updates.wake();
    await clock.advance(afterStartMillis);
    expect(source.checks).toBe(2);
  });

  it('are not made after a short sleep', async () => {
    const { updates, source, clock } = createHarness();
    updates.open();
    await clock.advance(afterStartMillis);
    clock.wallOffsetMillis += hourMillis;
    updates.wake();
    await clock.advance(hourMillis);
    expect(source.checks).toBe(1);
  });

  it('do not stop when the wall clock is set back', async () => {
    const { updates, source, clock } = createHarness();
    updates.open();
    await clock.advance(afterStartMillis);
    expect(source.checks).toBe(1);
    clock.wallOffsetMillis -= 400 * dayMillis;
    await clock.advance(dayMillis);
    expect(source.checks).toBe(2);
  });

  it('never bother anybody with being offline, and are made again after an hour', async () => {
    const { updates, source, clock, log, told } = createHarness();
    source.answer = offline;
    updates.open();
    await clock.advance(afterStartMillis);
    expect(told).toEqual([]);
    expect(log.lines).toEqual(['warn: No answer about updates: update-server-unreachable']);
    await clock.advance(hourMillis);
    expect(source.checks).toBe(2);
    expect(told).toEqual([]);
  });

  it('do not wait for ever for a server that hangs', async () => {
    const { updates, source, clock } = createHarness();
    source.answer = 'hang';
    updates.open();
    await clock.advance(afterStartMillis + checkLimitMillis);
    expect(source.aborted).toBe(1);
    await clock.advance(hourMillis);
    expect(source.checks).toBe(2);
  });

  it('go on after one that threw', async () => {
    const { updates, source, clock, log, told } = createHarness();
    source.answer = new RangeError('Invalid string length');
    updates.open();
    await clock.advance(afterStartMillis);
    expect(told).toEqual([]);
    expect(log.errors).toEqual([source.answer]);
    source.answer = newer;
    await clock.advance(hourMillis);
    expect(updates.state.read()).toEqual({ kind: 'available', release, isShown: true });
  });

  it('end with the app', async () => {
    const { updates, source, clock, told } = createHarness();
    source.answer = 'hang';
    updates.open();
    await clock.advance(afterStartMillis);
    updates.close();
    await runPendingTasks();
    expect(source.aborted).toBe(1);
    expect(clock.sleepers).toBe(0);
    expect(told).toEqual([]);
  });

  it('tell of a newer version, and download nothing', async () => {
    const { source, clock } = await harnessWithUpdate();
    await clock.advance(10 * dayMillis);
    expect(source.downloads).toBe(0);
  });

  it.each(['1.0.9', '1.1.0', '0.9.9'])('offer no version that is not newer: %s', async (version) => {
    const { updates, source, clock } = createHarness();
    source.answer = { ...newer, version };
    updates.open();
    await clock.advance(afterStartMillis);
    expect(updates.state.read()).toMatchObject({ kind: 'idle' });
  });

  it.each(['2.0.0-beta.1', '1.2', 'v1.2.0', '1.2.0 <b>', ''])(
    'offer nothing that is no release: %s',
    async (version) => {
      const { updates, source } = createHarness();
      source.answer = { ...newer, version };
      await updates.check();
      expect(updates.state.read()).toEqual({ kind: 'failed', step: 'check', problem: 'release-not-understood' });
    },
  );
});
