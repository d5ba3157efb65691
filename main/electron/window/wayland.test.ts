import { describe, expect, it } from 'vitest';
import { isOnWayland } from './wayland.ts';

const chose = (platform: string) => ({ getSwitchValue: (name: string) => (name === 'ozone-platform' ? platform : '') });
const wayland = { XDG_SESSION_TYPE: 'wayland' };

describe('a window', () => {
  it.each([
    ['wayland', {}, true],
    ['x11', wayland, false],
    ['headless', wayland, false],
    ['', wayland, true],
    ['auto', wayland, true],
    ['', { XDG_SESSION_TYPE: 'x11' }, false],
    ['', {}, false],
  ])('is Wayland’s or not: where Chromium chose “%s” in a session with %o, %s', (platform, environment, expected) => {
    expect(isOnWayland({ platform: 'linux', commandLine: chose(platform), environment })).toBe(expected);
  });

  it('is never Wayland’s on another system', () => {
    expect(isOnWayland({ platform: 'darwin', commandLine: chose('wayland'), environment: wayland })).toBe(false);
  });
});
