import { beforeAll, describe, expect, it } from 'vitest';
import { fromChromium, originOf, setScheme, toChromium } from './scheme-address.ts';

describe('an address of the app’s own scheme', () => {
  beforeAll(() => setScheme('app'));

  it.each([
    ['app://host', 'https://host.invalid/'],
    ['app://host/', 'https://host.invalid/'],
    ['app://HOST/Path?q=1#part', 'https://host.invalid/Path?q=1#part'],
    ['app://host?q', 'https://host.invalid/?q'],
    // A standard scheme whose authority is a host alone (spec/api-protocol-spec.ts, "normalizes urls in standard schemes").
    ['app:///host', 'https://host.invalid/'],
    ['app://host:1234/path', 'https://host.invalid/path'],
  ])('%s is %s to Chromium', (own, chromium) => {
    expect(toChromium(own)).toBe(chromium);
  });

  it.each([
    ['https://host.invalid/', 'app://host/'],
    ['https://host.invalid/path?q=1#part', 'app://host/path?q=1#part'],
    ['https://host.invalid', 'app://host'],
    ['blob:https://host.invalid/some-id', 'blob:app://host/some-id'],
  ])('%s of Chromium is %s', (chromium, own) => {
    expect(fromChromium(chromium)).toBe(own);
  });

  it.each(['https://host.test/', 'http://host.invalid/', 'https://user@host.invalid/', 'about:blank'])(
    'is not %s',
    (address) => {
      expect(fromChromium(address)).toBe(address);
    },
  );

  it.each(['https://host.test/app://host/', 'about:blank', 'application://host/'])(
    'has nothing to do with %s',
    (address) => {
      expect(toChromium(address)).toBe(address);
    },
  );

  it.each([
    ['app://host/path', 'app://host'],
    ['https://host.test:8080/path', 'https://host.test:8080'],
    ['about:blank', 'null'],
    // Read in Electron's spec/api-web-frame-main-spec.ts.
    ['file:///folder/page.html', 'file://'],
    ['', 'null'],
  ])('%s has the origin %s', (address, origin) => {
    expect(originOf(address)).toBe(origin);
  });
});
