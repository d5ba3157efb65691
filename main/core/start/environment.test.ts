import { describe, expect, it } from 'vitest';
import { takeWeakeningVariables } from './environment.ts';

describe('the environment', () => {
  const weakening = { SSLKEYLOGFILE: '/tmp/keys', NODE_OPTIONS: '--inspect', NODE_TLS_REJECT_UNAUTHORIZED: '0' };

  it('of a packaged app loses what would weaken it, and nothing else', () => {
    const environment = { HOME: '/home/ada', HTTPS_PROXY: 'http://proxy.example', ...weakening };
    expect(takeWeakeningVariables(environment, true).toSorted()).toStrictEqual(Object.keys(weakening).toSorted());
    expect(environment).toStrictEqual({ HOME: '/home/ada', HTTPS_PROXY: 'http://proxy.example' });
  });

  it.each([
    'SECRET_BACKEND',
    'SECRET_FILE_TEST_PATH',
    'SECRET_FILE_TEST_PASSWORD',
    'SECRET_SERVICE_BUS_NAME',
    'SECMEM_FORCE_FALLBACK',
    'SNAP',
    'SNAP_NAME',
    'NODE_DEBUG',
    'NODE_V8_COVERAGE',
    'NODE_REDIRECT_WARNINGS',
    'NODE_EXTRA_CA_CERTS',
    'NODE_PATH',
    'ELECTRON_ENABLE_LOGGING',
    'ELECTRON_LOG_FILE',
    'sslkeylogfile',
  ])('of a packaged app loses %s', (name) => {
    const environment = { [name]: '' };
    expect(takeWeakeningVariables(environment, true)).toStrictEqual([name]);
    expect(environment).toStrictEqual({});
  });

  it('keeps what only sounds alike, and what says where keychain, screen and network are', () => {
    const environment = {
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus',
      DISPLAY: ':0',
      ELECTRON_OZONE_PLATFORM_HINT: 'auto',
      https_proxy: 'http://proxy.example',
      MY_NODE_OPTIONS: '',
      SECRETARY: 'Ada',
      SNAP_NAMES: '',
    };
    expect(takeWeakeningVariables({ ...environment }, true)).toStrictEqual([]);
  });

  it('that weakens nothing is left as it is', () => {
    expect(takeWeakeningVariables({ HOME: '/home/ada' }, true)).toStrictEqual([]);
  });

  it('of an app that is not packaged is the developer’s own', () => {
    const environment = { ...weakening };
    expect(takeWeakeningVariables(environment, false)).toStrictEqual([]);
    expect(environment).toStrictEqual(weakening);
  });
});
