/**
 * Runs one of the project's commands: `node scripts/run.mjs <command> [arguments]`.
 * Does the set-up first, with any Node and without any dependency, then runs `scripts/<command>.ts` on the project's own
 * Node, so that it does not matter which one is installed.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, projectNode } from './setup/paths.mjs';
import { setUp } from './setup/set-up.mjs';
import { followNpm } from './setup/starter.mjs';

const [command = '', ...commandArguments] = process.argv.slice(2);
const script = join(projectFolder, 'scripts', `${command}.ts`);
if (!/^[a-z-]+$/.test(command) || !existsSync(script)) {
  console.error(`There is no command "${command}".`);
  process.exit(2);
}

let end = () => process.exit(1);
followNpm(command, () => end());
const problem = await setUp(command, commandArguments);
if (problem !== null) {
  console.error(`\n${problem.sentence}`);
  process.exit(problem.exitCode);
}

const child = spawn(projectNode, [script, ...commandArguments], {
  cwd: projectFolder,
  // By the last one the child hears when this process is killed outright.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
end = () => child.kill('SIGTERM');
// Ctrl+C reaches the child by itself; this process only has to outlive it and hand on its exit code.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => end());
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
