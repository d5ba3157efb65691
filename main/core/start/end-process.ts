/**
 * Ends the process with this exit code. A keychain that hangs holds a thread, and a process that exits waits for its
 * threads: then it becomes another program, which has none. Windows cannot do that; there, being killed is exit code 1.
 */
export const endProcess = (
  exit: (exitCode: number) => void,
  exitCode: number,
  keychain: { readonly isBusy: boolean },
): void => {
  if (!keychain.isBusy) {
    exit(exitCode);
    return;
  }
  try {
    process.execve?.('/bin/sh', ['sh', '-c', `exit ${exitCode}`], {});
  } finally {
    process.kill(process.pid, 'SIGKILL');
  }
};
