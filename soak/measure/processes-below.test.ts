import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { processesBelow } from './processes-below.ts';

it.runIf(process.platform === 'linux')('counts the processes below one by name, and those below them', async () => {
  const before = await processesBelow(process.pid);
  const shell = spawn('sh', ['-c', 'sleep 60 & echo $!; wait']);
  const [sleeper] = (await once(shell.stdout, 'data')) as [Buffer];
  // Its number is known while it is still the shell's double.
  await expect.poll(() => processesBelow(shell.pid ?? 0)).toEqual({ sleep: 1 });
  expect((await processesBelow(process.pid))?.['sh']).toBe((before?.['sh'] ?? 0) + 1);
  const gone = once(shell, 'exit');
  process.kill(Number(sleeper.toString()));
  await gone;
});
