import { run } from './program.ts';

/**
 * Asks somebody on the session bus that the environment names. Returns what dbus-send prints. Rejects when there is no
 * answer or a refusal.
 */
export const askBus = async (
  environment: NodeJS.ProcessEnv,
  destination: string,
  ...message: readonly string[]
): Promise<string> => {
  const parameters = ['--session', '--print-reply', '--reply-timeout=5000', `--dest=${destination}`, ...message];
  return (await run('dbus-send', parameters, { env: environment })).stdout;
};
