import { describe, expect, it, vi } from 'vitest';
import { type App, describeInstallation } from './describe-installation.ts';
import { chosenDeviceName } from './device-name.ts';
import type { OperatingSystem, Platform } from './operating-system.ts';
import { linuxRecordings } from './recorded/linux.ts';
import { macosRecordings } from './recorded/macos.ts';
import { type Recording, recordedSystem } from './recorded/recording.ts';
import { windowsRecordings } from './recorded/windows.ts';
import { currentOperatingSystem } from './current-operating-system.ts';

const app: App = { product: 'Latchkey', version: '1.4.0', screenResolution: '1920x1080', language: 'en' };

const recordings: readonly (readonly [Platform, string, readonly Recording[]])[] = [
  ['macOS', 'Mac', macosRecordings],
  ['Windows', 'Windows', windowsRecordings],
  ['Linux', 'Linux', linuxRecordings],
];

describe.each(recordings)('on %s', (platform, device, computers) => {
  it.each(computers)('describes $computer', async (recording) => {
    const described = await describeInstallation(recordedSystem(platform, recording), app);
    expect(described).toStrictEqual({ ...app, platform, device, ...recording.described });
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
    vi.useFakeTimers();
    try {
      const description = describeInstallation(
        silent(() => new Promise(() => {})),
        app,
      );
      await vi.advanceTimersByTimeAsync(3000);
      await expect(description).resolves.toMatchObject(fallbacks);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is described by its fallbacks when every question is refused', async () => {
    const description = describeInstallation(
      silent(() => Promise.reject(new Error('refused'))),
      app,
    );
    await expect(description).resolves.toMatchObject(fallbacks);
  });

  it('is described by its fallbacks when the asking itself fails', async () => {
    await expect(describeInstallation(silent(failing), app)).resolves.toMatchObject(fallbacks);
  });
});

it('describes the computer that this test runs on', async () => {
  const device = await describeInstallation(currentOperatingSystem(), app);
  const platforms: Partial<Record<NodeJS.Platform, Platform>> = { darwin: 'macOS', win32: 'Windows', linux: 'Linux' };
  expect(device.platform).toBe(platforms[process.platform] ?? 'Linux');
  expect(device.platformVersion).not.toBe('unknown');
  expect(device.deviceName).toBe(chosenDeviceName(device.deviceName));
});
