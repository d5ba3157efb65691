import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../time/testing/virtual-clock.ts';
import { SilentLog } from '../log/testing/silent-log.ts';
import { nothingNewer, offline, release, createHarness, harnessWithUpdate } from './testing/updates-harness.ts';
import { afterStartMillis, Updates } from './updates.ts';

describe('a check that the person asks for', () => {
  it('is seen, and is answered also when there is nothing newer', async () => {
    const { updates, told, clock } = createHarness();
    await updates.check();
    expect(told).toEqual([
      { kind: 'checking' },
      { kind: 'idle', lastCheckedMillis: clock.wallMillis(), isShown: true },
    ]);
    updates.dismiss();
    expect(updates.state.read()).toMatchObject({ kind: 'idle', isShown: false });
  });

  it('tells why there is no answer, and of nothing once that is put away', async () => {
    const { updates, source } = createHarness();
    source.answer = offline;
    await updates.check();
    expect(updates.state.read()).toEqual({ kind: 'failed', step: 'check', problem: 'update-server-unreachable' });
    updates.dismiss();
    expect(updates.state.read()).toEqual({ kind: 'idle', lastCheckedMillis: null, isShown: false });
  });

  it('that throws is an answer that made no sense, and the next one is a check as any other', async () => {
    const { updates, source, clock, log } = createHarness();
    source.answer = new RangeError('Invalid string length');
    await updates.check();
    expect(updates.state.read()).toEqual({ kind: 'failed', step: 'check', problem: 'release-not-understood' });
    expect(log.errors).toEqual([source.answer]);
    source.answer = nothingNewer;
    await updates.check();
    expect(updates.state.read()).toEqual({ kind: 'idle', lastCheckedMillis: clock.wallMillis(), isShown: true });
  });

  it('shows again what was put away', async () => {
    const { updates } = await harnessWithUpdate();
    updates.dismiss();
    await updates.check();
    expect(updates.state.read()).toEqual({ kind: 'available', release, isShown: true });
  });

  it('does not lose what is known when it fails', async () => {
    const { updates, source } = await harnessWithUpdate();
    source.answer = offline;
    await updates.check();
    updates.dismiss();
    expect(updates.state.read()).toEqual({ kind: 'available', release, isShown: false });
  });

  it('shares the check that is under way', async () => {
    const { updates, source, clock } = createHarness();
    source.answer = 'hang';
    updates.open();
    await clock.advance(afterStartMillis);
    const asked = updates.check();
    const askedAgain = updates.check();
    expect(updates.state.read()).toEqual({ kind: 'checking' });
    source.answerNow(nothingNewer);
    await asked;
    await askedAgain;
    expect(source.checks).toBe(1);
    expect(updates.state.read()).toMatchObject({ kind: 'idle', isShown: true });
  });

  it('says so where a package was installed, and asks nobody', async () => {
    const updates = new Updates({
      offer: { kind: 'not-offered', because: 'package-manager' },
      currentVersion: '1.1.0',
      clock: new VirtualClock(),
      log: new SilentLog(),
    });
    updates.open();
    expect(updates.state.read()).toEqual({ kind: 'not-offered', because: 'package-manager', isShown: false });
    await updates.check();
    expect(updates.state.read()).toEqual({ kind: 'not-offered', because: 'package-manager', isShown: true });
    expect(updates.download()).toBe(false);
    expect(updates.restart()).toBe(false);
    updates.dismiss();
    expect(updates.state.read()).toMatchObject({ isShown: false });
  });
});
