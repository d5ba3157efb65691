/**
 * Reads the fuses back from a packaged program, and fails when one is not as scripts/package/fuses.ts says:
 * `node scripts/package/check-fuses.ts [--e2e] <program or .app>…`.
 */
import { parseArgs } from 'node:util';
import { fuseProblems } from './fuse-problems.ts';
import { fuses, fusesForTests } from './fuses.ts';

const { values, positionals } = parseArgs({
  options: { e2e: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (positionals.length === 0) throw new Error('Name a packaged program, or on macOS an .app.');
for (const program of positionals) {
  const problems = await fuseProblems(program, values.e2e ? fusesForTests : fuses);
  for (const problem of problems) console.error(`${program}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${program}: every fuse is as it has to be.`);
}
