import { describe, expect, it } from 'vitest';
import { takeWeakeningVariables } from './environment.ts';

describe('the environment', () => {
  const weakening = { SSLKEYLOGFILE: '/tmp/keys', NODE_OPTIONS: '--inspect', NODE_TLS_REJECT_UNAUTHORIZED: '0' };

  it('of a packaged app loses what would weaken it, and nothing else', () => {
    const environment = { HOME: '/home/ada', HTTPS_PROXY: 'http://proxy.example', ...weakening };
    expect(takeWeakeningVariables(environment, true).toSorted()).toStrictEqual(Object.keys(weakening).toSorted());
    expect(environment).toStrictEqual({ HOME: '/home/ada', HTTPS_PROXY: 'http://proxy.example' });
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
