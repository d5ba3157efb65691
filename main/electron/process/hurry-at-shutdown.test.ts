import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { hurryAtShutdown } from './hurry-at-shutdown.ts';

const shutDown = (platform: NodeJS.Platform, isAwaited: boolean) => {
  const powerMonitor = new EventEmitter();
  const happened: string[] = [];
  hurryAtShutdown({
    powerMonitor,
    platform,
    hurry: () => {
      happened.push('hurries');
      return isAwaited;
    },
  });
  powerMonitor.emit('shutdown', { preventDefault: () => happened.push('asks for time') });
  return happened;
};

describe('an app that hears of the shutdown', () => {
  it('hurries, and asks Linux for the time that it takes', () => {
    expect(shutDown('linux', true)).toEqual(['hurries', 'asks for time']);
  });

  it('holds up nothing when it has nothing to do', () => {
    expect(shutDown('linux', false)).toEqual(['hurries']);
  });

  it('does not keep macOS from asking it to quit', () => {
    expect(shutDown('darwin', true)).toEqual(['hurries']);
  });
});
