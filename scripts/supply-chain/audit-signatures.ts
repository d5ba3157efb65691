import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readSignatures, type Signatures } from './signatures.ts';

const patienceMillis = 3 * 60_000;

const read = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** Runs `npm audit signatures` in a project's folder and gives what it wrote; null when it took too long. */
export const askNpm = async (project: string): Promise<string | null> => {
  const npm = spawn('npm', ['audit', 'signatures', '--json', '--fetch-retries=1', '--fetch-retry-mintimeout=500'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
    timeout: patienceMillis,
  });
  const output = await text(npm.stdout);
  return npm.killed ? null : output;
};

/**
 * Checks the registry's signatures on what is installed in a project, unless they were found good before. `ask` gives
 * what npm says of them.
 */
export const auditSignatures = async (project: string, ask: typeof askNpm): Promise<Signatures> => {
  // Names the lock file that the installed packages came from; the set-up leaves it.
  const installed = read(join(project, 'node_modules/.latchkey-lock'));
  // The same for packages whose signatures were good. It lies among them, and goes when they go.
  const mark = join(project, 'node_modules/.latchkey-signatures');
  if (installed !== null && read(mark) === installed) return { kind: 'verified' };
  const output = await ask(project);
  const signatures: Signatures = output === null ? { kind: 'out of reach', code: 'ETIMEDOUT' } : readSignatures(output);
  if (installed !== null && signatures.kind === 'verified') writeFileSync(mark, installed);
  return signatures;
};
