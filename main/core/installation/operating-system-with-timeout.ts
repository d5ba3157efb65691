import type { OperatingSystem } from './operating-system.ts';

/**
 * Returns the same system, except that every question asked of it is answered within `millis` from now: with null when
 * the system is slower, and with null when it throws.
 */
export const withAnswerTimeout = (system: OperatingSystem, millis: number): OperatingSystem => {
  const timeIsUp = new Promise<null>((resolve) => {
    setTimeout(resolve, millis, null).unref();
  });
  const answer = async (question: () => Promise<string | null>): Promise<string | null> => {
    try {
      return await Promise.race([question(), timeIsUp]);
    } catch {
      return null;
    }
  };
  return {
    platform: system.platform,
    release: system.release,
    hostname: system.hostname,
    run: (program, parameters) => answer(() => system.run(program, parameters)),
    read: (path) => answer(() => system.read(path)),
  };
};
