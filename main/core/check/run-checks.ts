import type { CheckName, Findings } from '../../../preload/contract.ts';
import type { Log } from '../log/log.ts';
import { judgeClock } from './clock-check.ts';
import type { PlexChecked } from './plex-check.ts';
import { judgeDns, type DnsLookup } from './dns-check.ts';

/** All that is looked at. Each ends within its own time, or as soon as the signal aborts where it can. */
export interface Checks {
  resolveDns(): Promise<DnsLookup>;
  plex(signal: AbortSignal): Promise<PlexChecked>;
  proxy(signal: AbortSignal): Promise<Findings['proxy']>;
  keychain(): Promise<Findings['keychain']>;
  token(earlier: Pick<Findings, 'plex' | 'keychain'>, signal: AbortSignal): Promise<Findings['token']>;
}

interface RunNeeds {
  readonly checks: Checks;
  readonly log: Pick<Log, 'error'>;
  /** Told of each finding as soon as there is one; of none once the signal has aborted. */
  readonly onFinding: (finding: Partial<Findings>) => void;
}

const unexpected = { kind: 'not-checked', because: 'unexpected' } as const;
const unread: PlexChecked = { finding: unexpected, reading: null };

/** Returns all findings. Checks run side by side unless one needs another's. Rejects only when the signal aborts. */
export const runChecks = async ({ checks, log, onFinding }: RunNeeds, signal: AbortSignal): Promise<Findings> => {
  /** A check that breaks spoils none of the others. */
  const unbroken = async <Value>(name: CheckName, work: Promise<Value>, instead: Value): Promise<Value> => {
    try {
      return await work;
    } catch (error) {
      if (!signal.aborted) log.error(`A check broke: ${name}`, error);
      return instead;
    }
  };
  const find = async <Name extends CheckName>(name: Name, work: Promise<Findings[Name]>): Promise<Findings[Name]> => {
    const finding = await unbroken(name, work, unexpected);
    if (!signal.aborted) onFinding({ [name]: finding });
    return finding;
  };

  const lookup = checks.resolveDns();
  const answer = unbroken('plex', checks.plex(signal), unread);
  const proxy = find('proxy', checks.proxy(signal));
  const keychain = find('keychain', checks.keychain());
  const plex = find(
    'plex',
    answer.then(({ finding }) => finding),
  );
  const clock = find(
    'clock',
    answer.then(({ reading }) => judgeClock(reading)),
  );
  const name = find(
    'name',
    Promise.all([lookup, proxy, plex]).then(([found, proxyFound, plexFound]) =>
      judgeDns(found, { proxy: proxyFound, plex: plexFound }),
    ),
  );
  const token = find(
    'token',
    Promise.all([plex, keychain]).then(([plexFound, keychainFound]) =>
      checks.token({ plex: plexFound, keychain: keychainFound }, signal),
    ),
  );
  const findings = {
    name: await name,
    plex: await plex,
    proxy: await proxy,
    clock: await clock,
    keychain: await keychain,
    token: await token,
  };
  signal.throwIfAborted();
  return findings;
};
