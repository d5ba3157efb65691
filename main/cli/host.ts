import { readFileSync } from 'node:fs';
import { lookup } from 'node:dns/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Host } from '../core/host.ts';
import { noLoginItem } from '../core/login-item/login-item.ts';
import { currentOperatingSystem } from '../core/installation/current-operating-system.ts';
import { programRunner } from '../core/installation/run-program.ts';
import { systemClock } from '../core/time/clock.ts';
import { environmentProxy, pacStringFor } from './environment-proxy.ts';
import { nodeFetch } from './node-fetch.ts';
import { profileFolder } from './profile.ts';
import { systemLanguages } from './system-languages.ts';

const packageShape = v.object({ productName: v.string(), version: v.string() });

/** Returns the machine as Node alone gives it: with the settings and the keychain that the app has on it. */
export const nodeHost = ({ log, redactor }: Pick<Host, 'log' | 'redactor'>): Host => {
  const packageFile = join(import.meta.dirname, '../../package.json');
  const { productName: product, version } = v.parse(packageShape, JSON.parse(readFileSync(packageFile, 'utf8')));
  const { platform, env: environment } = process;
  const proxy = environmentProxy(environment);
  const runProgram = programRunner(systemClock);
  return {
    log,
    redactor,
    clock: systemClock,
    product,
    version,
    runtime: [{ name: 'Node', version: process.versions.node }],
    isSealed: false,
    system: currentOperatingSystem(runProgram),
    platform,
    runProgram,
    environment,
    profile: profileFolder(product, { platform, environment }),
    mayWriteSettings: false,
    homeFolder: homedir(),
    screenResolution: null,
    loginItem: noLoginItem,
    updates: { kind: 'not-offered', because: 'not-packaged' },
    fetch: nodeFetch(proxy),
    systemLanguages: () => systemLanguages({ platform, environment }),
    resolveHost: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
    resolveProxy: (address) => Promise.resolve(pacStringFor(proxy, address)),
    // Whoever reads a terminal opens and copies for themselves.
    openInBrowser: () => Promise.resolve(false),
    copyToClipboard: () => Promise.reject(new Error('On the terminal nothing is copied.')),
    isSeen: () => true,
  };
};
