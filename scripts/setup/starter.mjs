import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const pollIntervalMillis = 500;

/**
 * Returns the parent and the command line of a process by the system's own files, or by `ps` where there are none; null
 * when it is gone.
 */
const readProcess = (pid) => {
  try {
    if (process.platform === 'linux') {
      // After the name, which may hold anything, in brackets: the state, then the parent (proc_pid_stat(5)).
      const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      if (state === 'Z') return null;
      return { parent: Number(parent), commandLine: readFileSync(`/proc/${pid}/cmdline`, 'utf8') };
    }
    const found = execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return { parent: Number.parseInt(found, 10), commandLine: found };
  } catch {
    return null;
  }
};

const isAlive = (pid) => {
  if (process.platform === 'linux') return readProcess(pid) !== null;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/**
 * The npm that runs this command: this process's parent, or the one of the shell between them, whose command line names
 * this file.
 */
const npmOf = () => {
  const parent = readProcess(process.ppid);
  return parent?.commandLine.includes('run.mjs') ? parent.parent : process.ppid;
};

/**
 * Calls back once the npm that runs this command is gone, however it went: killed outright, it tells nobody. A command that
 * npm did not start is followed by nobody, and nor are those who started npm: a step of a workflow ends long before what it
 * put into the background.
 */
export const followNpm = (command, onGone) => {
  if (process.env.npm_lifecycle_event !== command || process.platform === 'win32') return;
  const npm = npmOf();
  const polling = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(polling);
    onGone();
  }, pollIntervalMillis);
  polling.unref();
};
