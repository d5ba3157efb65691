import type { App, LoginItemSettings, LoginItemSettingsOptions, Settings } from 'electron';
import { describe, expect, it } from 'vitest';
import { systemLoginItem } from './system-login-item.ts';

/** The first word of a line as Windows reads it: what stands in quotation marks, or else all up to a blank. */
const programOf = (line: string): string => /^"([^"]*)"|^\S+/.exec(line)?.[1] ?? line.split(' ')[0] ?? '';

const quoted = (word: string): string => (word.includes(' ') ? `"${word}"` : word);

/**
 * What Electron does with Windows' registry (shell/browser/browser_win.cc), with the quotation marks that it takes off and
 * puts on, and those that it leaves to its caller.
 */
class Registry {
  readonly run = new Map<string, string>();
  /** The Task Manager's switch beside each. */
  readonly switchedOff = new Set<string>();

  /** An app in it, as which Electron knows the program: by the id that was set, or by one of its own. */
  appOf(program: string, id: string): Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'> {
    return {
      setLoginItemSettings: ({ openAtLogin = false, path = program, args = [], name = id }: Settings) => {
        this.switchedOff.delete(name);
        if (openAtLogin) this.run.set(name, [path, ...args].map(quoted).join(' '));
        else this.run.delete(name);
      },
      getLoginItemSettings: ({ path = program, args = [] }: LoginItemSettingsOptions = {}) => {
        const launchItems = [...this.run]
          .filter(([, line]) => programOf(line).toLowerCase() === programOf(path).toLowerCase())
          .map(([name, line]) => ({
            name,
            path: programOf(line),
            args: line.split(' ').slice(1),
            scope: 'user',
            enabled: !this.switchedOff.has(name),
          }));
        return {
          openAtLogin: this.run.get(id) === [path.replace(/^"(.*)"$/, '$1'), ...args].map(quoted).join(' '),
          executableWillLaunchAtLogin: launchItems.some(({ enabled }) => enabled),
          launchItems,
        } as unknown as LoginItemSettings;
      },
    };
  }
}

const id = 'app.latchkey.desktop';
const plain = 'C:\\Users\\Ada\\AppData\\Local\\Programs\\Latchkey\\Latchkey.exe';
const spaced = 'C:\\Users\\Ada Byron\\AppData\\Local\\Programs\\Latchkey\\Latchkey.exe';

describe.each([plain, spaced])('the start of %s at the login to Windows', (program) => {
  const itemIn = (registry: Registry, knownAs = id) =>
    systemLoginItem({ app: registry.appOf(program, knownAs), platform: 'win32', program });

  it('is off, then on, then off again, as the person wants it', () => {
    const registry = new Registry();
    const item = itemIn(registry);
    expect(item.read()).toBe('off');
    expect(item.write('on')).toBe(true);
    expect(item.read()).toBe('on');
    expect([...registry.run]).toEqual([[id, `${quoted(program)} --at-login`]]);
    expect(item.write('off')).toBe(true);
    expect(item.read()).toBe('off');
    expect(registry.run.size).toBe(0);
  });

  it('is off where the Task Manager switched it off, and on again where the person switches it on here', () => {
    const registry = new Registry();
    const item = itemIn(registry);
    item.write('on');
    registry.switchedOff.add(id);
    expect(item.read()).toBe('off');
    expect(item.write('on')).toBe(true);
    expect(item.read()).toBe('on');
  });

  it('is read and removed by a start without a window, which Electron knows under another name', () => {
    const registry = new Registry();
    itemIn(registry).write('on');
    const forgetting = itemIn(registry, 'electron.app.Latchkey');
    expect(forgetting.read()).toBe('on');
    expect(forgetting.write('off')).toBe(true);
    expect(registry.run.size).toBe(0);
  });

  it('is not that of another program whose entry begins alike', () => {
    const registry = new Registry();
    registry.run.set('Another', 'C:\\Users\\Ada Smith\\another.exe');
    expect(itemIn(registry).read()).toBe('off');
    registry.run.set('By hand', quoted(program));
    expect(itemIn(registry).write('off')).toBe(true);
  });
});

describe('the start at the login to macOS', () => {
  it.each([
    [true, 'on'],
    [false, 'off'],
  ] as const)('is as the system says: %s', (openAtLogin, expected) => {
    const app = {
      getLoginItemSettings: () => ({ openAtLogin }) as LoginItemSettings,
      setLoginItemSettings: () => undefined,
    };
    const item = systemLoginItem({
      app,
      platform: 'darwin',
      program: '/Applications/Latchkey.app/Contents/MacOS/Latchkey',
    });
    expect(item.read()).toBe(expected);
    expect(item.write('on')).toBe(openAtLogin);
  });
});
