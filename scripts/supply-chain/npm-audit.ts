import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

const timeoutMillis = 3 * 60_000;

/** Where npm is told to stay offline, or to leave something out, it finds nothing and calls that an audit. */
const whole = ['--offline=false', '--include=dev', '--include=optional', '--include=peer'];

const shortly = ['--fetch-retries=1', '--fetch-retry-mintimeout=500'];

/**
 * Returns what `npm audit` and these arguments write in a project's folder; null when it took too long. All packages of
 * the lock file are asked about, also where NODE_ENV says production: what is bundled counts as development there.
 */
export const runNpmAudit = async (project: string, argv: readonly string[]): Promise<string | null> => {
  const npm = spawn('npm', ['audit', ...argv, '--json', ...whole, ...shortly], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
    timeout: timeoutMillis,
  });
  const output = await text(npm.stdout);
  return npm.killed ? null : output;
};
