import { describe, expect, it } from 'vitest';
import { Checkup } from '../check/checkup.ts';
import { SilentLog } from '../log/testing/silent-log.ts';
import { AboutDialog } from './about-dialog.ts';
import { Dialog } from './dialog.ts';
import { oneAtATime } from './one-at-a-time.ts';

const never = (): Promise<never> => new Promise(() => undefined);

const createHarness = () => {
  const settings = new Dialog();
  const about = new AboutDialog({ version: '1.2.0', runtime: [], system: 'Linux' });
  const checkup = new Checkup({
    checks: { resolveDns: never, plex: never, proxy: never, keychain: never, token: never },
    log: new SilentLog(),
  });
  const all = { settings, about, checkup };
  oneAtATime(Object.values(all));
  const open = {
    settings: () => settings.open(),
    about: () => about.open(),
    checkup: () => checkup.start(),
  };
  const openOnes = () => Object.entries(all).flatMap(([name, { isOpen }]) => (isOpen ? [name] : []));
  return { settings, open, openOnes };
};

describe('of what covers the screen', () => {
  it.each([
    ['settings', 'about'],
    ['settings', 'checkup'],
    ['about', 'settings'],
    ['about', 'checkup'],
    ['checkup', 'settings'],
    ['checkup', 'about'],
  ] as const)('only the latest is open: %s, then %s', (first, then) => {
    const { open, openOnes } = createHarness();
    open[first]();
    expect(openOnes()).toEqual([first]);
    open[then]();
    expect(openOnes()).toEqual([then]);
  });

  it('nothing is open once that is closed', () => {
    const { settings, open, openOnes } = createHarness();
    open.settings();
    settings.close();
    expect(openOnes()).toEqual([]);
  });
});
