import type { Findings } from '../../../../preload/contract.ts';
import type { Checks } from '../run-checks.ts';

const right = 'Tue, 24 Nov 2026 10:00:00 GMT';

/** What checks find on a computer where all is well. */
export const well: Findings = {
  name: { kind: 'fine' },
  plex: { kind: 'fine' },
  proxy: { kind: 'fine', proxy: null },
  clock: { kind: 'fine' },
  keychain: { kind: 'fine' },
  token: { kind: 'fine' },
};

/** Returns checks that find all well, but for what a test changes. */
export const scriptedChecks = (changed: Partial<Checks> = {}): Checks => ({
  resolveDns: () => Promise.resolve({ kind: 'found', addresses: ['203.0.113.7'] }),
  plex: () =>
    Promise.resolve({
      finding: well.plex,
      reading: { date: right, sentAtMillis: Date.parse(right), answeredAtMillis: Date.parse(right) },
    }),
  proxy: () => Promise.resolve(well.proxy),
  keychain: () => Promise.resolve(well.keychain),
  token: () => Promise.resolve(well.token),
  ...changed,
});
