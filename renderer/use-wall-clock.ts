import { useEffect, useState } from 'react';

const millisToMidnight = (now: Date): number =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();

/** Returns the milliseconds since 1970 by the wall clock, fresh at midnight and whenever the window is seen again. */
export const useWallClock = (): number => {
  const [nowMillis, setNowMillis] = useState(() => Date.now());

  useEffect(() => {
    const refresh = (): void => setNowMillis(Date.now());
    const timer = setTimeout(refresh, millisToMidnight(new Date(nowMillis)) + 1000);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [nowMillis]);

  return nowMillis;
};
