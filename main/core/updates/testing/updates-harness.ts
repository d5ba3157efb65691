import { expect } from 'vitest';
import type { Updates as UpdatesState } from '../../../../preload/contract.ts';
import { VirtualClock } from '../../time/testing/virtual-clock.ts';
import { SilentLog } from '../../log/testing/silent-log.ts';
import { afterStartMillis, Updates } from '../updates.ts';
import { ScriptedSource } from './scripted-source.ts';

export const hourMillis = 60 * 60_000;
export const dayMillis = 24 * hourMillis;

export const newer = { kind: 'found', version: '1.2.0', notes: '# New\n\nThe **attic** can be named.' } as const;
export const release = { version: '1.2.0', news: ['New', 'The attic can be named.'] };
export const nothingNewer = { kind: 'nothing-newer' } as const;
export const offline = { kind: 'trouble', problem: 'update-server-unreachable' } as const;

/** Returns updates over a source that answers as told, and all that they touch. */
export const createHarness = (clock = new VirtualClock()) => {
  const source = new ScriptedSource();
  const log = new SilentLog();
  const updates = new Updates({ offer: { kind: 'offered', source }, currentVersion: '1.1.0', clock, log });
  const told: UpdatesState[] = [];
  updates.state.onChange((state) => told.push(state));
  return { updates, source, clock, log, told };
};

/** Returns the harness once the first check has found the newer version. */
export const harnessWithUpdate = async () => {
  const made = createHarness();
  made.source.answer = newer;
  made.updates.open();
  await made.clock.advance(afterStartMillis);
  expect(made.updates.state.read()).toEqual({ kind: 'available', release, isShown: true });
  return made;
};
