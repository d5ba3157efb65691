import { describe, expect, it, vi } from 'vitest';
import { type App, describeInstallation } from './describe-installation.ts';
import { chosenDeviceName } from './device-name.ts';
import type { OperatingSystem, Platform } from './operating-system.ts';
import { linuxRecordings } from './recorded/linux.ts';
import { macosRecordings } from './recorded/macos.ts';
import { type Recording, recordedSystem } from './recorded/recording.ts';
import { systemClock } from '../time/clock.ts';
import { VirtualClock } from '../time/testing/virtual-clock.ts';
import { windowsRecordings } from './recorded/windows.ts';
import { currentOperatingSystem } from './current-operating-system.ts';
import { programRunner } from './run-program.ts';

const app: App = { product: 'Latchkey', version: '1.4.0', screenResolution: '1920x1080', language: 'en' };

const recordings: readonly (readonly [Platform, string, readonly Recording[]])[] = [
  ['macOS', 'Mac', macosRecordings],
  ['Windows', 'Windows', windowsRecordings],
  ['Linux', 'Linux', linuxRecordings],
];

describe.each(recordings)('on %s', (platform, deviceKind, computers) => {
  it.each(computers)('describes $computer', async (recording) => {
    const described = await describeInstallation(systemClock, recordedSystem(platform, recording), app);
    expect(described).toStrictEqual({ ...app, platform, deviceKind, ...recording.described });
  });
});

const silent = (answer: () => Promise<string | null>): OperatingSystem => ({
  platform: 'Linux',
  release: '6.1.0-28-amd64',
  hostname: 'adas-laptop.local',
  run: answer,
  read: answer,
});

const failing = (): never => {
  throw new Error('too many open files');
};

const fallbacks = { platformVersion: '6.1.0', deviceName: 'adas-laptop', model: null };

describe('a system that does not answer', () => {
  it('is described by its fallbacks after three seconds', async () => {
    const clock = new VirtualClock();
    const described = vi.fn();
    const description = describeInstallation(
      clock,
      silent(() => new Promise(() => {})),
      app,
    );
    void description.then(described);
    await clock.advance(2999);
    expect(described).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(described).toHaveBeenCalled();
    await expect(description).resolves.toMatchObject(fallbacks);
    expect(clock.sleepers).toBe(0);
  });

  it('is described by its fallbacks when every question is refused', async () => {
    const description = describeInstallation(
      systemClock,
      silent(() => Promise.reject(new Error('refused'))),
      app,
    );
    await expect(description).resolves.toMatchObject(fallbacks);
  });

  it('is described by its fallbacks when the asking itself fails', async () => {
    await expect(describeInstallation(systemClock, silent(failing), app)).resolves.toMatchObject(fallbacks);
  });
});

it('describes the computer that this test runs on', async () => {
  const description = await describeInstallation(systemClock, currentOperatingSystem(programRunner(systemClock)), app);
  const platforms: Partial<Record<NodeJS.Platform, Platform>> = { darwin: 'macOS', win32: 'Windows', linux: 'Linux' };
  expect(description.platform).toBe(platforms[process.platform] ?? 'Linux');
  expect(description.platformVersion).not.toBe('unknown');
  expect(description.deviceName).toBe(chosenDeviceName(description.deviceName));
});
