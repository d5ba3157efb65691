import { describe, expect, it } from 'vitest';
import { runPendingTasks } from '../time/testing/virtual-clock.ts';
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
import { stallLimitMillis, takingLimitMillis } from './updates.ts';

describe('a newer version', () => {
  it('that was put away stays away until the next start', async () => {
    const { updates, clock, source } = await harnessWithUpdate();
    updates.dismiss();
    await clock.advance(3 * dayMillis);
    expect(source.checks).toBe(4);
    expect(updates.state.read()).toEqual({ kind: 'available', release, isShown: false });
  });

  it('that comes after one that was put away is told of', async () => {
    const { updates, clock, source } = await harnessWithUpdate();
    updates.dismiss();
    source.answer = { ...newer, version: '1.3.0' };
    await clock.advance(dayMillis);
    expect(updates.state.read()).toMatchObject({ kind: 'available', release: { version: '1.3.0' }, isShown: true });
  });

  it('that was withdrawn is no longer told of', async () => {
    const { updates, clock, source } = await harnessWithUpdate();
    source.answer = nothingNewer;
    await clock.advance(dayMillis);
    expect(updates.state.read()).toMatchObject({ kind: 'idle' });
    expect(updates.download()).toBe(false);
  });

  it('is downloaded on request, and is ready then', async () => {
    const { updates, source, told } = await harnessWithUpdate();
    expect(updates.download()).toBe(true);
    expect(updates.download()).toBe(false);
    expect(source.downloads).toBe(1);
    source.progress(0.4);
    source.progress(33.4);
    source.progress(33.9);
    source.progress(1e9);
    source.finishDownload({ kind: 'downloaded' });
    await runPendingTasks();
    expect(told.slice(1)).toEqual([
      { kind: 'downloading', release, percent: 0, isShown: true },
      { kind: 'downloading', release, percent: 33, isShown: true },
      { kind: 'downloading', release, percent: 100, isShown: true },
      { kind: 'ready', release, isShown: true },
    ]);
  });

  it('goes on being downloaded when the notice is put away, and is told of when it is ready', async () => {
    const { updates, source } = await harnessWithUpdate();
    updates.download();
    updates.dismiss();
    expect(updates.state.read()).toMatchObject({ kind: 'downloading', isShown: false });
    source.finishDownload({ kind: 'downloaded' });
    await runPendingTasks();
    expect(updates.state.read()).toMatchObject({ kind: 'ready', isShown: true });
  });

  it('is installed at once only when it is ready and the person asks', async () => {
    const { updates, source } = await harnessWithUpdate();
    expect(updates.restart()).toBe(false);
    updates.download();
    expect(updates.restart()).toBe(false);
    source.finishDownload({ kind: 'downloaded' });
    await runPendingTasks();
    expect(source.restarts).toBe(0);
    expect(updates.restart()).toBe(true);
    expect(source.restarts).toBe(1);
  });

  it('is installed once, however often the person asks, and again only when that could not be', async () => {
    const { updates, source } = await harnessWithUpdate();
    const downloadAndRestartTwice = async (): Promise<void> => {
      updates.download();
      source.finishDownload({ kind: 'downloaded' });
      await runPendingTasks();
      expect([updates.restart(), updates.restart()]).toEqual([true, true]);
    };
    await downloadAndRestartTwice();
    expect(source.restarts).toBe(1);
    source.failRestart('disk-full');
    await downloadAndRestartTwice();
    expect(source.restarts).toBe(2);
  });

  it('that could not be downloaded is told of with the reason, and downloaded again on request alone', async () => {
    const { updates, source, clock } = await harnessWithUpdate();
    updates.download();
    source.finishDownload({ kind: 'trouble', problem: 'update-damaged' });
    await runPendingTasks();
    expect(updates.state.read()).toEqual({ kind: 'failed', step: 'download', problem: 'update-damaged', release });
    await clock.advance(2 * dayMillis);
    expect(source.downloads).toBe(1);
    expect(updates.state.read()).toMatchObject({ kind: 'failed' });
    expect(updates.download()).toBe(true);
    expect(source.downloads).toBe(2);
  });

  it('whose download or restart throws is told of as failed, and is downloaded again on request', async () => {
    const { updates, source, log } = await harnessWithUpdate();
    source.breaksWith = new TypeError('Cannot read properties of null');
    updates.download();
    await runPendingTasks();
    expect(updates.state.read()).toEqual({ kind: 'failed', step: 'download', problem: 'update-failed', release });
    source.breaksWith = null;
    expect(updates.download()).toBe(true);
    source.finishDownload({ kind: 'downloaded' });
    await runPendingTasks();
    source.breaksWith = new TypeError('Object has been destroyed');
    expect(updates.restart()).toBe(true);
    expect(updates.state.read()).toEqual({ kind: 'failed', step: 'install', problem: 'update-failed', release });
    expect(log.errors).toHaveLength(2);
    source.breaksWith = null;
    expect(updates.download()).toBe(true);
  });

  it('that could not be downloaded can be put away', async () => {
    const { updates, source, clock } = await harnessWithUpdate();
    updates.download();
    source.finishDownload({ kind: 'trouble', problem: 'disk-full' });
    await runPendingTasks();
    updates.dismiss();
    await clock.advance(dayMillis);
    expect(updates.state.read()).toEqual({ kind: 'available', release, isShown: false });
  });

  it('whose download stalls is given up, but not one that is slow', async () => {
    const { updates, source, clock } = await harnessWithUpdate();
    updates.download();
    for (let percent = 1; percent <= 5; percent += 1) {
      await clock.advance(stallLimitMillis - 1);
      source.progress(percent / 10);
    }
    expect(source.aborted).toBe(0);
    await clock.advance(stallLimitMillis);
    expect(source.aborted).toBe(1);
  });

  it('that has arrived is given up when the system does not take it, but not as soon as a download that stalls', async () => {
    const { updates, source, clock } = await harnessWithUpdate();
    updates.download();
    source.progress(100);
    source.arrive();
    await clock.advance(takingLimitMillis - 1);
    expect(source.aborted).toBe(0);
    expect(updates.state.read()).toMatchObject({ kind: 'downloading', percent: 100 });
    await clock.advance(1);
    expect(source.aborted).toBe(1);
    expect(updates.state.read()).toMatchObject({ kind: 'failed', step: 'download', release });
  });

  it('that was ready and could not be installed is told of, and is downloaded again on request', async () => {
    const { updates, source } = await harnessWithUpdate();
    updates.download();
    source.finishDownload({ kind: 'downloaded' });
    await runPendingTasks();
    updates.restart();
    source.failRestart('disk-full');
    expect(updates.state.read()).toEqual({ kind: 'failed', step: 'install', problem: 'disk-full', release });
    expect(updates.restart()).toBe(false);
    expect(updates.download()).toBe(true);
    expect(source.downloads).toBe(2);
  });

  it('that could not be downloaded is not changed behind the person by a later check', async () => {
    const { updates, source, clock } = await harnessWithUpdate();
    updates.download();
    source.finishDownload({ kind: 'trouble', problem: 'download-interrupted' });
    await runPendingTasks();
    source.answer = { ...newer, version: '1.3.0' };
    await clock.advance(dayMillis);
    expect(source.checks).toBe(1);
    expect(updates.state.read()).toMatchObject({ kind: 'failed', release: { version: '1.2.0' } });
    updates.dismiss();
    await clock.advance(60_000);
    expect(updates.state.read()).toMatchObject({ kind: 'available', release: { version: '1.3.0' }, isShown: true });
  });

  it('takes the place of a check that failed', async () => {
    const { updates, source, clock } = createHarness();
    source.answer = offline;
    updates.open();
    await updates.check();
    source.answer = newer;
    await clock.advance(hourMillis);
    expect(updates.state.read()).toEqual({ kind: 'available', release, isShown: true });
  });

  it('that is ready is not taken back by a later check', async () => {
    const { updates, source, clock } = await harnessWithUpdate();
    updates.download();
    source.finishDownload({ kind: 'downloaded' });
    await runPendingTasks();
    source.answer = nothingNewer;
    updates.dismiss();
    await clock.advance(2 * dayMillis);
    expect(updates.state.read()).toEqual({ kind: 'ready', release, isShown: false });
    await updates.check();
    expect(updates.state.read()).toEqual({ kind: 'ready', release, isShown: true });
  });

  it('ends its download with the app', async () => {
    const { updates, source, clock } = await harnessWithUpdate();
    updates.download();
    updates.close();
    await runPendingTasks();
    expect(source.aborted).toBe(1);
    expect(clock.sleepers).toBe(0);
    expect(updates.state.read()).toMatchObject({ kind: 'downloading' });
  });
});
