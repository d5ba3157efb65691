import type { Clock } from '../time/clock.ts';
import { withTimeout } from '../time/with-timeout.ts';
import type { OperatingSystem } from './operating-system.ts';

/**
 * Returns the same system, except that every question asked of it is answered within `millis` from now: with null when
 * the system is slower, and with null when it throws.
 */
export const withAnswerTimeout = (
  system: OperatingSystem,
  clock: Pick<Clock, 'monotonicMillis' | 'sleep'>,
  millis: number,
): OperatingSystem => {
  const endsAtMillis = clock.monotonicMillis() + millis;
  const answer = async (question: () => Promise<string | null>): Promise<string | null> => {
    try {
      return await withTimeout(clock, Math.max(0, endsAtMillis - clock.monotonicMillis()), question(), null);
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
