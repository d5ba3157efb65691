import { useEffect, useState } from 'react';
import { usePage } from './page-context.ts';

/**
 * Returns the milliseconds left of what the attempt said when it arrived, counted down once a second on the page's
 * monotonic clock: the wall clock may be wrong or jump. Never below zero.
 */
export const useMillisLeft = (millisLeft: number): number => {
  const receivedAtMillis = usePage((page) => page.attemptReceivedAtMillis);
  const endMillis = receivedAtMillis + millisLeft;
  const [nowMillis, setNowMillis] = useState(() => performance.now());

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      const now = performance.now();
      setNowMillis(now);
      const left = endMillis - now;
      // On the full second, so that no second is skipped.
      if (left > 0) timer = setTimeout(tick, left % 1000 || 1000);
    };
    tick();
    return () => clearTimeout(timer);
  }, [endMillis]);

  return Math.min(millisLeft, Math.max(0, endMillis - nowMillis));
};
