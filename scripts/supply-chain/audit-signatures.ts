import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpmAudit } from './npm-audit.ts';
import { readSignatures, type Signatures } from './signatures.ts';

const read = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** Returns what `npm audit signatures` writes in a project's folder; null when it took too long. */
export const askNpm = (project: string): Promise<string | null> => runNpmAudit(project, ['signatures']);

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
  const signatures: Signatures = output === null ? { kind: 'out-of-reach', code: 'ETIMEDOUT' } : readSignatures(output);
  if (installed !== null && signatures.kind === 'verified') writeFileSync(mark, installed);
  return signatures;
};
