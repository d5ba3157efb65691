import { describe, expect, it } from 'vitest';
import type { Updates as UpdatesState } from '../../preload/contract.ts';
import { settle, VirtualClock } from '../sign-in/testing/virtual-clock.ts';
import { SilentLog } from '../testing/silent-log.ts';
import { checkLimitMillis } from './lookout.ts';
import { ScriptedSource } from './testing/scripted-source.ts';
import { afterStartMillis, stallLimitMillis, Updates } from './updates.ts';

const hourMillis = 60 * 60_000;
const dayMillis = 24 * hourMillis;

const newer = { kind: 'found', version: '1.2.0', notes: '# New\n\nThe **attic** can be named.' } as const;
const release = { version: '1.2.0', news: ['New', 'The attic can be named.'] };
const nothingNewer = { kind: 'nothing newer' } as const;
const offline = { kind: 'trouble', problem: 'update-server-unreachable' } as const;

const scene = (nothingNewerAtMillis: number | null = null, clock = new VirtualClock()) => {
  const source = new ScriptedSource();
  const log = new SilentLog();
  const memory = { nothingNewerAtMillis };
  const updates = new Updates({ offer: { kind: 'offered', source }, currentVersion: '1.1.0', clock, memory, log });
  const told: UpdatesState[] = [];
  updates.onState((state) => told.push(state));
  return { updates, source, clock, memory, log, told };
};

/** A scene in which the first check has found the newer version. */
const sceneWithUpdate = async () => {
  const made = scene();
  made.source.answer = newer;
  made.updates.open();
  await made.clock.advance(afterStartMillis);
  expect(made.updates.state).toEqual({ kind: 'available', release, isShown: true });
  return made;
};

describe('the checks that the app makes by itself', () => {
  it('begin shortly after the start, not with it', async () => {
    const { updates, source, clock, memory } = scene();
    updates.open();
    await clock.advance(afterStartMillis - 1);
    expect(source.checks).toBe(0);
    await clock.advance(1);
    expect(source.checks).toBe(1);
    expect(updates.state).toEqual({ kind: 'idle', lastCheckedMillis: clock.wallMillis(), isShown: false });
    expect(memory.nothingNewerAtMillis).toBe(clock.wallMillis());
  });

  it('are made daily', async () => {
    const { updates, source, clock } = scene();
    updates.open();
    await clock.advance(afterStartMillis + dayMillis - 1);
    expect(source.checks).toBe(1);
    await clock.advance(1);
    expect(source.checks).toBe(2);
    await clock.advance(3 * dayMillis);
    expect(source.checks).toBe(5);
  });

  it('are no more for ten starts in a day than for one', async () => {
    const clock = new VirtualClock();
    let remembered: number | null = null;
    let checks = 0;
    for (let start = 0; start < 10; start += 1) {
      const { updates, source, memory } = scene(remembered, clock);
      updates.open();
      await clock.advance(2 * hourMillis);
      updates.close();
      remembered = memory.nothingNewerAtMillis;
      checks += source.checks;
    }
    expect(checks).toBe(1);
  });

  it('are made at every start while there is something newer, so that each start tells of it', async () => {
    const { updates, memory } = await sceneWithUpdate();
    updates.close();
    const again = scene(memory.nothingNewerAtMillis);
    again.source.answer = newer;
    again.updates.open();
    await again.clock.advance(afterStartMillis);
    expect(again.updates.state).toEqual({ kind: 'available', release, isShown: true });
  });

  it('are made after sleep when a day has passed meanwhile, by a monotonic clock that stands still in sleep', async () => {
    const { updates, source, clock } = scene();
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
    const { updates, source, clock } = scene();
    updates.open();
    await clock.advance(afterStartMillis);
    clock.sleepThrough(2 * dayMillis);
    updates.wake();
    await clock.advance(afterStartMillis);
    expect(source.checks).toBe(2);
  });

  it('are not made after a short sleep', async () => {
    const { updates, source, clock } = scene();
    updates.open();
    await clock.advance(afterStartMillis);
    clock.wallOffsetMillis += hourMillis;
    updates.wake();
    await clock.advance(hourMillis);
    expect(source.checks).toBe(1);
  });

  it('do not stop when the wall clock is set back', async () => {
    const { updates, source, clock } = scene(new VirtualClock().wallMillis() + 400 * dayMillis);
    updates.open();
    await clock.advance(afterStartMillis);
    expect(source.checks).toBe(1);
    clock.wallOffsetMillis -= 400 * dayMillis;
    await clock.advance(dayMillis);
    expect(source.checks).toBe(2);
  });

  it('never bother anybody with being offline, and are made again after an hour', async () => {
    const { updates, source, clock, log, told, memory } = scene();
    source.answer = offline;
    updates.open();
    await clock.advance(afterStartMillis);
    expect(told).toEqual([]);
    expect(memory.nothingNewerAtMillis).toBeNull();
    expect(log.lines).toEqual(['warn: No answer about updates: update-server-unreachable']);
    await clock.advance(hourMillis);
    expect(source.checks).toBe(2);
    expect(told).toEqual([]);
  });

  it('do not wait for ever for a server that hangs', async () => {
    const { updates, source, clock } = scene();
    source.answer = 'hang';
    updates.open();
    await clock.advance(afterStartMillis + checkLimitMillis);
    expect(source.aborted).toBe(1);
    await clock.advance(hourMillis);
    expect(source.checks).toBe(2);
  });

  it('end with the app', async () => {
    const { updates, source, clock, told } = scene();
    source.answer = 'hang';
    updates.open();
    await clock.advance(afterStartMillis);
    updates.close();
    await settle();
    expect(source.aborted).toBe(1);
    expect(clock.sleepers).toBe(0);
    expect(told).toEqual([]);
  });

  it('tell of a newer version, and download nothing', async () => {
    const { source, clock } = await sceneWithUpdate();
    await clock.advance(10 * dayMillis);
    expect(source.downloads).toBe(0);
  });

  it.each(['1.0.9', '1.1.0', '0.9.9'])('offer no version that is not newer: %s', async (version) => {
    const { updates, source, clock } = scene();
    source.answer = { ...newer, version };
    updates.open();
    await clock.advance(afterStartMillis);
    expect(updates.state).toMatchObject({ kind: 'idle' });
  });

  it.each(['2.0.0-beta.1', '1.2', 'v1.2.0', '1.2.0 <b>', ''])(
    'offer nothing that is no release: %s',
    async (version) => {
      const { updates, source } = scene();
      source.answer = { ...newer, version };
      await updates.check();
      expect(updates.state).toEqual({ kind: 'failed', step: 'check', problem: 'release-not-understood' });
    },
  );
});

describe('a check that the person asks for', () => {
  it('is seen, and is answered also when there is nothing newer', async () => {
    const { updates, told, clock } = scene();
    await updates.check();
    expect(told).toEqual([
      { kind: 'checking' },
      { kind: 'idle', lastCheckedMillis: clock.wallMillis(), isShown: true },
    ]);
    updates.dismiss();
    expect(updates.state).toMatchObject({ kind: 'idle', isShown: false });
  });

  it('tells why there is no answer, and of nothing once that is put away', async () => {
    const { updates, source } = scene();
    source.answer = offline;
    await updates.check();
    expect(updates.state).toEqual({ kind: 'failed', step: 'check', problem: 'update-server-unreachable' });
    updates.dismiss();
    expect(updates.state).toEqual({ kind: 'idle', lastCheckedMillis: null, isShown: false });
  });

  it('shows again what was put away', async () => {
    const { updates } = await sceneWithUpdate();
    updates.dismiss();
    await updates.check();
    expect(updates.state).toEqual({ kind: 'available', release, isShown: true });
  });

  it('does not lose what is known when it fails', async () => {
    const { updates, source } = await sceneWithUpdate();
    source.answer = offline;
    await updates.check();
    updates.dismiss();
    expect(updates.state).toEqual({ kind: 'available', release, isShown: false });
  });

  it('shares the check that is under way', async () => {
    const { updates, source, clock } = scene();
    source.answer = 'hang';
    updates.open();
    await clock.advance(afterStartMillis);
    const asked = updates.check();
    const askedAgain = updates.check();
    expect(updates.state).toEqual({ kind: 'checking' });
    source.answerNow(nothingNewer);
    await asked;
    await askedAgain;
    expect(source.checks).toBe(1);
    expect(updates.state).toMatchObject({ kind: 'idle', isShown: true });
  });

  it('says so where the package manager brings the updates, and asks nobody', async () => {
    const updates = new Updates({
      offer: { kind: 'not offered', because: 'package manager' },
      currentVersion: '1.1.0',
      clock: new VirtualClock(),
      memory: { nothingNewerAtMillis: null },
      log: new SilentLog(),
    });
    updates.open();
    expect(updates.state).toEqual({ kind: 'not offered', because: 'package manager', isShown: false });
    await updates.check();
    expect(updates.state).toEqual({ kind: 'not offered', because: 'package manager', isShown: true });
    expect(updates.download()).toBe(false);
    expect(updates.restart()).toBe(false);
    updates.dismiss();
    expect(updates.state).toMatchObject({ isShown: false });
  });
});

describe('a newer version', () => {
  it('that was put away stays away until the next start', async () => {
    const { updates, clock, source } = await sceneWithUpdate();
    updates.dismiss();
    await clock.advance(3 * dayMillis);
    expect(source.checks).toBe(4);
    expect(updates.state).toEqual({ kind: 'available', release, isShown: false });
  });

  it('that comes after one that was put away is told of', async () => {
    const { updates, clock, source } = await sceneWithUpdate();
    updates.dismiss();
    source.answer = { ...newer, version: '1.3.0' };
    await clock.advance(dayMillis);
    expect(updates.state).toMatchObject({ kind: 'available', release: { version: '1.3.0' }, isShown: true });
  });

  it('that was withdrawn is no longer told of', async () => {
    const { updates, clock, source } = await sceneWithUpdate();
    source.answer = nothingNewer;
    await clock.advance(dayMillis);
    expect(updates.state).toMatchObject({ kind: 'idle' });
    expect(updates.download()).toBe(false);
  });

  it('is downloaded on request, and is ready then', async () => {
    const { updates, source, told } = await sceneWithUpdate();
    expect(updates.download()).toBe(true);
    expect(updates.download()).toBe(false);
    expect(source.downloads).toBe(1);
    source.progress(0.4);
    source.progress(33.4);
    source.progress(33.9);
    source.progress(1e9);
    source.finishDownload({ kind: 'downloaded' });
    await settle();
    expect(told.slice(1)).toEqual([
      { kind: 'downloading', release, percent: 0, isShown: true },
      { kind: 'downloading', release, percent: 33, isShown: true },
      { kind: 'downloading', release, percent: 100, isShown: true },
      { kind: 'ready', release, isShown: true },
    ]);
  });

  it('goes on being downloaded when the notice is put away, and is told of when it is ready', async () => {
    const { updates, source } = await sceneWithUpdate();
    updates.download();
    updates.dismiss();
    expect(updates.state).toMatchObject({ kind: 'downloading', isShown: false });
    source.finishDownload({ kind: 'downloaded' });
    await settle();
    expect(updates.state).toMatchObject({ kind: 'ready', isShown: true });
  });

  it('is installed at once only when it is ready and the person asks', async () => {
    const { updates, source } = await sceneWithUpdate();
    expect(updates.restart()).toBe(false);
    updates.download();
    expect(updates.restart()).toBe(false);
    source.finishDownload({ kind: 'downloaded' });
    await settle();
    expect(source.restarts).toBe(0);
    expect(updates.restart()).toBe(true);
    expect(source.restarts).toBe(1);
  });

  it('that could not be downloaded is told of with the reason, and downloaded again on request alone', async () => {
    const { updates, source, clock } = await sceneWithUpdate();
    updates.download();
    source.finishDownload({ kind: 'trouble', problem: 'update-damaged' });
    await settle();
    expect(updates.state).toEqual({ kind: 'failed', step: 'download', problem: 'update-damaged', release });
    await clock.advance(2 * dayMillis);
    expect(source.downloads).toBe(1);
    expect(updates.state).toMatchObject({ kind: 'failed' });
    expect(updates.download()).toBe(true);
    expect(source.downloads).toBe(2);
  });

  it('that could not be downloaded can be put away', async () => {
    const { updates, source, clock } = await sceneWithUpdate();
    updates.download();
    source.finishDownload({ kind: 'trouble', problem: 'disk-full' });
    await settle();
    updates.dismiss();
    await clock.advance(dayMillis);
    expect(updates.state).toEqual({ kind: 'available', release, isShown: false });
  });

  it('whose download stalls is given up, but not one that is slow', async () => {
    const { updates, source, clock } = await sceneWithUpdate();
    updates.download();
    for (let percent = 1; percent <= 5; percent += 1) {
      await clock.advance(stallLimitMillis - 1);
      source.progress(percent / 10);
    }
    expect(source.aborted).toBe(0);
    await clock.advance(stallLimitMillis);
    expect(source.aborted).toBe(1);
  });

  it('that could not be downloaded is not changed behind the person by a later check', async () => {
    const { updates, source, clock } = await sceneWithUpdate();
    updates.download();
    source.finishDownload({ kind: 'trouble', problem: 'download-interrupted' });
    await settle();
    source.answer = { ...newer, version: '1.3.0' };
    await clock.advance(dayMillis);
    expect(source.checks).toBe(1);
    expect(updates.state).toMatchObject({ kind: 'failed', release: { version: '1.2.0' } });
    updates.dismiss();
    await clock.advance(60_000);
    expect(updates.state).toMatchObject({ kind: 'available', release: { version: '1.3.0' }, isShown: true });
  });

  it('takes the place of a check that failed', async () => {
    const { updates, source, clock } = scene();
    source.answer = offline;
    updates.open();
    await updates.check();
    source.answer = newer;
    await clock.advance(hourMillis);
    expect(updates.state).toEqual({ kind: 'available', release, isShown: true });
  });

  it('that is ready is not taken back by a later check', async () => {
    const { updates, source, clock } = await sceneWithUpdate();
    updates.download();
    source.finishDownload({ kind: 'downloaded' });
    await settle();
    source.answer = nothingNewer;
    updates.dismiss();
    await clock.advance(2 * dayMillis);
    expect(updates.state).toEqual({ kind: 'ready', release, isShown: false });
    await updates.check();
    expect(updates.state).toEqual({ kind: 'ready', release, isShown: true });
  });

  it('ends its download with the app', async () => {
    const { updates, source, clock } = await sceneWithUpdate();
    updates.download();
    updates.close();
    await settle();
    expect(source.aborted).toBe(1);
    expect(clock.sleepers).toBe(0);
    expect(updates.state).toMatchObject({ kind: 'downloading' });
  });
});
